package secretlog

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/rule"
)

// headers reports handlers that log a request, or all headers of it: Authorization and Cookie
// are among them.
func headers(pass *rule.Pass) {
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				inHandlers(pass, fn)
			}
		}
	}
}

// inHandlers looks at the calls of loggers in a function, and in those in it.
func inHandlers(pass *rule.Pass, fn *ast.FuncDecl) {
	requests, values := make(map[types.Object]bool), make(map[types.Object]bool)
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType:
			received(pass.TypesInfo, n, requests)
		case *ast.RangeStmt:
			if v := each(pass.TypesInfo, n, requests); v != nil {
				values[v] = true
			}
		case *ast.CallExpr:
			if !logs(pass.TypesInfo, n) {
				return true
			}
			structs(pass, n)
			for _, arg := range n.Args {
				what := whole(pass.TypesInfo, arg, requests)
				if id, ok := ast.Unparen(arg).(*ast.Ident); ok && values[pass.TypesInfo.Uses[id]] {
					what = "each header of the request"
				}
				if what != "" && !removesHeader(pass.TypesInfo, fn.Body) {
					pass.Found("GVS681", analysis.Diagnostic{
						Pos: arg.Pos(), End: arg.End(),
						Message: what + " is written to the log, with the headers Authorization and Cookie, which let whoever reads it act as the user; log what is needed of it",
					})
				}
			}
		}
		return true
	})
}

// each is the variable that holds the header of a request, one after the other, in a loop that
// makes no difference between them.
func each(info *types.Info, loop *ast.RangeStmt, requests map[types.Object]bool) types.Object {
	v, ok := loop.Value.(*ast.Ident)
	if !ok || whole(info, loop.X, requests) == "" {
		return nil
	}
	chooses := false
	ast.Inspect(loop.Body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.IfStmt, *ast.SwitchStmt:
			chooses = true
		}
		return !chooses
	})
	if chooses {
		return nil
	}
	return info.Defs[v]
}

// received notes the parameters of a handler that are the request.
func received(info *types.Info, fn *ast.FuncType, requests map[types.Object]bool) {
	answers := false
	for _, p := range fn.Params.List {
		answers = answers || isNamed(info.TypeOf(p.Type), "net/http", "ResponseWriter")
	}
	for _, p := range fn.Params.List {
		for _, name := range p.Names {
			if answers && isNamed(info.TypeOf(p.Type), "net/http", "Request") {
				requests[info.Defs[name]] = true
			}
		}
	}
}

// whole names what an argument shows if it is a request that was received, or its headers.
func whole(info *types.Info, arg ast.Expr, requests map[types.Object]bool) string {
	switch arg := ast.Unparen(arg).(type) {
	case *ast.Ident:
		if requests[info.Uses[arg]] {
			return "the whole request"
		}
	case *ast.SelectorExpr:
		if arg.Sel.Name != "Header" || !isNamed(info.TypeOf(arg), "net/http", "Header") {
			return ""
		}
		switch x := ast.Unparen(arg.X).(type) {
		case *ast.Ident:
			if requests[info.Uses[x]] {
				return "the header of the request"
			}
		case *ast.SelectorExpr: // c.Request of gin
			if x.Sel.Name == "Request" && isContext(info.TypeOf(x.X)) {
				return "the header of the request"
			}
		case *ast.CallExpr: // c.Request() of echo
			if sel, ok := ast.Unparen(x.Fun).(*ast.SelectorExpr); ok && sel.Sel.Name == "Request" && isContext(info.TypeOf(sel.X)) {
				return "the header of the request"
			}
		}
	}
	return ""
}

func isContext(t types.Type) bool {
	return isNamed(t, "github.com/gin-gonic/gin", "Context") || isNamed(t, "github.com/labstack/echo/v4", "Context") ||
		isNamed(t, "github.com/labstack/echo/v5", "Context")
}

func isNamed(t types.Type, path, name string) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == path
}

// logs reports whether a call hands its arguments to a log.
func logs(info *types.Info, call *ast.CallExpr) bool {
	fn, ok := typeutil.Callee(info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return false
	}
	name := fn.Name()
	switch fn.Pkg().Path() {
	case "log", "github.com/sirupsen/logrus", "k8s.io/klog/v2", "github.com/golang/glog":
		for _, word := range [...]string{"Print", "Debug", "Info", "Warn", "Error", "Fatal", "Panic", "Trace", "WithField"} {
			if strings.HasPrefix(name, word) {
				return true
			}
		}
	case "log/slog":
		return name == "Any" || name == "Debug" || name == "Info" || name == "Warn" || name == "Error" || strings.HasSuffix(name, "Context")
	case "go.uber.org/zap":
		return name == "Any" || name == "Reflect" || len(name) > 1 && (strings.HasSuffix(name, "w") || strings.HasSuffix(name, "f"))
	case "github.com/rs/zerolog":
		return name == "Interface" || name == "Any" || name == "Msgf"
	}
	return false
}

// removesHeader reports whether a function takes a header with a secret out of some.
func removesHeader(info *types.Info, body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return !found
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if ok && (sel.Sel.Name == "Del" || sel.Sel.Name == "Set") && isNamed(info.TypeOf(sel.X), "net/http", "Header") {
			v := info.Types[call.Args[0]].Value
			found = found || v != nil && (strings.EqualFold(v.ExactString(), `"Authorization"`) || strings.EqualFold(v.ExactString(), `"Cookie"`))
		}
		return !found
	})
	return found
}
