package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What is kept in a context, or with a request, is put there by one function, a middleware
// mostly, and read by others that nobody in sight calls (7.4, 9.3). A key stands for one
// thing in all of the program, and the type of the key mostly belongs to one package, so
// that what is kept under it is treated as a package variable too: whoever keeps something
// writes to it weakly, and a root that is given the context can find that there (settle.go).
// In between nothing is lost: a caller that knows the context knows what it holds.

// What a package keeps is part of its fact, in the form of the summary of a function that
// does nothing but keep it, so that importers know it.

// sharedPrefix begins the name of the variable that stands for a key.
const sharedPrefix = "value of a context by key "

// share writes what a flow keeps under a key.
func (m *modelCall) share(f *model.Flow, v *value) {
	if k, ok := m.sharedKey(f.To); ok && v != nil {
		m.r.storeWeak(m.s, m.r.sharedLoc(k), v)
	}
}

func (r *run) sharedLoc(key string) loc {
	p := r.e.paths.root(root{kind: rootGlobal, name: sharedPrefix + key}, nil)
	return loc{obj: r.inputObject(p, nil), at: r.here, n: -1}
}

// sharedKey names the key at the last step of a port, if it is known.
func (m *modelCall) sharedKey(p model.Port) (string, bool) {
	steps := portSteps(p.Path())
	if len(steps) == 0 || steps[len(steps)-1].sel.kind != selKey {
		return "", false
	}
	k := m.keptSel(steps[len(steps)-1])
	return k.name, k.kind == selKey
}

// sharedPlace is the variable that stands for the key at the end of a path.
func (p *path) sharedPlace() (string, bool) {
	if p.sel.kind != selKey || p.sel.name[0] != keptMark || p.sel.name[1] == '.' || typeName(p.parent.typ) == "sync.Map" {
		return "", false
	}
	return "var " + sharedPrefix + p.sel.name, true
}

// sharedBy is what the program keeps under a key, at the last step of p, of a context or request v
// of which nothing is known: that which a library hands to a function of another package.
func (b *binding) sharedBy(v *value, p *path) *value {
	name, ok := p.sharedPlace()
	if !ok || !v.open || v.zero || len(v.labels)+len(v.locs())+len(v.kids)+len(v.alts) > 0 {
		return nil
	}
	return b.r.load(&b.pre, b.r.sharedLoc(strings.TrimPrefix(name, "var "+sharedPrefix)), p.typ)
}

// keptMark begins the names of keys under which libraries keep values.
const keptMark = '='

// keptSel is the step to what is kept under the key that an argument is. Keys of two types
// are two keys; one that is a variable is known by its name.
func (m *modelCall) keptSel(st portStep) sel {
	if st.sel.name[0] == '.' { // the library's own
		return sel{kind: selKey, name: string(keptMark) + st.sel.name}
	}
	n, _ := strconv.Atoi(st.sel.name)
	key := m.arg(n + m.recv)
	m.r.need(key)
	if sels := keySels(key); len(sels) == 1 && sels[0].kind == selKey {
		k := sel{kind: selKey, name: string(keptMark) + sels[0].name}
		if len(key.dyn()) == 1 && sels[0].name[0] != 't' {
			k.name += " " + typeName(key.dyn()[0].t)
		}
		return k
	}
	if g := m.globalArg(n); g != nil && g.Pkg != nil {
		return sel{kind: selKey, name: string(keptMark) + "v" + g.Pkg.Pkg.Path() + "." + g.Name()}
	}
	return sel{kind: selElem}
}

// globalArg is the package variable that is the n-th argument of the call as it stands in
// the code, else nil.
func (m *modelCall) globalArg(n int) *ssa.Global {
	c := m.cs.in.Common()
	if !c.IsInvoke() {
		n += m.recv
	}
	if n >= len(c.Args) || m.cs.depth > 0 {
		return nil
	}
	x := c.Args[n]
	if i, ok := x.(*ssa.MakeInterface); ok {
		x = i.X
	}
	load, ok := x.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return nil
	}
	g, _ := load.X.(*ssa.Global)
	return g
}

// sharedName ends the name of the summary of what a package keeps under keys, and in
// package variables (9.1), of any package.
const sharedName = ".#context"

// sharedTexts is the summary of what the roots of the package keep under keys and in
// package variables: nil when that has no text of a source.
func (k *keeper) sharedTexts() *summary {
	sum := &summary{returns: true}
	for _, key := range slices.Sorted(maps.Keys(k.kept)) {
		name, ok := strings.CutPrefix(key, "var ")
		if !ok || !k.sourced[key] {
			continue
		}
		where := shortName(name)
		if strings.HasPrefix(name, sharedPrefix) {
			where = "a context"
		}
		var content *value
		for _, s := range k.kept[key] {
			ls := []label{s.lab}
			if s.lab.org.input != nil {
				ls = k.find(s.from, s.lab)
			}
			ls = mapLabels(ls, func(l label) label {
				if s.from != nil {
					l.step = l.step.then(s.from.fn.Pos(), "", "is kept in "+where+" by "+calledAs(s.from.fn.Name()))
				}
				return l
			})
			if len(ls) > 0 {
				rest := s.rest
				if len(rest) > 0 && rest[0].kind == selDeref {
					rest = rest[1:] // the variable's name is a pointer
				}
				left := &value{labels: ls, open: true, nils: nilUnknown, dynOpen: true}
				if s.plain {
					left.dynOpen = false
					left.setDyn([]*dynType{k.e.dyn(types.Typ[types.String])})
				}
				content = writeAt(content, rest, left, false)
			}
		}
		if content != nil {
			p := k.e.paths.root(root{kind: rootGlobal, name: name}, nil)
			sum.effects = append(sum.effects, effect{&object{input: p.child(sel{kind: selDeref}, nil)}, content})
		}
	}
	if len(sum.effects) == 0 {
		return nil
	}
	return sum
}

// sharedElsewhere adds what imported packages keep under keys.
func (k *keeper) sharedElsewhere() {
	for _, name := range slices.Sorted(maps.Keys(k.e.imports.funcs)) {
		if !strings.HasSuffix(name, sharedName) {
			continue
		}
		sum, _ := k.e.importedSummary(name)
		for _, eff := range sum.effects {
			k.visit(nil, eff.obj.input, eff.content, 0)
		}
	}
}

// exportShared adds to a fact what the package, and those that it imports, keep.
func (e *engine) exportShared(out map[string]FuncFact) {
	for name := range e.imports.funcs {
		if strings.HasSuffix(name, sharedName) {
			e.reexport(name, out)
		}
	}
	if e.shared != nil {
		enc := e.encode(e.shared)
		name := e.pkg.Pkg.Path() + sharedName
		out[name] = FuncFact{Name: name, Blob: enc.blob, Types: enc.types}
	}
}
