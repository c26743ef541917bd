package corsorigin

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// half says why a function that judges origins lets some in that anybody can have; empty if it does not,
// is not known, or does more than to compare beginnings and ends.
func (r *reader) half(body *ast.BlockStmt) (why string) {
	if body == nil {
		return ""
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			for _, e := range n.Results {
				if w := r.halfTest(e); w != "" {
					why = w
				}
			}
		}
		return true
	})
	return why
}

// halfTest is the same for one condition, or for one of several of which each is enough.
func (r *reader) halfTest(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		if e.Op == token.LOR {
			if why := r.halfTest(e.X); why != "" {
				return why
			}
			return r.halfTest(e.Y)
		}
	case *ast.CallExpr:
		fn := typeutil.StaticCallee(r.pass.TypesInfo, e)
		if fn == nil || len(e.Args) != 2 || r.text(e.Args[0]) != "" {
			return ""
		}
		text := r.text(e.Args[1])
		switch name := fn.FullName(); {
		case text == "":
		case name == "strings.HasSuffix" && !strings.HasPrefix(text, ".") && !strings.Contains(text, "/") && strings.Contains(text, "."):
			return `whoever has a name that ends in "` + text + `", such as "evil` + text + `", may`
		case name == "strings.Contains" && strings.Contains(text, "."):
			return `whoever has a name with "` + text + `" in it may`
		case name == "strings.HasPrefix" && openEnded(text):
			return `whoever has a name that begins with "` + text + `", such as "` + text + `.evil.example", may`
		}
	}
	return ""
}

// openEnded reports whether the text is an origin without what ends its host.
func openEnded(text string) bool {
	_, host, ok := strings.Cut(text, "://")
	return ok && host != "" && !strings.ContainsAny(host, ":/")
}
