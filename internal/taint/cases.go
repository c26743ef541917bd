package taint

import (
	"bytes"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Contexts across packages (3.1, 10.1): a fact tells what a function does when an input
// that decides something is one of a few things: true or false, nil or a function, one of
// the constants that it is compared with. The importer takes the case that holds.

// assumption says what an input is, in a case.
type assumption struct {
	input *path
	val   *value   // a constant, nil, or not nil
	not   []string // constants that it is none of; val is then one that stands for the others
}

// sumCase is what a function does under conditions.
type sumCase struct {
	conds []assumption
	sum   *summary
}

// Bounds on the cases of one function, on the constants that are told apart, on the way to
// an input that decides, and on the work that a function may be for that.
const (
	maxCases     = 8
	maxAsked     = 4
	maxCaseDepth = 2
	maxCaseWork  = 600
)

// otherThan is the constant that stands for those that nobody asks for: no text is it.
const otherThan = "-987654321012345678"

// ask records that an input was compared with a constant.
func (r *run) ask(v, c *value) {
	if !v.isInput() || len(v.labels) != 1 || c.isOpen() || len(c.alts) != 1 || c.alts[0][0] != 's' && c.alts[0][0] != 'i' {
		return
	}
	p := v.labels[0].org.input
	if r.asked == nil {
		r.asked = make(map[*path][]string)
	}
	if all := r.asked[p]; len(all) < maxAsked && !slices.Contains(all, c.alts[0]) {
		r.asked[p] = append(all, c.alts[0])
	}
}

// options are what an input can be that a caller in another package may know.
func (r *run) options(p *path, calls bool) []assumption {
	if p.typ == nil || p.root.kind != rootParam || p.depth > maxCaseDepth {
		return nil
	}
	constant := func(alt string) assumption {
		return assumption{input: p, val: &value{alts: []string{alt}, nils: canBeNonNil}}
	}
	var out []assumption
	switch u := p.typ.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsBoolean != 0 {
			return []assumption{constant("bfalse"), constant("btrue")}
		}
		for _, alt := range r.asked[p] {
			out = append(out, constant(alt))
		}
		if asked := r.asked[p]; len(asked) > 0 && len(asked) < maxAsked {
			other := constant(asked[0][:1] + otherThan)
			other.not = asked
			out = append(out, other)
		}
	case *types.Interface:
		out = r.typeOptions(p)
	case *types.Signature:
		if calls {
			some := *pureInput(p)
			some.nils = canBeNonNil
			out = []assumption{{input: p, val: nilValue}, {input: p, val: &some}}
		}
	}
	return out
}

// casesOf are the cases of a function that are worth a run, each with one or two conditions.
func (e *engine) casesOf(f *ssa.Function, sum *summary) [][]assumption {
	if !sum.passes() {
		return nil
	}
	base := e.baseRun(f)
	if base.work+base.ran > maxCaseWork {
		return nil
	}
	var singles [][]assumption
	for _, p := range sum.needs {
		if opts := base.options(p, len(sum.calls) > 0); len(opts) > 0 && len(singles) < 3 {
			singles = append(singles, opts)
		}
	}
	var out [][]assumption
	if all := base.typesKnown(sum.needs); len(all) > 2 {
		out = append(out, all)
	}
	if len(singles) > 1 {
		for _, a := range singles[0] {
			for _, b := range singles[1] {
				out = append(out, []assumption{a, b})
			}
		}
	}
	for _, opts := range singles {
		for _, o := range opts {
			out = append(out, []assumption{o})
		}
	}
	return out[:min(len(out), maxCases)]
}

// passes reports whether text of an input gets anywhere.
func (s *summary) passes() bool {
	if len(s.calls) > 0 || len(s.openSinks()) > 0 {
		return true
	}
	has := func(v *value) bool {
		return slices.ContainsFunc(allLabels(v, 0), func(l label) bool { return l.org.input != nil })
	}
	return slices.ContainsFunc(s.results, has) || slices.ContainsFunc(s.effects, func(f effect) bool { return has(f.content) })
}

// exportCases adds the cases of a function to its fact: those in which it does something
// else than in general.
func (e *engine) exportCases(f *FuncFact, fn *ssa.Function, sum *summary) []*code {
	var all []*code
	for _, conds := range e.casesOf(fn, sum) {
		ctx := contextOf(conds)
		r := e.contextRun(fn, ctx)
		if r == nil {
			break
		}
		s := e.solve(r)
		if s == nil || !r.done {
			continue
		}
		plain := e.encode(s).blob
		if bytes.Equal(plain, f.Blob) {
			continue
		}
		if isOther := func(c assumption) bool { return len(c.not) > 0 }; slices.ContainsFunc(conds, isOther) {
			if bytes.Contains(plain, []byte(otherThan)) {
				continue // what it does depends on what it is
			}
		}
		enc := e.encodeCase(conds, s)
		f.Cases = append(f.Cases, enc.blob)
		for _, c := range enc.refs {
			f.Refs = append(f.Refs, withoutTypeArgs(c.name))
		}
		f.Types = append(f.Types, enc.types...)
		all = append(all, enc.refs...)
	}
	slices.Sort(f.Types)
	f.Types = slices.Compact(f.Types)
	slices.Sort(f.Refs)
	f.Refs = slices.Compact(f.Refs)
	return all
}

func contextOf(conds []assumption) *context {
	ctx := &context{vals: make(map[*path]*value)}
	var key strings.Builder
	for _, c := range conds {
		if ds := c.ofType(); ds != nil {
			key.WriteString(itoa(int(c.input.id)) + "=" + ctx.assume(c, ds) + ";")
			continue
		}
		ctx.vals[c.input] = c.val
		key.WriteString(itoa(int(c.input.id)) + "=case" + strings.Join(c.val.alts, ",") + itoa(int(c.val.nils)) + ";")
	}
	ctx.key = key.String()
	return ctx
}

// caseFor is the summary of a function of another package for a call with these arguments:
// of the case that holds, else the one for all.
func (r *run) caseFor(s *state, f fn, sum *summary, args []*value) *summary {
	cases := r.e.importedCases(f.code.name)
	if len(cases) == 0 {
		return sum
	}
	b := &binding{r: r, pre: *s, post: s, f: f, args: args, sum: sum, paths: make(map[*path]*value), panic_: r.panicking}
	for _, c := range cases {
		holds := true
		for _, cond := range c.conds {
			v := b.resolve(cond.input)
			r.need(v)
			r.needTypes(v, cond.ofType())
			holds = holds && cond.holds(r, v)
		}
		if holds {
			return c.sum
		}
	}
	return sum
}

func (c assumption) holds(r *run, v *value) bool {
	if v == nil {
		return false
	}
	if ds := c.ofType(); ds != nil {
		return r.hasTypes(v, ds)
	}
	if len(c.val.alts) > 0 {
		if v.zero && v.nils == canBeNil && len(v.labels) == 0 { // of a type that is not known here
			zero := map[byte]string{'b': "bfalse", 'i': "i0", 's': "s"}[c.val.alts[0][0]]
			v = &value{alts: []string{zero}}
		}
		if len(c.not) > 0 {
			return !v.isOpen() && len(v.labels) == 0 && len(v.alts) > 0 &&
				!slices.ContainsFunc(v.alts, func(a string) bool {
					_, whole := constOf(a)
					return !whole || slices.Contains(c.not, a)
				})
		}
		return !v.isOpen() && len(v.labels) == 0 && slices.Equal(v.alts, c.val.alts)
	}
	return r.nilness(v) == c.val.nils
}

func (e *engine) importedCases(name string) []sumCase {
	name = withoutTypeArgs(name)
	if cs, ok := e.imports.cases[name]; ok {
		return cs
	}
	f, ok := e.imports.funcs[name]
	if !ok || len(f.Cases) == 0 {
		return nil
	}
	var out []sumCase
	for _, blob := range f.Cases {
		out = append(out, e.decodeCase(name, blob))
	}
	e.imports.cases[name] = out
	return out
}
