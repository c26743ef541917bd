package templateescape

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/rule"
)

// engines reports calls that end the escaping of a template engine. Such a setting is one of the
// whole program, and nothing in the code of a page tells that it is made. It is known by its name
// alone, since engines are wrapped, forked and have many versions.
func engines(pass *rule.Pass) {
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 || pass.InTest(call.Pos()) {
				return true
			}
			fn := typeutil.StaticCallee(pass.TypesInfo, call)
			if fn != nil && endsEscaping(pass.TypesInfo, fn, call.Args[0]) {
				pass.Found("GVS552", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: fn.FullName() +
					" ends the escaping of all templates, so that text of others in them can be a script; leave it on, and exempt single texts"})
			}
			return true
		})
	}
}

func endsEscaping(info *types.Info, fn *types.Func, arg ast.Expr) bool {
	tv := info.Types[arg]
	if strings.EqualFold(fn.Name(), "SetAutoescape") {
		return tv.Value != nil && tv.Value.Kind() == constant.Bool && !constant.BoolVal(tv.Value)
	}
	// jet
	return fn.Name() == "WithSafeWriter" && tv.IsNil()
}
