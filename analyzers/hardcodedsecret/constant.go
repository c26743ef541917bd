package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/suggest"
)

// constantOf is the declaration of a constant whose value is the expression.
func constantOf(s *suggest.Site, e ast.Expr) (*ast.GenDecl, *ast.ValueSpec) {
	for i, n := range s.Path {
		if spec, ok := n.(*ast.ValueSpec); ok && i+1 < len(s.Path) {
			decl, ok := s.Path[i+1].(*ast.GenDecl)
			if ok && decl.Tok == token.CONST && len(spec.Values) == 1 && ast.Unparen(spec.Values[0]) == e {
				return decl, spec
			}
		}
	}
	return nil, nil
}

// outermost is the largest expression around e that is constant because e is.
func outermost(s *suggest.Site, e ast.Expr, info *types.Info) *outer {
	at := slices.IndexFunc(s.Path, func(n ast.Node) bool { return n == ast.Node(e) })
	if at < 0 {
		return nil
	}
	for at+1 < len(s.Path) {
		parent, ok := s.Path[at+1].(ast.Expr)
		if _, paren := parent.(*ast.ParenExpr); !ok || !paren && info.Types[parent].Value == nil {
			break
		}
		at++
	}
	if at+1 >= len(s.Path) {
		return nil
	}
	return &outer{s.Path[at].(ast.Expr), s.Path[at+1]}
}

// outer is an expression and what it is in.
type outer struct {
	expr   ast.Expr
	parent ast.Node
}

// needsConstant reports whether the program would not compile if the expression was not
// constant any more, or may not.
func needsConstant(o *outer, info *types.Info) bool {
	switch t := info.TypeOf(o.expr).(type) {
	case *types.Basic:
		if t.Info()&(types.IsString|types.IsBoolean) == 0 {
			return true // len("…") can be the length of an array
		}
	default:
		if !isText(t) {
			return true
		}
	}
	switch p := o.parent.(type) {
	case *ast.ArrayType, *ast.Field, *ast.ImportSpec:
		return true
	case *ast.ValueSpec:
		return slices.ContainsFunc(p.Names, func(id *ast.Ident) bool { _, ok := info.Defs[id].(*types.Const); return ok })
	}
	return false
}

// constant makes a variable of a constant, if all that use it allow that.
func (fx *fixer) constant(s *suggest.Site, decl *ast.GenDecl, spec *ast.ValueSpec, l literal, code string) ([]analysis.TextEdit, bool) {
	if len(spec.Names) != 1 || !fx.canVary(spec.Names[0], l) {
		return nil, false
	}
	if len(decl.Specs) == 1 || fx.allVary(decl) {
		return []analysis.TextEdit{
			{Pos: decl.TokPos, End: decl.TokPos + token.Pos(len("const")), NewText: []byte("var")},
			suggest.Replace(spec.Values[0], code),
		}, true
	}
	return fx.moved(s, decl, spec, l, code)
}

// canVary reports whether a constant can be a variable.
func (fx *fixer) canVary(id *ast.Ident, l literal) bool {
	obj, ok := fx.pass.TypesInfo.Defs[id].(*types.Const)
	if !ok || obj.Exported() || suggest.Ignored(fx.pass, obj.Name()) {
		return false // others can use it where a constant must be
	}
	want := types.Type(obj.Type())
	if b, ok := want.(*types.Basic); ok && b.Kind() == types.UntypedString {
		want = types.Typ[types.String]
	}
	if !types.Identical(types.Default(fx.pass.TypesInfo.TypeOf(l.expr)), want) {
		return false
	}
	uses := suggest.Uses(fx.pass, obj)
	for _, u := range uses {
		if len(u.Path) == 0 {
			return false
		}
		use, ok := u.Path[0].(*ast.Ident)
		if !ok || !types.Identical(fx.pass.TypesInfo.TypeOf(use), want) {
			return false
		}
		o := outermost(u, use, fx.pass.TypesInfo)
		if o == nil || needsConstant(o, fx.pass.TypesInfo) || isNamedText(fx.pass.TypesInfo.TypeOf(o.expr)) && !types.Identical(fx.pass.TypesInfo.TypeOf(o.expr), want) && ast.Expr(use) == o.expr {
			return false
		}
	}
	return len(uses) > 0 || obj.Parent() == fx.pass.Pkg.Scope() // a local variable must be used
}

func isNamedText(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.Named)
	return ok
}

// allVary reports whether all constants of a group are secrets that can be variables.
func (fx *fixer) allVary(decl *ast.GenDecl) bool {
	if fx.groups[decl] != len(decl.Specs) {
		return false
	}
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ValueSpec)
		if len(spec.Names) != 1 || len(spec.Values) != 1 || !fx.canVary(spec.Names[0], literal{expr: ast.Unparen(spec.Values[0])}) {
			return false
		}
	}
	return true
}

// moved takes a constant out of its group, with its comments, and declares a variable
// behind the group.
func (fx *fixer) moved(s *suggest.Site, decl *ast.GenDecl, spec *ast.ValueSpec, l literal, code string) ([]analysis.TextEdit, bool) {
	if !isPlainGroup(decl) {
		return nil, false
	}
	from, end := spec.Pos(), spec.End()
	text := "var " + spec.Names[0].Name
	if spec.Type != nil {
		text += " " + s.Text(spec.Type)
	}
	text += " = " + code
	var comments string
	if spec.Doc != nil {
		from = spec.Doc.Pos()
		doc := textOf(spec.Doc)
		text, comments = doc+text, doc
	}
	if spec.Comment != nil {
		end = spec.Comment.End()
		comment := strings.TrimSuffix(textOf(spec.Comment), "\n")
		text += " " + comment
		comments += comment
	}
	if strings.Contains(comments, l.text) {
		return nil, false
	}
	tf := fx.pass.Fset.File(s.File.FileStart)
	line := func(p token.Pos) int { return tf.PositionFor(p, false).Line }
	if !fx.aloneOn(decl, spec, line(from), line(end), line) || line(decl.Rparen) < tf.LineCount() && s.Comments(decl.Rparen, tf.LineStart(line(decl.Rparen)+1)) {
		return nil, false
	}
	return []analysis.TextEdit{
		{Pos: tf.LineStart(line(from)), End: tf.LineStart(line(end) + 1)},
		suggest.Insert(decl.Rparen+1, "\n\n"+text),
	}, true
}

// isPlainGroup reports whether every constant of a group has a value of its own that does
// not depend on its place.
func isPlainGroup(decl *ast.GenDecl) bool {
	if !decl.Rparen.IsValid() {
		return false
	}
	plain := true
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ValueSpec)
		plain = plain && len(spec.Values) > 0
		ast.Inspect(spec, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			plain = plain && !(ok && id.Name == "iota")
			return true
		})
	}
	return plain
}

// aloneOn reports whether nothing else is on the lines of a constant.
func (fx *fixer) aloneOn(decl *ast.GenDecl, spec *ast.ValueSpec, first, last int, line func(token.Pos) int) bool {
	on := func(p token.Pos) bool { return first <= line(p) && line(p) <= last }
	if on(decl.Lparen) || on(decl.Rparen) {
		return false
	}
	return !slices.ContainsFunc(decl.Specs, func(other ast.Spec) bool {
		return other != ast.Spec(spec) && (on(other.Pos()) || on(other.End()))
	})
}

func textOf(g *ast.CommentGroup) string {
	var b strings.Builder
	for _, c := range g.List {
		b.WriteString(c.Text + "\n")
	}
	return b.String()
}
