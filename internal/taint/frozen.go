package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// ice is an object that package initialisation made, which a package variable leads to.
type ice struct {
	sum *summary // that it belongs to
	obj *object
}

// frozen is what package initialisation left at the path of a package variable; nil when
// that is not known, or is assigned later (9.1). What is changed later inside of it is
// still an input: other functions can find there what one of them left.
func (r *run) frozen(p *path) *value {
	if r.e.initRun == nil || r.fn == r.e.initRun.fn || !r.e.initRun.done {
		return nil
	}
	if v, ok := r.frozenVals[p]; ok {
		return v
	}
	if r.frozenVals == nil {
		r.frozenVals = make(map[*path]*value)
	}
	v := r.thawAt(p)
	if v != nil || p.depth == 1 {
		r.frozenVals[p] = v
	}
	return v
}

func (r *run) thawAt(p *path) *value {
	if i := r.e.ices[p]; i != nil {
		return r.unsettled(r.thaw(i.sum, i.sum.heap[i.obj], p), p, 0)
	}
	if p.depth != 1 || p.sel.kind != selDeref || !r.e.isConstant(p.root.name) {
		return nil
	}
	sum, content := r.e.initial(p)
	if sum == nil {
		return nil
	}
	if p.typ == nil {
		return nil
	}
	v := zeroOf(p.typ)
	if content != nil {
		v = r.thaw(sum, content, p)
	}
	if r.e.isLeftToOthers(p, v) {
		return nil
	}
	if r.e.anybodys(p) {
		n := *v
		n.open = true // another package can assign it
		v = &n
	}
	return r.unsettled(v, p, 0)
}

// anybodys reports whether the path is that of a setting which other packages can assign:
// people do not do that to patterns, lists and functions.
func (e *engine) anybodys(p *path) bool {
	_, basic := p.typ.Underlying().(*types.Basic)
	return basic && e.isAssignable(p.root.name)
}

// isLeftToOthers reports whether a variable is for other packages to assign: nobody calls what
// is nil for ever.
func (e *engine) isLeftToOthers(p *path, initial *value) bool {
	switch p.typ.Underlying().(type) {
	case *types.Interface, *types.Signature, *types.Pointer:
		return initial.nils == canBeNil && len(initial.labels)+len(initial.locs())+len(initial.fns())+len(initial.dyn()) == 0 && e.isAssignable(p.root.name)
	}
	return false
}

// isAssignable reports whether other packages can assign a variable.
func (e *engine) isAssignable(name string) bool {
	pkg := packageOf(name)
	return !(pkg == e.pkg.Pkg.Path() && e.pkg.Pkg.Name() == "main") && token.IsExported(strings.TrimPrefix(name, pkg+"."))
}

// initial is what initialisation left in a package variable: no content for nothing, no
// summary if that is not known.
func (e *engine) initial(p *path) (*summary, *value) {
	if packageOf(p.root.name) != e.pkg.Pkg.Path() {
		sum, ok := e.importedSummary(varPrefix + p.root.name)
		if !ok || len(sum.results) != 1 {
			return nil, nil
		}
		return sum, sum.results[0]
	}
	for _, eff := range e.initRun.sum.effects {
		if eff.obj.input == p {
			return e.initRun.sum, eff.content
		}
	}
	return e.initRun.sum, nil
}

// isConstant reports whether nothing but package initialisation assigns the variable, as
// far as this package and those that it imports show.
func (e *engine) isConstant(name string) bool {
	return e.changeOf(packageOf(name), name)&changedItself == 0
}

// unsettled is a value that initialisation left at a path, with what is changed later made
// an input (9.1, 9.2).
func (r *run) unsettled(v *value, p *path, depth int) *value {
	if v == nil || p.typ == nil || depth > 4 {
		return v
	}
	if st, ok := p.typ.Underlying().(*types.Struct); ok && ownType(p.typ) != "" {
		for f := range st.Fields() {
			s := sel{kind: selField, name: f.Name()}
			at := p.child(s, f.Type())
			if r.e.fieldChange(at)&changedItself != 0 {
				part := v.child(s, f.Type())
				v = v.with(s, join(part, pureInput(at), at))
			} else if _, ok := f.Type().Underlying().(*types.Struct); ok {
				v = v.with(s, r.unsettled(v.child(s, f.Type()), at, depth+1))
			}
		}
		return v
	}
	if p.depth > 1 && r.e.changesBehind(p) {
		return join(v, pureInput(p), p)
	}
	return v
}

// changesBehind reports whether what is at a path, behind a variable or field, is changed
// after initialisation.
func (e *engine) changesBehind(p *path) bool {
	for q := p.parent; q != nil; q = q.parent {
		if q.parent == nil {
			return e.changeOf(packageOf(q.root.name), q.root.name)&changedInside != 0
		}
		if q.sel.kind == selField && ownType(q.parent.typ) != "" {
			return e.fieldChange(q)&changedInside != 0
		}
	}
	return false
}

// canChange reports whether something at a path can be changed after initialisation.
func (e *engine) canChange(p *path, depth int) bool {
	if p.typ == nil || depth > 4 {
		return false
	}
	st, ok := p.typ.Underlying().(*types.Struct)
	if !ok || ownType(p.typ) == "" {
		return e.changesBehind(p)
	}
	for f := range st.Fields() {
		at := p.child(sel{kind: selField, name: f.Name()}, f.Type())
		if e.fieldChange(at)&changedItself != 0 {
			return true
		}
		if _, ok := f.Type().Underlying().(*types.Struct); ok && e.canChange(at, depth+1) {
			return true
		}
	}
	return false
}

// fixedObject is the path of the object that a path leads into, when that is always the
// same: variables and fields that are never assigned again lead to it.
func (e *engine) fixedObject(p *path) *path {
	var out *path
	for q := p; q != nil; q = q.parent {
		switch {
		case q.parent == nil:
			if q.root.kind != rootGlobal || out != nil && out.depth > 1 && !e.isConstant(q.root.name) {
				return nil // what a variable is itself is one, what it leads to may change
			}
		case q.sel.kind == selDeref:
			if out == nil {
				out = q
			}
		case q.sel.kind != selField:
			return nil // one of many
		case out != nil && e.fieldChange(q)&changedItself != 0:
			return nil
		}
	}
	return out
}

// fieldChange is what is changed of the field that a path ends in.
func (e *engine) fieldChange(p *path) changed {
	if p.parent == nil || p.sel.kind != selField {
		return changedItself | changedInside // it was cut
	}
	return e.changeOf(packageOf(typeName(p.parent.typ)), ownType(p.parent.typ)+"."+p.sel.name)
}

// thaw copies a value of package initialisation, at a path, into the run.
func (r *run) thaw(sum *summary, v *value, p *path) *value {
	if v == nil {
		return nil
	}
	if w, ok := r.thawed[v]; ok {
		return w
	}
	n := *v
	if r.thawed == nil {
		r.thawed = make(map[*value]*value)
	}
	r.thawed[v] = &n
	n.kids = nil
	x := rare{dyn: v.dyn(), cat: v.cat(), variants: v.variants()}
	n.rare = x.orNil()
	for _, l := range v.locs() {
		if l.obj.input != nil {
			n.open = true
			continue
		}
		var t types.Type
		if len(v.dyn()) == 1 {
			t = deref(v.dyn()[0].t)
		}
		o := r.thawTarget(sum, l, p.child(sel{kind: selDeref}, t), len(v.locs()) == 1)
		x.locs = union(x.locs, []loc{{obj: o, at: l.at, off: l.off, n: l.n}}, loc.less, maxLocs)
	}
	for _, f := range v.fns() {
		if f.env != nil && f.env.input == nil {
			f.env = r.thawObject(sum, f.env, p)
		}
		x.fns = union(x.fns, []fn{f}, fn.less, maxFns)
	}
	n.rare = x.orNil()
	for _, k := range v.kids {
		n.kids = append(n.kids, kid{k.sel, r.thaw(sum, k.val, p.child(k.sel, nil))})
	}
	return &n
}

// thawTarget is the object behind the path q: an input, if it can change, so that what is
// left there is found by others; else one with a fixed content.
func (r *run) thawTarget(sum *summary, l loc, q *path, only bool) *object {
	e := r.e
	if only && l.at.depth == 0 && q.sel.kind == selDeref && e.icePaths[l.obj] == nil && e.ices[q] == nil && e.canChange(q, 0) {
		e.icePaths[l.obj] = q
		e.ices[q] = &ice{sum, l.obj}
	}
	if at := e.icePaths[l.obj]; at != nil {
		return r.inputObject(at.parent, at.typ)
	}
	return r.thawObject(sum, l.obj, q)
}

func (r *run) thawObject(sum *summary, o *object, p *path) *object {
	key := objKey{site: -1, sub: o}
	c, ok := r.byKey[key]
	if !ok {
		c = r.object(key, o.typ)
		c.many = true
		c.fixed = r.thaw(sum, sum.heap[o], p)
	}
	return c
}

// varPrefix is what the summary of a variable is named by in a fact, before its name.
const varPrefix = "var "

// maxVarFact bounds what a fact tells of one variable, in bytes: tables of parsers are
// longer, lists of what is allowed are not.
const maxVarFact = 4096

// exportVars tells of the exported variables that are never assigned again what
// initialisation left in them.
func (e *engine) exportVars(out map[string]FuncFact, add func(*code)) {
	if e.initRun == nil || e.initRun.sum == nil {
		return
	}
	for _, eff := range e.initRun.sum.effects {
		p := eff.obj.input
		if p.root.kind != rootGlobal || p.depth != 1 || !e.tellsVar(p) {
			continue
		}
		sum := &summary{returns: true, heap: e.initRun.sum.heap, results: []*value{eff.content}}
		if !eff.content.says(0, sum) || eff.content.parts(sum) > maxVarFact/8 {
			continue
		}
		f, refs := e.funcFact(varPrefix+p.root.name, sum)
		if len(f.Blob) > maxVarFact {
			continue
		}
		out[f.Name] = f
		for _, r := range refs {
			add(r)
		}
	}
}

// parts is how many values a value is made of, objects included.
func (v *value) parts(sum *summary) int {
	n := 0
	seen := make(map[*value]bool)
	todo := []*value{v}
	for len(todo) > 0 && n <= maxVarFact {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if v == nil || seen[v] {
			continue
		}
		seen[v] = true
		n++
		for _, k := range v.kids {
			todo = append(todo, k.val)
		}
		for _, l := range v.locs() {
			todo = append(todo, sum.heap[l.obj])
		}
		for _, f := range v.fns() {
			if f.env != nil {
				todo = append(todo, sum.heap[f.env])
			}
		}
	}
	return n
}

// tellsVar reports whether importers can use what is known of a variable.
func (e *engine) tellsVar(p *path) bool {
	name := strings.TrimPrefix(p.root.name, e.pkg.Pkg.Path()+".")
	if !token.IsExported(name) || p.typ == nil || isError(p.typ) || !e.isConstant(p.root.name) {
		return false
	}
	_, basic := p.typ.Underlying().(*types.Basic)
	return !basic || isString(p.typ)
}

// exportChanges lists what is changed after initialisation, of the variables and types of
// packages that the fact lists, and of others' that this package changes.
func (e *engine) exportChanges(packages []string) []Change {
	all := maps.Clone(e.changes)
	for name, c := range e.imports.changes {
		pkg := packageOf(name)
		if _, ok := slices.BinarySearch(packages, pkg); ok || slices.Contains(packages, packageOf(pkg)) {
			all[name] |= c
		}
	}
	var out []Change
	for _, name := range slices.Sorted(maps.Keys(all)) {
		out = append(out, Change{name, uint8(all[name])})
	}
	return out
}
