package modeltest

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Programs for what rows say beside sources, sinks, flows and checks.

// text makes a function of its own text, which has no call of a target.
func (r *rows) text(params string, stmts ...string) string {
	return "func f(_ never, " + params + ") {\n\t" + strings.Join(stmts, "\n\t") + "\n}\n"
}

func sinkOf(k model.Kind, expr string) string { return kindFunc(k) + "(" + expr + ")" }

func sinksOf(ks []model.Kind, expr string) string {
	var out []string
	for _, k := range ks {
		out = append(out, sinkOf(k, expr))
	}
	return strings.Join(out, "; ")
}

// fieldProbes: a field of a value that came from outside has a source's text, and of one that
// the program made it has none; text that is put into one does harm, or can do less.
func (r *rows) fieldProbes(f *model.Field) {
	t, ft := r.fieldType(f)
	what, x := f.Type+"."+f.Name, "x."+f.Name
	param := func() string { return "x *" + r.typ(t) }
	if f.Source != model.NoThreat {
		kind := func() model.Kind { return first(r.kindsOf(ft), f.Source.Harms()) }
		r.add(probe{what: what + ": source " + f.Source.String(), want: true}, func() string { return r.text(param(), sinkOf(kind(), x)) })
		r.add(probe{what: what + ": source " + f.Source.String() + ", made here"}, func() string {
			return r.text("", "x := new("+r.typ(t)+")", sinkOf(kind(), x))
		})
		r.add(probe{what: what + ": source " + f.Source.String() + ", harmless"}, func() string {
			return r.text(param(), sinksOf(harmless(f.Source), x))
		})
	}
	if f.Sink != model.NoKind {
		p := probe{what: what + ": sink " + f.Sink.String(), want: true, sink: r.model.Path + "." + what, kind: f.Sink}
		r.add(p, func() string {
			if model.Constants.Has(f.Sink) {
				return r.text(param(), x+" = "+r.constant(ft))
			}
			return r.text(param(), x+" = "+r.tainted(f.Sink)(ft))
		})
		p.want, p.what = false, p.what+", not known"
		r.add(p, func() string { return r.text(param()+", given "+r.typ(ft), x+" = given") })
	}
	if f.Safe != 0 {
		r.add(probe{what: what + ": safe"}, func() string {
			return r.text("", "x := "+r.tainted(model.SQL)(types.NewPointer(t)), sinksOf(among(f.Safe&model.Remote.Harms()), x))
		})
		if carriesText(ft) {
			r.add(probe{what: what + ": safe, other harm", want: true}, func() string {
				return r.text("", "x := "+r.tainted(model.SQL)(types.NewPointer(t)), sinkOf(first(textKinds, model.Remote.Harms()&^f.Safe), x))
			})
		}
	}
	r.handlerProbes(what, f.Params, func(lit func(*types.Signature) string) string {
		sig, ok := ft.Underlying().(*types.Signature)
		if !ok {
			panic(unexercised("it is no function"))
		}
		return r.text(param(), x+" = "+lit(sig))
	})
}

func among(s model.Kinds) []model.Kind {
	return slices.DeleteFunc(kinds(), func(k model.Kind) bool { return !s.Has(k) })
}

func first(ks []model.Kind, among model.Kinds) model.Kind {
	for _, k := range ks {
		if among.Has(k) {
			return k
		}
	}
	panic(unexercised("a value of its type does none of the harm"))
}

func (r *rows) fieldType(f *model.Field) (t, ft types.Type) {
	t = r.namedType(f.Type)
	if !token.IsExported(f.Name) {
		panic(unexercised("only its package can name the field"))
	}
	return t, stepType(t, "."+f.Name)
}

// namedType is a type of the package, with type arguments where it has parameters.
func (r *rows) namedType(name string) types.Type {
	obj := r.of.Scope().Lookup(name)
	if obj == nil {
		panic(unexercised("it is there on other systems only"))
	}
	if named, ok := obj.Type().(*types.Named); ok && named.TypeParams().Len() > 0 {
		_, t := instance(named, named.TypeParams())
		return t
	}
	return obj.Type()
}

// handlerProbes: the parameters of a function that is made a handler are somebody's.
func (r *rows) handlerProbes(what string, by model.Threat, make func(lit func(*types.Signature) string) string) {
	if by == model.NoThreat {
		return
	}
	with := func(ks ...model.Kind) func(*types.Signature) string {
		return func(sig *types.Signature) string {
			var decls, outs, rets, sinks []string
			for v := range sig.Params().Variables() {
				p := fmt.Sprintf("p%d", len(decls))
				decls = append(decls, p+" "+r.paramType(sig, v))
				if carriesText(v.Type()) {
					sinks = append(sinks, sinksOf(ks, p))
				}
			}
			for v := range sig.Results().Variables() {
				outs, rets = append(outs, r.typ(v.Type())), append(rets, r.zero(v.Type()))
			}
			return "func(" + strings.Join(decls, ", ") + ") (" + strings.Join(outs, ", ") + ") { " + strings.Join(sinks, "; ") + "; return " + strings.Join(rets, ", ") + " }"
		}
	}
	r.add(probe{what: what + ": called by " + by.String(), want: true}, func() string { return make(with(model.SQL)) })
	r.add(probe{what: what + ": called by " + by.String() + ", harmless"}, func() string { return make(with(harmless(by)...)) })
}

// typeProbes: values of the type carry no text; or text that is given the type does harm; or
// it is a type of handlers.
func (r *rows) typeProbes(row *model.Type) {
	t := r.namedType(row.Name)
	if row.Address {
		r.add(probe{what: row.Name + ": chooses a host at most"}, func() string {
			return r.text("", "x := "+r.tainted(model.SQL)(t), sinksOf(among(model.Remote.Harms()&model.Address), "x"))
		})
		r.add(probe{what: row.Name + ": chooses a host", want: true}, func() string {
			return r.text("", "x := "+r.tainted(model.URL)(t), sinkOf(model.URL, "x"))
		})
	}
	if row.Textless {
		r.add(probe{what: row.Name + ": carries no text"}, func() string {
			return r.text("", "x := "+r.tainted(model.SQL)(t), sinksOf(among(model.Remote.Harms()&model.Text), "x"))
		})
		r.add(probe{what: row.Name + ": can be secret", want: true}, func() string {
			return r.text("", "x := "+r.tainted(model.LogSecret)(t), sinkOf(model.LogSecret, "x"))
		})
	}
	if row.Sink != model.NoKind {
		p := probe{what: row.Name + ": sink " + row.Sink.String(), want: true, sink: r.model.Path + "." + row.Name, kind: row.Sink}
		r.add(p, func() string {
			return r.text("", "x := "+r.typ(t)+"("+r.tainted(row.Sink)(t.Underlying())+")", "_ = x")
		})
		p.want, p.what = false, p.what+", not known"
		r.add(p, func() string { return r.text("given "+r.typ(t.Underlying()), "x := "+r.typ(t)+"(given)", "_ = x") })
	}
	if row.Body != "" {
		r.answerProbes(row, t)
	}
	if row.Binds {
		r.skip(row.Name, unexercised("what it binds: testdata/src/bindall"))
	}
	r.handlerProbes(row.Name, row.Params, func(lit func(*types.Signature) string) string {
		sig, ok := t.Underlying().(*types.Signature)
		if !ok {
			return r.implementation(t, lit)
		}
		return r.text("", "x := "+r.typ(t)+"("+lit(sig)+")", "_ = x")
	})
}

// answerProbes: what is returned in the body of a response is a page, and what is in one that
// is not returned is none.
func (r *rows) answerProbes(row *model.Type, t types.Type) {
	p := probe{what: row.Name + ": returned with " + row.Body, want: true, sink: r.model.Path + "." + row.Name + "." + row.Body, kind: model.HTML}
	made := func() string {
		return "x := " + r.typ(t) + "{" + row.Body + ": " + r.tainted(model.HTML)(stepType(t, "."+row.Body)) + "}"
	}
	r.add(p, func() string { return "func f(_ never) " + r.typ(t) + " { " + made() + "; return x }\n" })
	p.what, p.want = row.Name+": not returned", false
	r.add(p, func() string {
		return "func f(_ never) " + r.typ(t) + " { " + made() + "; _ = x; return " + r.typ(t) + "{} }\n"
	})
}

// implementation is a type with the methods of an interface.
func (r *rows) implementation(t types.Type, lit func(*types.Signature) string) string {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		panic(unexercised("it is no function and no interface"))
	}
	name := fmt.Sprintf("impl%d", len(r.probes))
	decl := "type " + name + " struct { " + r.typ(t) + " }\n"
	var inside string
	for m := range iface.Methods() {
		if m.Exported() {
			inside += "func (" + name + ") " + m.Name() + strings.TrimPrefix(lit(m.Signature()), "func") + "\n"
		}
	}
	return decl + inside + "func f(_ never) { var x " + r.typ(t) + " = " + name + "{}; _ = x }\n"
}

// variableProbes: a variable holds a source's text.
func (r *rows) variableProbes(v *model.Var) {
	if v.Source == model.NoThreat {
		r.skip(v.Name, unexercised("it stands for a constant"))
		return
	}
	x := func() string { return r.name(r.of) + "." + v.Name }
	t := r.of.Scope().Lookup(v.Name).Type()
	r.add(probe{what: v.Name + ": source " + v.Source.String(), want: true}, func() string {
		return r.text("", sinkOf(first(r.kindsOf(t), v.Source.Harms()), x()))
	})
	r.add(probe{what: v.Name + ": source " + v.Source.String() + ", harmless"}, func() string {
		return r.text("", sinksOf(harmless(v.Source), x()))
	})
}

// factProbes: what a call means for the code after it.
func (r *rows) factProbes(t *target) {
	source := sinkOf(model.SQL, partyFunc(model.Remote)+"[string]()")
	if t.row.NoReturn || t.row.Unwinds {
		r.add(probe{what: t.row.Name + ": before it ends the program", want: true}, func() string {
			c := r.newCall(t)
			c.before = append(c.before, source)
			return c.write("f")
		})
		r.add(probe{what: t.row.Name + ": after it ended the program"}, func() string {
			c := r.newCall(t)
			c.then("%s", source)
			return c.write("f")
		})
	}
	if t.row.NonNil {
		for _, cond := range []string{"!=", "=="} {
			r.add(probe{what: t.row.Name + ": where its result " + cond + " nil", want: cond == "!="}, func() string {
				c := r.newCall(t)
				c.then("if r0 %s nil { %s }", cond, source)
				return c.write("f")
			})
		}
	}
	for _, p := range t.row.Clears {
		if !t.row.ClearsFor.IsZero() {
			panic(unexercised("it clears for 0 alone"))
		}
		r.clearProbes(t, p)
	}
	if t.row.Getter && t.sig.Results().Len() == 1 && carriesText(t.sig.Results().At(0).Type()) {
		for _, again := range []string{"%s", "!%s"} {
			r.add(probe{what: t.row.Name + ": called again where checked " + again[:len(again)-2], want: again != "%s"}, func() string {
				c := r.newCall(t)
				c.constants()
				for _, f := range t.row.Flows {
					if f.Safe.Has(model.SQL) {
						panic(unexercised("it is clean anyway"))
					}
				}
				if len(t.row.Sources) == 0 {
					c.give(c.t.inputs()[0], r.tainted(model.SQL)(t.typeAt(c.t.inputs()[0])))
				}
				call := strings.TrimPrefix(strings.Split(c.expr(), "\n")[0], "r0 := ")
				c.then("if "+again+" { %s }", "checked(r0)", sinkOf(model.SQL, call))
				return c.write("f")
			})
		}
	}
}

// clearProbes: what was at the port before is gone afterwards.
func (r *rows) clearProbes(t *target, p model.Port) {
	ptr, ok := t.typeAt(p).Underlying().(*types.Pointer)
	if ok && p.Path() != "*" {
		panic(unexercised("it clears a part"))
	}
	make := func(before bool) string {
		c := r.newCall(t)
		if ok {
			c.give(p.Base(), "ptr("+r.typ(ptr.Elem())+"{})")
			if !isStruct(ptr.Elem()) {
				panic(unexercised("it points to no struct"))
			}
		}
		v := portName(p.Base())
		c.early = append(c.early, filledBy+"("+v+")")
		if before {
			c.early = append(c.early, sinkOf(model.SQL, v))
		}
		c.then("%s", sinkOf(model.SQL, v))
		return c.write("f")
	}
	r.add(probe{what: t.row.Name + ": before it clears " + p.String(), want: true}, func() string { return make(true) })
	r.add(probe{what: t.row.Name + ": after it cleared " + p.String()}, func() string { return make(false) })
}

// constants gives constants to the arguments but the first input, which is read.
func (c *call) constants() {
	inputs := c.t.inputs()
	if len(inputs) == 0 {
		panic(unexercised("what it reads from is not given to it"))
	}
	for i, in := range inputs[1:] {
		if i == len(inputs)-2 && c.t.sig.Variadic() {
			c.omit = true
			continue
		}
		c.give(in, c.p.constant(c.t.typeAt(in)))
	}
}
