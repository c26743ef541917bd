package suggest

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"
)

// Declared is the expression that a constant or variable is declared with, if that is all
// that it ever is: it is not assigned again, and nobody has its address. Who asks for many has
// NewValues.
func Declared(pass *analysis.Pass, obj types.Object) ast.Expr { return NewValues(pass).Declared(obj) }

// Values are what the constants and variables of a package are declared with.
type Values struct {
	pass     *analysis.Pass
	declared map[types.Object]ast.Expr // nil until somebody asks
	changed  map[types.Object]bool
}

// NewValues looks at nothing before somebody asks.
func NewValues(pass *analysis.Pass) *Values { return &Values{pass: pass} }

// Declared is what the function of this name says.
func (v *Values) Declared(obj types.Object) ast.Expr {
	if obj == nil {
		return nil
	}
	if v.declared == nil {
		v.read()
	}
	_, isConst := obj.(*types.Const)
	shown := obj.Exported() && obj.Parent() == v.pass.Pkg.Scope() // others can change it
	if !isConst && (shown || v.changed[obj]) {
		return nil
	}
	return v.declared[obj]
}

func (v *Values) read() {
	v.declared, v.changed = make(map[types.Object]ast.Expr), make(map[types.Object]bool)
	info := v.pass.TypesInfo
	change := func(e ast.Expr) {
		if id, ok := ast.Unparen(e).(*ast.Ident); ok && info.Uses[id] != nil {
			v.changed[info.Uses[id]] = true
		}
	}
	declare := func(id *ast.Ident, value ast.Expr) {
		if obj := info.Defs[id]; obj != nil && v.declared[obj] == nil {
			v.declared[obj] = value
		}
	}
	for _, file := range v.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, name := range n.Names {
					if len(n.Names) == len(n.Values) {
						declare(name, n.Values[i])
					}
				}
			case *ast.AssignStmt:
				for i, lhs := range n.Lhs {
					if id, ok := lhs.(*ast.Ident); ok && n.Tok == token.DEFINE && len(n.Lhs) == len(n.Rhs) {
						declare(id, n.Rhs[i])
					}
					change(lhs)
				}
			case *ast.IncDecStmt:
				change(n.X)
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					change(n.X)
				}
			case *ast.RangeStmt:
				for _, e := range []ast.Expr{n.Key, n.Value} {
					if e != nil {
						change(e)
					}
				}
			}
			return true
		})
	}
}

// BasicAuthPassword is the variable that is given the password, in user, p, ok := r.BasicAuth();
// nil if that is not what an assignment is.
func BasicAuthPassword(info *types.Info, a *ast.AssignStmt) *ast.Ident {
	if len(a.Lhs) != 3 || len(a.Rhs) != 1 {
		return nil
	}
	call, ok := a.Rhs[0].(*ast.CallExpr)
	if !ok {
		return nil
	}
	fn := typeutil.StaticCallee(info, call)
	if fn == nil || fn.FullName() != "(*net/http.Request).BasicAuth" {
		return nil
	}
	id, _ := a.Lhs[1].(*ast.Ident)
	return id
}

// FuncAt is the declaration of the function that a place is in, or nil.
func FuncAt(files []*ast.File, pos token.Pos) *ast.FuncDecl {
	for _, file := range files {
		if pos < file.FileStart || file.FileEnd < pos {
			continue
		}
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Pos() <= pos && pos < fn.End() {
				return fn
			}
		}
	}
	return nil
}

// Uses are the places where the package uses an object, each with what is around it.
func Uses(pass *analysis.Pass, obj types.Object) []*Site {
	var sites []*Site
	for id, used := range pass.TypesInfo.Uses {
		if used == obj {
			if s := At(pass, id.Pos(), id.End()); s != nil {
				sites = append(sites, s)
			} else {
				sites = append(sites, &Site{Pass: pass}) // where nothing can be changed
			}
		}
	}
	return sites
}

// Ignored reports whether a file of the package that is not built now has the word in it,
// or cannot be read.
func Ignored(pass *analysis.Pass, word string) bool {
	return slices.ContainsFunc(pass.IgnoredFiles, func(name string) bool {
		if !strings.HasSuffix(name, ".go") {
			return false
		}
		data, err := pass.ReadFile(name)
		return err != nil || strings.Contains(string(data), word)
	})
}

// AddField sets a field in a composite literal that does not have it. It fails when the
// fields are given without names.
func (s *Site) AddField(lit *ast.CompositeLit, field, value string) (analysis.TextEdit, bool) {
	return s.AddFields(lit, field+": "+value)
}

// AddFields sets several, each given as "Name: value".
func (s *Site) AddFields(lit *ast.CompositeLit, fields ...string) (analysis.TextEdit, bool) {
	if len(lit.Elts) == 0 {
		return Insert(lit.Lbrace+1, strings.Join(fields, ", ")), !s.Comments(lit.Lbrace, lit.Rbrace)
	}
	first := lit.Elts[0]
	if _, ok := first.(*ast.KeyValueExpr); !ok {
		return analysis.TextEdit{}, false
	}
	at := s.Pass.Fset.PositionFor(first.Pos(), false)
	end := ", "
	if s.Pass.Fset.PositionFor(lit.Lbrace, false).Line != at.Line {
		end = ",\n" + strings.Repeat("\t", at.Column-1)
	}
	return Insert(first.Pos(), strings.Join(fields, end)+end), true
}

// FieldOf is the value of a field in a composite literal, or nil.
func FieldOf(lit *ast.CompositeLit, field string) ast.Expr {
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == field {
				return kv.Value
			}
		}
	}
	return nil
}

// CompositeOf is the composite literal that an expression is, or that the variable was
// declared with.
func CompositeOf(pass *analysis.Pass, e ast.Expr) *ast.CompositeLit {
	e = ast.Unparen(e)
	if id, ok := e.(*ast.Ident); ok {
		if obj, ok := pass.TypesInfo.Uses[id].(*types.Var); ok && !obj.IsField() {
			if value := Declared(pass, obj); value != nil {
				e = ast.Unparen(value)
			}
		}
	}
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = ast.Unparen(u.X)
	}
	lit, _ := e.(*ast.CompositeLit)
	return lit
}
