package errorleak

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/rule"
)

// serverErrors reports the text of an error that is sent with a status which says that
// the server failed: what went wrong is then no business of the client's. With another
// status (400) the error mostly says what the client did wrong.
func serverErrors(pass *rule.Pass) {
	for _, file := range pass.Files {
		if strings.HasSuffix(pass.Fset.Position(file.FileStart).Filename, "_test.go") {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !answers(pass.TypesInfo, call) || !serverFailed(pass.TypesInfo, call) {
				return true
			}
			if x := errorText(pass.TypesInfo, call); x != nil {
				pass.Found("GVS672", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "the text of the error " + types.ExprString(x) +
					" is sent to the client together with a status that says the server failed: it can name tables, hosts and files; log it, and send a text that says nothing"})
			}
			return true
		})
	}
}

// answers reports whether a call sends a status and a text: http.Error, and the methods
// of the contexts of frameworks.
func answers(info *types.Info, call *ast.CallExpr) bool {
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return false
	}
	if fn.FullName() == "net/http.Error" {
		return true
	}
	for _, web := range [...]string{"github.com/gin-gonic/gin", "github.com/labstack/echo", "github.com/gofiber/fiber"} {
		if strings.HasPrefix(fn.Pkg().Path(), web) {
			switch fn.Name() {
			case "JSON", "IndentedJSON", "PureJSON", "XML", "YAML", "String", "HTML", "AbortWithStatusJSON", "JSONPretty", "NewHTTPError", "NewError":
				return true
			}
		}
	}
	return false
}

func serverFailed(info *types.Info, call *ast.CallExpr) bool {
	for _, arg := range call.Args {
		if v := info.Types[arg].Value; v != nil && v.Kind() == constant.Int {
			if n, ok := constant.Int64Val(v); ok && n >= 500 && n < 600 {
				return true
			}
		}
	}
	return false
}

// errorText is the error whose text is in an argument.
func errorText(info *types.Info, call *ast.CallExpr) (found ast.Expr) {
	for _, arg := range call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			if !ok || found != nil {
				return found == nil
			}
			sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr)
			if ok && sel.Sel.Name == "Error" && len(c.Args) == 0 && isError(info.TypeOf(sel.X)) {
				found = sel.X
				return false
			}
			fn, ok := typeutil.Callee(info, c).(*types.Func)
			if ok && (strings.HasPrefix(fn.FullName(), "fmt.Sprint")) {
				for _, a := range c.Args {
					if isError(info.TypeOf(a)) {
						found = a
					}
				}
			}
			return found == nil
		})
	}
	return found
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func isError(t types.Type) bool { return t != nil && types.Implements(t, errorType) }
