package suggest

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Declared is the expression that a constant or variable is declared with, if that is all
// that it ever is: it is not assigned again, and nobody has its address.
func Declared(pass *analysis.Pass, obj types.Object) (value ast.Expr) {
	for _, file := range pass.Files {
		if obj == nil || obj.Pos() < file.FileStart || file.FileEnd < obj.Pos() {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if i := indexOf(pass.TypesInfo, n.Names, obj); i >= 0 && len(n.Names) == len(n.Values) {
					value = n.Values[i]
				}
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE || len(n.Lhs) != len(n.Rhs) {
					return true
				}
				for i, lhs := range n.Lhs {
					if id, ok := lhs.(*ast.Ident); ok && pass.TypesInfo.Defs[id] == obj {
						value = n.Rhs[i]
					}
				}
			}
			return value == nil
		})
	}
	if value == nil || changes(pass, obj) {
		return nil
	}
	return value
}

func indexOf(info *types.Info, names []*ast.Ident, obj types.Object) int {
	return slices.IndexFunc(names, func(id *ast.Ident) bool { return info.Defs[id] == obj })
}

// changes reports whether something assigns to a variable or takes its address.
func changes(pass *analysis.Pass, obj types.Object) bool {
	if _, ok := obj.(*types.Const); ok {
		return false
	}
	if obj.Exported() && obj.Parent() == pass.Pkg.Scope() {
		return true // others can
	}
	is := func(e ast.Expr) bool {
		id, ok := ast.Unparen(e).(*ast.Ident)
		return ok && pass.TypesInfo.Uses[id] == obj
	}
	found := false
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				found = found || slices.ContainsFunc(n.Lhs, is)
			case *ast.IncDecStmt:
				found = found || is(n.X)
			case *ast.UnaryExpr:
				found = found || n.Op == token.AND && is(n.X)
			case *ast.RangeStmt:
				found = found || n.Key != nil && is(n.Key) || n.Value != nil && is(n.Value)
			}
			return !found
		})
	}
	return found
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
