package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// likeness is a modelled method that stands for one of an interface.
type likeness struct {
	row  *model.Func
	name string
}

// alike is the modelled method that a call of an interface's method reaches in production:
// people (and sqlc) declare interfaces that *sql.DB, *pgx.Conn or *http.Client implement, to
// have others in tests. It is looked for among the types of the packages that the results of
// the interface's methods are of: what returns *sql.Rows is a database (6.2).
func (e *engine) alike(c *ssa.CallCommon) likeness {
	if found, ok := e.likenesses[c.Method]; ok {
		return found
	}
	var found likeness
	if iface, _ := typeparamCore(c.Value.Type()).(*types.Interface); iface != nil {
		for _, pkg := range resultPackages(iface) {
			if found = e.alikeIn(pkg, iface, c.Method); found.row != nil {
				break
			}
		}
	}
	e.likenesses[c.Method] = found
	return found
}

// alikeIn is the first modelled method of a type in the package that implements the interface.
func (e *engine) alikeIn(pkg *types.Package, iface *types.Interface, method *types.Func) likeness {
	for _, name := range pkg.Scope().Names() {
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || tn.IsAlias() || types.IsInterface(tn.Type()) {
			continue
		}
		if named, ok := tn.Type().(*types.Named); !ok || named.TypeParams().Len() > 0 {
			continue
		}
		t := types.NewPointer(tn.Type())
		if !types.Implements(t, iface) {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(t, true, method.Pkg(), method.Name())
		if f, ok := obj.(*types.Func); ok {
			if row := e.models.function(f.FullName()); row != nil {
				return likeness{row, f.FullName()}
			}
		}
	}
	return likeness{}
}

// resultPackages are the packages of the types that the methods of an interface return.
func resultPackages(iface *types.Interface) []*types.Package {
	var out []*types.Package
	seen := make(map[*types.Package]bool)
	for m := range iface.Methods() {
		for v := range m.Signature().Results().Variables() {
			t := types.Unalias(v.Type())
			if p, ok := t.(*types.Pointer); ok {
				t = types.Unalias(p.Elem())
			}
			if named, ok := t.(*types.Named); ok && named.Obj().Pkg() != nil && !seen[named.Obj().Pkg()] {
				seen[named.Obj().Pkg()] = true
				out = append(out, named.Obj().Pkg())
			}
		}
	}
	return out
}
