package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/modelfile"
)

// Lookup finds the model of a package by its import path.
type Lookup func(path string) (model.Package, bool)

// models answers what is modelled, by name. A package's table is read when
// something of it is first met.
type models struct {
	lookup []Lookup
	user   []*modelfile.File
	read   map[string]bool
	funcs  map[string]*model.Func
	fields map[string]*model.Field // "net/http.Request.URL"
	vars   map[string]*model.Var
	types  map[string]*model.Type

	textless map[types.Type]model.Kinds // see cannotDo
}

func newModels(lookup ...Lookup) *models {
	return &models{
		lookup: lookup,
		read:   make(map[string]bool),
		funcs:  make(map[string]*model.Func),
		fields: make(map[string]*model.Field),
		vars:   make(map[string]*model.Var),
		types:  make(map[string]*model.Type),

		textless: make(map[types.Type]model.Kinds),
	}
}

func (m *models) load(path string) {
	if m.read[path] {
		return
	}
	m.read[path] = true
	for _, look := range m.lookup {
		p, ok := look(path)
		if !ok {
			continue
		}
		for i := range p.Funcs {
			m.funcs[fullName(path, p.Funcs[i].Name)] = &p.Funcs[i]
		}
		m.addRest(path, &p)
	}
	m.loadUser(path)
}

// addRest adds the rows of a package but for those of functions.
func (m *models) addRest(path string, p *model.Package) {
	for i := range p.Fields {
		m.fields[path+"."+p.Fields[i].Type+"."+p.Fields[i].Name] = &p.Fields[i]
	}
	for i := range p.Vars {
		m.vars[path+"."+p.Vars[i].Name] = &p.Vars[i]
	}
	for i := range p.Types {
		m.types[path+"."+p.Types[i].Name] = &p.Types[i]
	}
}

// fullName is a row's name as types.Func.FullName spells it: "(*Cmd).Run" in
// os/exec is "(*os/exec.Cmd).Run".
func fullName(path, name string) string {
	if rest, ok := strings.CutPrefix(name, "(*"); ok {
		return "(*" + path + "." + rest
	}
	if rest, ok := strings.CutPrefix(name, "("); ok {
		return "(" + path + "." + rest
	}
	return path + "." + name
}

// packageOf is the import path in a full name. It may have dots after its last slash.
func packageOf(full string) string {
	s := strings.TrimLeft(full, "(*")
	if end := strings.IndexAny(s, ")["); end >= 0 {
		s = s[:end]
	}
	if dot := strings.LastIndexByte(s, '.'); dot > strings.LastIndexByte(s, '/') {
		return s[:dot]
	}
	return ""
}

// function returns the row of a function, or nil.
func (m *models) function(full string) *model.Func {
	if full == "" {
		return nil
	}
	full = withoutTypeArgs(full)
	m.load(packageOf(full))
	return m.funcs[full]
}

// withoutTypeArgs is "(*sync/atomic.Pointer).Load" for "(*sync/atomic.Pointer[T]).Load".
func withoutTypeArgs(full string) string {
	open := strings.IndexByte(full, '[')
	if open < 0 {
		return full
	}
	end := strings.LastIndexByte(full, ']')
	return full[:open] + full[end+1:]
}

func (m *models) field(t types.Type, name string) *model.Field {
	full := typeName(t)
	if full == "" {
		return nil
	}
	m.load(packageOf(full))
	return m.fields[full+"."+name]
}

// tells reports whether the models say which parts of a type are somebody's text.
func (m *models) tells(t types.Type, depth int) bool {
	if depth > 6 {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return m.tells(u.Elem(), depth+1)
	case *types.Slice:
		return m.tells(u.Elem(), depth+1)
	case *types.Map:
		return m.tells(u.Elem(), depth+1)
	case *types.Struct:
		for f := range u.Fields() {
			if row := m.field(t, f.Name()); row != nil && row.Source != model.NoThreat || m.tells(f.Type(), depth+1) {
				return true
			}
		}
	}
	return false
}

func (m *models) typ(t types.Type) *model.Type {
	full := typeName(t)
	if full == "" {
		return nil
	}
	m.load(packageOf(full))
	return m.types[full]
}

func (m *models) variable(full string) *model.Var {
	m.load(packageOf(full))
	return m.vars[full]
}

// typeName is "net/http.Request" for a named type of a package, else "".
func typeName(t types.Type) string {
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name()
}

func (e *engine) modelVar(g *ssa.Global) *model.Var {
	if g.Pkg == nil || g.Object() == nil {
		return nil
	}
	return e.models.variable(g.Pkg.Pkg.Path() + "." + g.Name())
}

// textless reports whether values of the type cannot carry text (11.4).
func (e *engine) textless(t types.Type) bool { return e.cannotDo(t) == model.Text }

// cannotDo is the harm that the text of a value of a type cannot do, whatever it is.
func (e *engine) cannotDo(t types.Type) model.Kinds {
	if known, ok := e.models.textless[t]; ok {
		return known
	}
	var safe model.Kinds
	switch m := e.models.typ(deref(t)); {
	case m == nil:
	case m.Textless:
		safe = model.Text
	case m.Address:
		safe = model.Address
	}
	e.models.textless[t] = safe
	return safe
}

// withoutText is v as a value of a type that may be one that carries no text.
func (r *run) withoutText(v *value, t types.Type) *value {
	v = r.decodedAs(v, t)
	if v == nil || len(v.labels) == 0 || r.e.cannotDo(t) == 0 {
		return v
	}
	n := *v
	n.labels = r.textlessLabels(t, v.labels)
	return &n
}
