// Package suggest helps rules to write fixes that always compile.
//
// A fix is a promise: its edits change only what they must, keep comments, and give Go
// that compiles, whatever else is in the package. Whoever is not sure offers no fix. All
// edits of a fix belong together; edits of two fixes of one package either do not meet,
// or are the same edit (an import, a helper), which is made once.
package suggest

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
)

// Site is a place in a file, with what is around it.
type Site struct {
	Pass *analysis.Pass
	File *ast.File
	Path []ast.Node // from the innermost node to the file
}

// At is the place from pos to end, or nil where nothing can be changed: in files that
// a tool wrote, and in those that cgo translates.
func At(pass *analysis.Pass, pos, end token.Pos) *Site {
	i := slices.IndexFunc(pass.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos < f.FileEnd })
	if i < 0 || !Writable(pass.Files[i]) {
		return nil
	}
	path, _ := astutil.PathEnclosingInterval(pass.Files[i], pos, end)
	return &Site{pass, pass.Files[i], path}
}

// Writable reports whether people write the file.
func Writable(file *ast.File) bool {
	return !ast.IsGenerated(file) && !slices.ContainsFunc(file.Imports, func(s *ast.ImportSpec) bool { return s.Path.Value == `"C"` })
}

// CallAt is the call that begins at pos and ends at end.
func CallAt(pass *analysis.Pass, pos, end token.Pos) (*Site, *ast.CallExpr) {
	s := At(pass, pos, end)
	if s == nil {
		return nil, nil
	}
	for _, n := range s.Path {
		if call, ok := n.(*ast.CallExpr); ok && call.Pos() == pos && call.End() == end {
			return s, call
		}
	}
	return nil, nil
}

// Callee is the function that a call certainly runs, or nil.
func Callee(info *types.Info, call *ast.CallExpr) *types.Func {
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return nil
	}
	fn, _ := info.Uses[id].(*types.Func)
	return fn
}

// IsFunc reports whether a call runs the function of a package with one of the names.
func IsFunc(info *types.Info, call *ast.CallExpr, pkg string, names ...string) bool {
	fn := Callee(info, call)
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == pkg && fn.Signature().Recv() == nil && slices.Contains(names, fn.Name())
}

// Text is the code of a node, formatted; it has no comments.
func (s *Site) Text(n ast.Node) string {
	var b bytes.Buffer
	if format.Node(&b, s.Pass.Fset, n) != nil {
		return ""
	}
	return b.String()
}

// Comments reports whether there are comments from pos to end, which replacing what is
// there would lose.
func (s *Site) Comments(pos, end token.Pos) bool {
	return slices.ContainsFunc(s.File.Comments, func(g *ast.CommentGroup) bool { return g.Pos() < end && pos < g.End() })
}

// Literal is a string literal for the text, in the style of the one that it replaces.
func Literal(old *ast.BasicLit, text string) string {
	if strings.HasPrefix(old.Value, "`") && strconv.CanBackquote(text) {
		return "`" + text + "`"
	}
	return strconv.Quote(text)
}

// StringOf is the value of a string literal.
func StringOf(e ast.Expr) (*ast.BasicLit, string, bool) {
	lit, ok := ast.Unparen(e).(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return nil, "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return lit, text, err == nil
}

// Replace is the edit that puts text in the place of a node.
func Replace(n ast.Node, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: n.Pos(), End: n.End(), NewText: []byte(text)}
}

// Insert is the edit that puts text at pos.
func Insert(pos token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: pos, End: pos, NewText: []byte(text)}
}

// Fix is a fix of some edits.
func Fix(message string, edits ...analysis.TextEdit) []analysis.SuggestedFix {
	return []analysis.SuggestedFix{{Message: message, TextEdits: edits}}
}

// Means reports whether a name means the object of the universe, or the package, at pos.
func (s *Site) Means(pos token.Pos, name string, is func(types.Object) bool) bool {
	scope := s.Pass.Pkg.Scope().Innermost(pos)
	if scope == nil {
		scope = s.Pass.TypesInfo.Scopes[s.File]
	}
	if scope == nil {
		return false
	}
	_, obj := scope.LookupParent(name, pos)
	return obj != nil && is(obj)
}

// Builtin reports whether a name has its usual meaning at pos.
func (s *Site) Builtin(pos token.Pos, name string) bool {
	return s.Means(pos, name, func(o types.Object) bool { return o.Parent() == types.Universe })
}

// Try asks for a fix. A finding whose fix cannot be made is one still.
func Try(fix func() []analysis.SuggestedFix) (fixes []analysis.SuggestedFix) {
	defer func() {
		if recover() != nil {
			fixes = nil
		}
	}()
	return fix()
}
