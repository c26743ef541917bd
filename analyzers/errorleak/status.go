package errorleak

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/rule"
)

// serverErrors reports the text of an error that is sent with a status which says that
// the server failed: what went wrong is then no business of the client's. With another
// status (400) the error mostly says what the client did wrong.
func serverErrors(pass *rule.Pass) {
	tells := findTellers(pass)
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if answers(pass, n) {
					leaks(pass, n)
				}
				tells.handedOver(pass, n)
			case *ast.BlockStmt:
				afterStatus(pass, n.List)
			case *ast.CaseClause:
				afterStatus(pass, n.Body)
			}
			return true
		})
	}
}

// leaks reports a call that is given the text of an error.
func leaks(pass *rule.Pass, call *ast.CallExpr) {
	x := errorText(pass.TypesInfo, call.Args)
	if fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func); ok && x == nil && strings.HasPrefix(fn.FullName(), "fmt.Fprint") {
		x = shown(pass.TypesInfo, call.Args)
	}
	if x != nil {
		found(pass, call, x)
	}
}

func found(pass *rule.Pass, call *ast.CallExpr, x ast.Expr) {
	pass.Found("GVS672", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "the text of the error " + types.ExprString(x) +
		" is sent to the client together with a status that says the server failed: it can name tables, hosts and files; log it, and send a text that says nothing"})
}

// frameworks are those whose contexts have methods that answer.
var frameworks = [...]string{"github.com/gin-gonic/gin", "github.com/labstack/echo", "github.com/gofiber/fiber"}

func isFramework(pkg *types.Package) bool {
	return pkg != nil && slices.ContainsFunc(frameworks[:], func(web string) bool { return strings.HasPrefix(pkg.Path(), web) })
}

// answers reports whether a call sends a text with a status that says that the server
// failed: http.Error, the methods of the contexts of frameworks, and helpers for these.
func answers(pass *rule.Pass, call *ast.CallExpr) bool {
	fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return false
	}
	switch {
	case fn.FullName() == "net/http.Error":
		return serverFailed(pass.TypesInfo, call.Args)
	case !isFramework(fn.Pkg()):
		return isHelper(fn) && serverFailed(pass.TypesInfo, call.Args)
	}
	if sendsText(fn.Name()) {
		return serverFailed(pass.TypesInfo, call.Args) || statusBefore(pass, call)
	}
	switch fn.Name() {
	case "Send", "SendString":
		return statusBefore(pass, call)
	}
	return false
}

// sendsText reports whether a method of a framework's context is one that is given a status
// and a text, or what has one.
func sendsText(name string) bool {
	switch name {
	case "JSON", "IndentedJSON", "PureJSON", "XML", "YAML", "String", "HTML", "AbortWithStatusJSON", "JSONPretty", "NewHTTPError", "NewError":
		return true
	}
	return false
}

// statusBefore reports whether the status of what a call sends was set in the same
// expression: c.Status(500).SendString(text).
func statusBefore(pass *rule.Pass, call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	before, ok := ast.Unparen(sel.X).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn, ok := typeutil.Callee(pass.TypesInfo, before).(*types.Func)
	return ok && fn.Name() == "Status" && isFramework(fn.Pkg()) && serverFailed(pass.TypesInfo, before.Args)
}

// isHelper reports whether a function that is given a status and a text answers with them:
// it is given the response too, or makes it.
func isHelper(fn *types.Func) bool {
	sig := fn.Signature()
	for p := range sig.Params().Variables() {
		if isResponse(p.Type()) {
			return true
		}
	}
	for r := range sig.Results().Variables() {
		if n, ok := types.Unalias(r.Type()).(*types.Named); ok && n.Obj().Pkg() != nil &&
			n.Obj().Pkg().Path() == "github.com/aws/aws-lambda-go/events" && strings.HasSuffix(n.Obj().Name(), "Response") {
			return true
		}
	}
	return false
}

// isResponse reports whether a type is that of a response, or of the context of a framework.
func isResponse(t types.Type) bool {
	if ptr, ok := t.(*types.Pointer); ok {
		t = ptr.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	switch n.Obj().Name() {
	case "ResponseWriter":
		return n.Obj().Pkg().Path() == "net/http"
	case "Context", "Ctx":
		return isFramework(n.Obj().Pkg())
	}
	return false
}

// afterStatus reports what is written to a response after its status was set to one that
// says that the server failed, in the same list of statements.
func afterStatus(pass *rule.Pass, list []ast.Stmt) {
	failed := make(map[types.Object]bool)
	for _, stmt := range list {
		x, ok := stmt.(*ast.ExprStmt)
		if !ok {
			continue
		}
		call, ok := ast.Unparen(x.X).(*ast.CallExpr)
		if !ok {
			continue
		}
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && sel.Sel.Name == "WriteHeader" && serverFailed(pass.TypesInfo, call.Args) {
			if w := variable(pass, sel.X); w != nil && isResponse(w.Type()) {
				failed[w] = true
			}
			continue
		}
		if w := writtenTo(pass, call); failed[w] && !answers(pass, call) {
			leaks(pass, call)
		}
	}
}

// writtenTo is the variable to which a call writes what it is given: w.Write(…),
// fmt.Fprint(w, …), io.WriteString(w, …), json.NewEncoder(w).Encode(…).
func writtenTo(pass *rule.Pass, call *ast.CallExpr) types.Object {
	fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
	sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || !isSel || len(call.Args) == 0 {
		return nil
	}
	switch fn.FullName() {
	case "fmt.Fprint", "fmt.Fprintf", "fmt.Fprintln", "io.WriteString":
		return variable(pass, call.Args[0])
	case "(net/http.ResponseWriter).Write":
		return variable(pass, sel.X)
	case "(*encoding/json.Encoder).Encode":
		if made, ok := ast.Unparen(sel.X).(*ast.CallExpr); ok && len(made.Args) == 1 {
			return variable(pass, made.Args[0])
		}
	}
	return nil
}

func variable(pass *rule.Pass, x ast.Expr) types.Object {
	if id, ok := ast.Unparen(x).(*ast.Ident); ok {
		return pass.TypesInfo.Uses[id]
	}
	return nil
}

func serverFailed(info *types.Info, args []ast.Expr) bool {
	for _, arg := range args {
		if v := info.Types[arg].Value; v != nil && v.Kind() == constant.Int {
			if n, ok := constant.Int64Val(v); ok && n >= 500 && n < 600 {
				return true
			}
		}
	}
	return false
}

// errorText is the error whose text is in an argument.
func errorText(info *types.Info, args []ast.Expr) (found ast.Expr) {
	for _, arg := range args {
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
				found = shown(info, c.Args)
			}
			return found == nil
		})
	}
	return found
}

// shown is an error among the operands of a function of fmt.
func shown(info *types.Info, args []ast.Expr) (found ast.Expr) {
	for _, a := range args {
		if isError(info.TypeOf(a)) {
			found = a
		}
	}
	return found
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func isError(t types.Type) bool { return t != nil && types.Implements(t, errorType) }
