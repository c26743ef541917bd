package modeltest

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// validatorProbes: where the result is as it must be, the text does none of the harm, and
// where it is not, it does.
func (r *rows) validatorProbes(t *target, v *model.Validator) {
	what := t.row.Name + ": validates " + v.Arg.String() + " by " + v.Result.String() + " " + propertyNames[v.When]
	make := func(format string) string {
		c := r.newCall(t)
		ks := r.prepare(c, v)
		c.then("if "+format+" {", condition(c.at(v.Result), t.typeAt(v.Result), v.When))
		c.sink(r.checkedPort(v), ks...)
		c.then("}")
		return c.write("f")
	}
	r.add(probe{what: what + ", else", want: true}, func() string { return make("!(%s)") })
	r.add(probe{what: what}, func() string { return make("%s") })
}

// checkedPort is where the text is that a validator checks.
func (r *rows) checkedPort(v *model.Validator) model.Port {
	if v.Arg.IsZero() {
		panic(unexercised("it is about what the function given to it checks"))
	}
	return v.Arg
}

var propertyNames = map[model.Property]string{
	model.True: "true", model.False: "false", model.Nil: "nil", model.NonNil: "not nil", model.Zero: "zero",
	model.Negative: "negative", model.NonNegative: "not negative",
}

func condition(result string, t types.Type, when model.Property) string {
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 && when == model.Zero {
		return result + ` == ""`
	}
	return result + map[model.Property]string{
		model.True: " == true", model.False: " == false", model.Nil: " == nil", model.NonNil: " != nil", model.Zero: " == 0",
		model.Negative: " < 0", model.NonNegative: " >= 0",
	}[when]
}

// prepare gives the validator text, and what it checks it by; and says which harm a check
// by that prevents.
func (r *rows) prepare(c *call, v *model.Validator) []model.Kind {
	at := v.Arg
	safe := v.Safe
	switch v.Test {
	case model.Regexp:
		c.give(model.Recv, c.p.imported("regexp")+".MustCompile(`^[a-z]+$`)")
		safe = model.KindSet(model.SQL, model.HTML, model.ShellText)
	case model.RegexpArg:
		c.give(model.Arg(0), "`^[a-z]+$`")
		safe = model.KindSet(model.SQL, model.HTML, model.ShellText)
	case model.Prefix:
		c.give(model.Arg(1), c.text(model.Arg(1), "https://a.example/"))
		safe = model.KindSet(model.URL, model.Redirect)
	case model.Suffix:
		safe = r.bySuffix(c)
	case model.NoPrefix:
		c.give(model.Arg(1), c.text(model.Arg(1), "-"))
		safe = model.KindSet(model.ExecArg)
	case model.Absolute:
		panic(unexercised("that a name begins at the root counts when it is cleaned"))
	case model.Relative:
		panic(unexercised("that a name is relative is one of two checks"))
	case model.Excludes:
		c.give(model.Arg(1), c.text(model.Arg(1), "%"))
		safe = model.KindSet(model.Format)
	case model.ExcludesAny:
		c.give(model.Arg(1), c.text(model.Arg(1), "\r\n"))
		safe = model.KindSet(model.Log, model.Header)
	case model.Within:
		c.give(model.Arg(0), c.text(model.Arg(0), "abcdef"))
		safe = model.KindSet(model.SQL, model.HTML, model.ShellText)
	case model.Characters:
		safe = byCharacters(v.Chars)
	case model.ByFunc:
		c.give(model.Arg(1), "func(r rune) bool { return r < 'a' || r > 'z' }")
		safe = model.KindSet(model.SQL, model.HTML, model.ShellText)
	case model.Tags:
		return r.byTags(c, v)
	case model.NoElement:
		panic(unexercised("it is about the text that the list was split from"))
	case model.Rules, model.FieldRules:
		panic(unexercised("rules are values: testdata/service/ozzo.go"))
	}
	if !v.Among.IsZero() {
		c.taint(v.Among, c.p.constant)
	}
	ks := slices.DeleteFunc(kinds(), func(k model.Kind) bool { return !(safe & model.Remote.Harms()).Has(k) || model.Volume.Has(k) })
	if len(ks) == 0 {
		panic(unexercised("it prevents nothing by itself"))
	}
	if at.IsZero() {
		return ks
	}
	if r.textless(c.t.typeAt(at)) {
		c.before = append(c.before, "text := "+c.p.tainted(ks[0])(types.Typ[types.String]))
		c.give(at, r.read(c.t.typeAt(at), "text"))
		c.seen[at.Base()] = "text" // which the check is of
		return ks
	}
	c.taint(at, c.p.tainted(ks[0]))
	return ks
}

// read is a value of a type without text that is read from text, and stands for it.
func (r *rows) read(t types.Type, text string) string {
	for _, f := range r.model.Funcs {
		fn, ok := r.of.Scope().Lookup(f.Name).(*types.Func)
		same := func(fl model.Flow) bool { return fl.Same && fl.From == model.Arg(0) && fl.To == model.Ret(0) }
		if ok && returns(fn.Signature(), t) && slices.ContainsFunc(f.Flows, same) {
			return r.name(r.of) + "." + f.Name + "(" + text + ")"
		}
	}
	panic(unexercised("nothing is known that reads a " + t.String()))
}

// bySuffix: a name with an extension is the name of no program that is loaded.
func (r *rows) bySuffix(c *call) model.Kinds {
	c.give(model.Arg(1), c.text(model.Arg(1), ".example.com"))
	panic(unexercised("a suffix says something of a host alone"))
}

// byCharacters is what text of some characters cannot do.
func byCharacters(chars func(rune) bool) model.Kinds {
	var safe model.Kinds
	for k, needed := range map[model.Kind]string{model.Log: "\r\n", model.Header: "\r\n", model.HTML: "<>&\"'", model.LDAP: "\x00()*\\|&!=", model.ShellText: "\n;&|<>()$`\\\"'*?[]#~!{}^"} {
		if !strings.ContainsFunc(needed, chars) {
			safe |= model.KindSet(k)
		}
	}
	return safe
}

// byTags gives the validator a struct with tags, or a text and the rules for it.
func (r *rows) byTags(c *call, v *model.Validator) []model.Kind {
	if v.Tag == "" {
		c.give(model.Arg(1), `"alphanum"`)
		c.taint(v.Arg, c.p.tainted(model.SQL))
		return []model.Kind{model.SQL, model.HTML}
	}
	source := partyFunc(model.Remote)
	c.give(v.Arg.Base(), fmt.Sprintf("&struct { F string `%s:\"alphanum\"` }{%s[string]()}", v.Tag, source))
	c.seen[v.Arg.Base()] = portName(v.Arg.Base()) + ".F"
	return []model.Kind{model.SQL, model.HTML}
}

// text is a constant for an input, which may be bytes or a character.
func (c *call) text(p model.Port, s string) string {
	t := c.t.typeAt(p)
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString == 0 {
			return fmt.Sprintf("%s(%q)", c.p.typ(t), s[0])
		}
	}
	return fmt.Sprintf("%s(%q)", c.p.typ(t), s)
}

func (p *program) imported(path string) string { return p.name(p.real[path]) }

// callProbes: the function is called with what the row says, and what it returns arrives.
func (r *rows) callProbes(t *target, k *model.Call) {
	what := t.row.Name + ": calls " + k.Func.String()
	for i, from := range k.Args {
		if from.IsZero() {
			continue
		}
		r.add(probe{what: fmt.Sprintf("%s with %s", what, from), want: true}, func() string { return r.passes(t, k, i, true) })
		r.add(probe{what: fmt.Sprintf("%s with %s, from elsewhere", what, from)}, func() string { return r.passes(t, k, i, false) })
	}
	if k.Params != model.NoThreat {
		r.add(probe{what: what + " with text of " + k.Params.String(), want: true}, func() string { return r.params(t, k, true) })
		r.add(probe{what: what + " with text of " + k.Params.String() + ", harmless"}, func() string { return r.params(t, k, false) })
	}
	if !k.Ret.IsZero() {
		r.add(probe{what: fmt.Sprintf("%s for %s", what, k.Ret), want: true}, func() string { return r.results(t, k, true) })
		r.add(probe{what: fmt.Sprintf("%s for %s, harmless", what, k.Ret)}, func() string { return r.results(t, k, false) })
	}
	if k.Sink != model.NoKind {
		p := probe{what: what + " for " + k.Sink.String(), want: true, sink: fullName(r.model.Path, t.row.Name), kind: k.Sink}
		r.add(p, func() string { return r.returns(t, k, true) })
		p.want, p.what = false, p.what+", not known"
		r.add(p, func() string { return r.returns(t, k, false) })
	}
}

// function writes a function literal for the port of a call, with the body that is made of
// the names of its parameters, and results.
func (c *call) function(k *model.Call, body func(params []*types.Var) (string, leaf)) {
	if k.Method != "" {
		panic(unexercised("a method is called"))
	}
	t := c.t.typeOf(k.Func)
	if t == nil || isAny(t) {
		t = types.NewSignatureType(nil, nil, nil, types.NewTuple(types.NewParam(0, nil, "", types.Typ[types.String])), nil, false)
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		panic(unexercised("it is no function"))
	}
	var params []*types.Var
	var decls []string
	for v := range sig.Params().Variables() {
		decls = append(decls, fmt.Sprintf("p%d %s", len(params), c.p.paramType(sig, v)))
		params = append(params, v)
	}
	text, first := body(params)
	var rets, outs []string
	for v := range sig.Results().Variables() {
		outs = append(outs, c.p.typ(v.Type()))
		if len(rets) == 0 && first != nil {
			rets = append(rets, first(v.Type()))
			continue
		}
		rets = append(rets, c.p.zero(v.Type()))
	}
	lit := "func(" + strings.Join(decls, ", ") + ") (" + strings.Join(outs, ", ") + ") { " + text + "; return " + strings.Join(rets, ", ") + " }"
	c.taint(k.Func, func(types.Type) string { return "(" + c.p.typ(t) + ")(" + lit + ")" })
}

// paramType writes the type of a parameter, the last of which may be variadic.
func (p *program) paramType(sig *types.Signature, v *types.Var) string {
	if s, ok := v.Type().(*types.Slice); ok && sig.Variadic() && v == sig.Params().At(sig.Params().Len()-1) {
		return "..." + p.typ(s.Elem())
	}
	return p.typ(v.Type())
}

// passes is a call of a function with the text at a port.
func (r *rows) passes(t *target, k *model.Call, i int, harm bool) string {
	c := r.newCall(t)
	kind := model.SQL
	c.function(k, func(params []*types.Var) (string, leaf) {
		kind = r.kindsOf(params[i].Type())[0]
		return fmt.Sprintf("%s(p%d)", kindFunc(kind), i), nil
	})
	if harm {
		if k.Args[i].Base() == k.Func.Base() {
			panic(unexercised("it is called with itself"))
		}
		if _, ok := k.Args[i].IsRet(); ok { // what the iterator yields
			c.give(model.Arg(0), c.p.imported("slices")+".Values([]string{"+c.p.tainted(kind)(types.Typ[types.String])+"})")
			return c.write("f")
		}
		c.taint(k.Args[i], c.p.tainted(kind))
		return c.write("f")
	}
	but := map[model.Port]bool{k.Args[i].Base(): true}
	for _, f := range t.row.Flows {
		but[f.From.Base()] = true
	}
	c.taintOthers(c.p.tainted(kind), but)
	return c.write("f")
}

// params is a call of a function whose parameters somebody chooses.
func (r *rows) params(t *target, k *model.Call, harm bool) string {
	c := r.newCall(t)
	c.function(k, func(params []*types.Var) (string, leaf) {
		var sinks []string
		for i, v := range params {
			ks := []model.Kind{model.LogSecret, model.ClientText}
			if harm {
				ks = []model.Kind{model.SQL}
			}
			if !carriesText(v.Type()) {
				continue
			}
			for _, kind := range ks {
				sinks = append(sinks, fmt.Sprintf("%s(p%d)", kindFunc(kind), i))
			}
		}
		return strings.Join(sinks, "; "), nil
	})
	return c.write("f")
}

// results is a call of a function that returns text.
func (r *rows) results(t *target, k *model.Call, harm bool) string {
	c := r.newCall(t)
	c.receive(k.Ret, false)
	kind := r.kindsOf(t.typeOf(k.Ret))[0]
	c.function(k, func([]*types.Var) (string, leaf) {
		if harm {
			return "", c.p.tainted(kind)
		}
		return "_ = " + c.p.tainted(kind)(types.Typ[types.String]), nil
	})
	c.sink(k.Ret, kind)
	return c.write("f")
}

// returns is a call of a function that returns a constant, or what is not known.
func (r *rows) returns(t *target, k *model.Call, harm bool) string {
	c := r.newCall(t)
	c.extra = append(c.extra, "given []byte")
	c.function(k, func([]*types.Var) (string, leaf) {
		return "", func(t types.Type) string {
			if harm {
				return `[]byte("s3cret-s3cret-16")`
			}
			return "given"
		}
	})
	return c.write("f")
}
