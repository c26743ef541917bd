package modeltest

import (
	"go/types"
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// sourceProbes: the text at the port does harm of its kinds. It does none of others, and
// what else is there does none.
func (r *rows) sourceProbes(t *target, src *model.Source) {
	what := t.row.Name + ": source " + src.Threat.String() + " at " + src.At.String()
	if src.Threat == model.StrongRandom {
		return // which does no harm
	}
	r.add(probe{what: what, want: true}, func() string {
		c := r.newCall(t)
		c.receive(src.At, false)
		c.sink(src.At, r.harmAt(t, src.At, src.Threat.Harms()))
		return c.write("f")
	})
	r.add(probe{what: what + ", harmless"}, func() string {
		c := r.newCall(t)
		c.receive(src.At, false)
		kinds := harmless(src.Threat)
		for _, other := range t.row.Sources { // the text may be of two sorts
			if other.At == src.At {
				kinds = slices.DeleteFunc(kinds, other.Threat.Harms().Has)
			}
		}
		c.sink(src.At, kinds...)
		told := t.told()
		for _, p := range slices.Concat(t.inputs(), t.outputs()) {
			if !told[p] && carriesText(t.typeAt(p)) {
				c.sink(p, model.SQL)
			}
		}
		return c.write("f")
	})
}

// harmless are some kinds of harm that a party's text does not do.
func harmless(t model.Threat) []model.Kind {
	return slices.DeleteFunc([]model.Kind{model.SQL, model.LogSecret, model.ClientText, model.CryptoRandom}, t.Harms().Has)
}

// textKinds are kinds of harm that text does, and numKinds that numbers do.
var (
	textKinds = []model.Kind{
		model.SQL, model.Exec, model.Path, model.HTML, model.URL, model.Log, model.Header, model.Pattern, model.ShellText,
		model.CryptoRandom, model.LogSecret, model.ClientText, model.Inflate,
	}
	numKinds = []model.Kind{model.Size, model.NumNarrow, model.CryptoRandom, model.LogSecret}
)

// harmAt is a kind among some that a value at the port can do.
func (r *rows) harmAt(t *target, p model.Port, among model.Kinds) model.Kind {
	for _, k := range r.kindsOf(t.typeOf(p)) {
		if among.Has(k) {
			return k
		}
	}
	panic(unexercised("a value of its type does none of the harm"))
}

// kindsOf are kinds of harm that a value of the type can do.
func (r *rows) kindsOf(t types.Type) []model.Kind {
	if t == nil {
		return textKinds
	}
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean != 0 {
		panic(unexercised("a bool carries no text, only what is known of it"))
	} else if ok && b.Info()&types.IsNumeric != 0 && !isCharacter(b) || r.textless(t) {
		return numKinds
	}
	return textKinds
}

func isCharacter(b *types.Basic) bool { return b.Kind() == types.Byte || b.Kind() == types.Rune }

// textless reports whether the models say that values of the type, or what they point to,
// carry no text.
func (r *rows) textless(t types.Type) bool {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	return slices.ContainsFunc(modelOf(named.Obj().Pkg().Path()).Types, func(row model.Type) bool {
		return row.Name == named.Obj().Name() && (row.Textless || row.Address)
	})
}

// outputs are the results.
func (t *target) outputs() []model.Port {
	var ps []model.Port
	for i := range t.sig.Results().Len() {
		ps = append(ps, model.Ret(i))
	}
	return ps
}

// told are the ports into which the row says that text comes.
func (t *target) told() map[model.Port]bool {
	told := make(map[model.Port]bool)
	for _, s := range t.row.Sources {
		told[s.At.Base()] = true
	}
	for _, f := range t.row.Flows {
		told[f.To.Base()] = true
	}
	for _, c := range t.row.Calls {
		told[c.Ret.Base()] = true
	}
	return told
}

// sinkProbes: text at the port does harm, and at others none. Of the kinds for which
// constants count, a constant does, and what is not known none.
func (r *rows) sinkProbes(t *target, s *model.Sink) {
	what := t.row.Name + ": sink " + s.Kind.String() + " at " + s.At.String()
	sink := fullName(r.model.Path, t.row.Name)
	into := func(c *call) {
		if s.Into.IsZero() {
			return
		}
		w := r.real["net/http"].Scope().Lookup("ResponseWriter").Type()
		switch to := t.typeAt(s.Into); {
		case types.Identical(w, to):
		case types.AssignableTo(w, to) && s.Into.IsRecv():
			c.extra = append(c.extra, "w "+r.typ(w))
			c.give(s.Into.Base(), r.typ(to)+"(w)")
		case types.AssignableTo(w, to):
			c.param(s.Into.Base(), w)
		case types.IsInterface(to): // which a response can be
		default:
			c.extra = append(c.extra, "w "+r.typ(w))
			c.give(s.Into.Base(), r.made(to, w))
		}
	}
	r.add(probe{what: what, want: true, sink: sink, kind: s.Kind}, func() string {
		if s.Plain {
			panic(unexercised("another call has to say that it is a page"))
		}
		c := r.newCall(t)
		into(c)
		if model.Constants.Has(s.Kind) {
			c.taint(s.At, r.constant)
		} else {
			c.taint(s.At, r.tainted(s.Kind))
		}
		if s.Endless {
			c.early, c.after = append(c.early, "for {"), append(c.after, "}")
		}
		if s.Markup {
			c.early = append(c.early, `_ = "<p>"`)
		}
		return c.write("f")
	})
	if s.Endless {
		r.add(probe{what: what + ", once", sink: sink, kind: s.Kind}, func() string {
			c := r.newCall(t)
			c.taint(s.At, r.tainted(s.Kind))
			return c.write("f")
		})
	}
	r.add(probe{what: what + ", elsewhere", sink: sink, kind: s.Kind}, func() string {
		c := r.newCall(t)
		into(c)
		but := map[model.Port]bool{s.At.Base(): true, s.Format.Base(): true, s.Into.Base(): true}
		for _, other := range t.row.Sinks {
			if other.Kind == s.Kind {
				but[other.At.Base()], but[other.Format.Base()] = true, true
			}
		}
		if !model.Constants.Has(s.Kind) {
			c.taintOthers(r.tainted(s.Kind), but)
		}
		return c.write("f")
	})
}

func fullName(path, name string) string {
	switch {
	case len(name) > 1 && name[:2] == "(*":
		return "(*" + path + "." + name[2:]
	case name[0] == '(':
		return "(" + path + "." + name[1:]
	}
	return path + "." + name
}

// flowProbes: text comes from the one port to the other, but for the harm that it can no
// longer do; and from others it does not come.
func (r *rows) flowProbes(t *target, f *model.Flow) {
	what := t.row.Name + ": " + f.From.String() + " to " + f.To.String()
	make := func(l leaf, from model.Port, ks ...model.Kind) string {
		c := r.newCall(t)
		if _, ok := from.IsRet(); ok {
			c.then("%s(%s)", filledBy, c.at(from))
		} else {
			c.taint(from, l)
		}
		c.receive(f.To, f.Own)
		c.sink(f.To, ks...)
		return c.write("f")
	}
	if f.Safe != model.Any {
		r.add(probe{what: what, want: true}, func() string {
			among := model.Any &^ f.Safe
			if f.Undo != 0 {
				among &= f.Undo
			}
			k := r.harmAt(t, f.To, among&model.KindSet(r.kindsOf(t.typeOf(f.From))...))
			l := r.tainted(k)
			if f.Undo != 0 {
				l = func(t types.Type) string { return "escaped(" + r.tainted(k)(t) + ")" }
			}
			return make(l, f.From, k)
		})
	}
	if safe := safeAt(t, f) & model.Remote.Harms(); safe != 0 {
		r.add(probe{what: what + ", cleaned"}, func() string {
			return make(r.tainted(model.SQL), f.From, slices.DeleteFunc(kinds(), func(k model.Kind) bool { return !safe.Has(k) })...)
		})
	}
	if slices.ContainsFunc(t.row.Sources, func(s model.Source) bool { return s.At.Base() == f.To.Base() }) {
		return
	}
	r.add(probe{what: what + ", from elsewhere"}, func() string {
		c := r.newCall(t)
		c.receive(f.To, f.Own)
		c.taintOthers(r.tainted(model.SQL), t.feeds(f.To.Base()))
		c.sink(f.To, model.SQL)
		return c.write("f")
	})
}

// feeds are the inputs from which text comes to a port, and the port itself.
func (t *target) feeds(to model.Port) map[model.Port]bool {
	from := map[model.Port]bool{to: true}
	for range t.row.Flows { // what comes into something that is returned comes into the result
		for _, f := range t.row.Flows {
			if from[f.To.Base()] {
				from[f.From.Base()], from[f.Format.Base()] = true, true
			}
		}
	}
	for _, c := range t.row.Calls {
		from[c.Func.Base()] = true
		for _, a := range c.Args {
			from[a.Base()] = true
		}
	}
	return from
}

// safeAt is the harm that no text from the flow's port can do at the other.
func safeAt(t *target, f *model.Flow) model.Kinds {
	safe := f.Safe
	for _, g := range t.row.Flows {
		if g.From.Base() == f.From.Base() && g.To.Base() == f.To.Base() {
			safe &= g.Safe
		}
	}
	return safe
}

// nothingElse: into results that the row does not mention, no text comes.
func (r *rows) nothingElse(t *target) {
	told := t.told()
	var rest []model.Port
	for _, p := range t.outputs() {
		if !told[p] && carriesText(t.typeAt(p)) && !(p == model.Ret(0) && t.row.Op != model.NoOp) {
			rest = append(rest, p)
		}
	}
	if len(rest) == 0 || t.row.NoReturn || t.row.Unwinds {
		return
	}
	r.add(probe{what: t.row.Name + ": nothing else"}, func() string {
		c := r.newCall(t)
		c.taintOthers(r.tainted(model.SQL), map[model.Port]bool{})
		for _, p := range rest {
			c.sink(p, model.SQL)
		}
		return c.write("f")
	})
}
