package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// op computes the text that some functions make of texts, so that a constant stays
// one, and what stands before an attacker's part of a text stays known.
func (m *modelCall) op() {
	var v *value
	switch m.row.Op {
	case model.Sprintf:
		v = m.sprintf(m.at(model.Arg(0)), m.elems(model.Arg(1)), m.at(model.Arg(1)))
	case model.Sprint, model.Sprintln:
		v = m.printed(model.Arg(0), m.row.Op == model.Sprintln)
	case model.JoinHostPort:
		v = m.joinHostPort()
	case model.PathJoin:
		v = m.joined()
	case model.Join:
		v = m.join(m.elems(model.Arg(0)), m.at(model.Arg(0)), m.at(model.Arg(1)))
	case model.Trim, model.Lower, model.Upper:
		v = m.changed()
	case model.Compile:
		m.compile()
		return
	case model.IPText:
		v = m.ipv4()
	case model.JoinErrors:
		m.joinErrors()
		return
	case model.WrapError:
		m.wrapError()
		return
	case model.NewReplacer:
		m.newReplacer()
		return
	case model.SetHeader:
		m.setHeader()
		return
	case model.SetMedia:
		m.keep(m.row.Headers, mediaSel, m.text(model.Arg(0)))
		return
	case model.TemplateParse, model.TemplateFuncs, model.TemplateExecute, model.TemplateNamed:
		m.templateOp()
		return
	case model.PathDir:
		v = m.directory()
	case model.PathAbs:
		v = m.absolute()
	case model.PathRel:
		v = m.relative()
	case model.URLParse:
		m.urlParse()
		return
	case model.URLString, model.URLPath, model.URLEscaped:
		v = m.urlString()
	case model.Errorf, model.ErrorNew, model.ErrorAs, model.ErrorUnwrap:
		m.errorOp()
		return
	case model.CancelCause:
		m.cause()
		return
	case model.Reflect, model.ReflectSet, model.ReflectSetKey:
		m.reflectOp()
		return
	case model.Iterate, model.Dropped, model.CutOut:
		m.iterOp()
		return
	case model.URLJoin:
		v = m.urlJoin()
	case model.URLResolve:
		m.urlResolve()
		return
	case model.Resolve:
		v = m.resolved()
	default:
		v = m.sanitized()
	}
	if v == nil || len(m.rets) == 0 {
		return
	}
	v.labels = m.r.steps(v.labels, m.cs, shortName(m.name))
	if _, list := m.resultType(0).Underlying().(*types.Slice); list || isError(m.resultType(0)) {
		v = m.r.fresh(m.s, m.cs, "op", m.resultType(0), v)
	}
	m.rets[0] = v
}

// steps marks labels as having passed a call, keeping what stands before them.
func (r *run) steps(ls []label, cs callSite, name string) []label {
	return mapLabels(ls, func(l label) label {
		l.step = l.step.then(cs.in.Pos(), "", "goes through "+name)
		return l
	})
}

func constText(s string) *value { return &value{alts: []string{"s" + s}, nils: canBeNonNil} }

// elems are the elements of a slice argument, if they are known one by one.
func (m *modelCall) elems(p model.Port) []*value { return m.r.elems(m.s, m.at(p)) }

func (r *run) elems(s *state, v *value) []*value {
	if v == nil || len(v.locs()) != 1 || v.isInput() || !known(v.locs()[0]) || v.locs()[0].n > 64 {
		return nil
	}
	l := v.locs()[0]
	c := r.load(s, l, nil)
	out := make([]*value, l.n)
	for i := range out {
		out[i] = c.child(sel{kind: selIndex, n: l.off + i}, nil)
	}
	return out
}

// shown is an operand as fmt shows it with %v: a number has only digits.
func (m *modelCall) shown(v *value, id *path) *value {
	if v == nil {
		return unknown
	}
	if t := m.said(v, id); t != nil {
		return t
	}
	return m.plain(v, id)
}

// plain is an operand as fmt shows it when it calls no method of it.
func (m *modelCall) plain(v *value, id *path) *value {
	if onlyNumbers(v.dyn()) && !v.dynOpen {
		d := &value{open: true, nils: canBeNonNil}
		for _, a := range v.alts {
			if a[0] == 'i' && !v.isOpen() {
				d.alts, d.open = append(d.alts, "s"+a[1:]), false
			}
		}
		slices.Sort(d.alts)
		if len(v.labels) > 0 { // a number is no text, but it can be guessed, or secret
			d.id, d.labels = id, derived(v, id).learn(knownSafe(model.Text)).labels
		}
		return d
	}
	if len(v.locs()) > 0 || len(v.kids) > 0 && !v.kids[0].sel.isWrapped() || len(m.r.writtenBehind(m.s, v)) > 0 {
		ls := m.r.collect(m.s, v)
		t := m.r.textOf(m.s, v, id)
		if len(v.locs()) == 1 && len(t.alts) > 0 {
			return t
		}
		return derived(&value{labels: ls}, id)
	}
	return v
}

func onlyNumbers(ts []*dynType) bool {
	for _, d := range ts {
		if carries(d.t) == carriesText {
			return false
		}
	}
	return len(ts) > 0
}

// sprintf is fmt.Sprintf with a constant format; with any other, everything can be anywhere.
func (m *modelCall) sprintf(format *value, elems []*value, all *value) *value {
	id := m.def(0)
	if format == nil || format.isOpen() || len(format.alts) != 1 || elems == nil && !noElems(all) {
		return m.everything(format, all)
	}
	f := format.alts[0][1:]
	out := constText("")
	next := 0
	for f != "" {
		i := strings.IndexByte(f, '%')
		if i < 0 {
			out = concat(out, constText(f), id)
			break
		}
		out = concat(out, constText(f[:i]), id)
		verb, arg, n := readVerb(f[i:])
		f = f[i+n:]
		if verb == '%' {
			out = concat(out, constText("%"), id)
			continue
		}
		if arg > 0 {
			next = arg - 1
		}
		if next < len(elems) {
			out = concat(out, m.formatted(elems[next], verb, id), id)
		}
		next++
	}
	return out
}

func noElems(v *value) bool {
	return v == nil || v.nils == canBeNil && len(v.labels) == 0 && len(v.locs()) == 0
}

// readVerb reads a verb with its flags: its letter, the number of an explicit
// argument or 0, and its length.
func readVerb(f string) (verb byte, arg, n int) {
	if strings.HasPrefix(f, "%#v") {
		return goSyntax, 0, 3
	}
	for n = 1; n < len(f); n++ {
		c := f[n]
		switch {
		case c == '[':
			for n++; n < len(f) && f[n] != ']'; n++ {
				arg = arg*10 + int(f[n]-'0')
			}
		case strings.IndexByte("+-# 0123456789.*", c) < 0:
			return c, arg, n + 1
		}
	}
	return 'v', arg, n
}

// goSyntax stands for %#v, which writes texts in quotes, also those inside of lists and
// structs.
const goSyntax = '#'

// quotedSafe is what a text in Go quotes cannot do: end its line, or, in a script, its literal.
var quotedSafe = model.KindSet(model.Log, model.Header, model.Eval)

func (m *modelCall) formatted(v *value, verb byte, id *path) *value {
	switch verb {
	case 't', 'p', 'T':
		return &value{open: true, nils: canBeNonNil}
	case 'd', 'b', 'o', 'O', 'e', 'E', 'f', 'F', 'g', 'G', 'x', 'X', 'U':
		t := m.shown(v, id)
		if verb == 'd' && len(t.labels) == 0 {
			return t
		}
		return (&value{labels: derived(t, id).labels, id: id, open: true, nils: canBeNonNil}).learn(knownSafe(model.Text))
	case 'c':
		return derived(v, id)
	case goSyntax:
		return derived(m.everything(v), id).learn(knownSafe(quotedSafe))
	case 'q':
		d := derived(m.shown(v, id), id)
		d.labels = mapLabels(d.labels, func(l label) label { return l.learn(knownSafe(quotedSafe)) })
		return concat(concat(constText(`"`), d, id), constText(`"`), id)
	}
	return m.shown(v, id)
}

// everything is a text in which any of the values can be anywhere.
func (m *modelCall) everything(vs ...*value) *value {
	d := &value{open: true, nils: canBeNonNil, id: m.def(0)}
	for _, v := range vs {
		ls := m.r.collect(m.s, v)
		d.labels = joinLabels(d.labels, mapLabels(ls, func(l label) label {
			l = l.behind("")
			l.pure = false
			return l
		}))
	}
	if len(d.labels) == 0 {
		d.id = nil
	}
	return d
}

// printed is what fmt.Sprint makes of the operands at a port; fmt.Sprintln puts spaces
// between them.
func (m *modelCall) printed(at model.Port, spaces bool) *value {
	elems := m.elems(at)
	if elems == nil {
		return m.everything(m.at(at))
	}
	out := constText("")
	for i, e := range elems {
		if spaces && i > 0 {
			out = concat(out, constText(" "), m.def(0))
		}
		out = concat(out, m.shown(e, m.def(0)), m.def(0))
	}
	return out
}

func (m *modelCall) joinHostPort() *value {
	id := m.def(0)
	host, port := m.at(model.Arg(0)), m.at(model.Arg(1))
	if host != nil && !host.isOpen() && len(host.alts) == 1 && strings.Contains(host.alts[0], ":") {
		host = concat(concat(constText("["), host, id), constText("]"), id)
	}
	return concat(concat(host, constText(":"), id), port, id)
}

func (m *modelCall) join(elems []*value, all, sep *value) *value {
	if elems == nil || sep == nil {
		return m.everything(all, sep)
	}
	out := constText("")
	for i, e := range elems {
		if i > 0 {
			out = concat(out, sep, m.def(0))
		}
		out = concat(out, m.shown(e, m.def(0)), m.def(0))
	}
	return out
}

// trimmedAway is what it tells of a text that nothing is left of it: it has no other
// characters than those that were cut.
func (m *modelCall) trimmedAway(text *value) []guard {
	cut := constTexts(m.text(model.Arg(1)))
	if name := m.row.Name; name != "Trim" && name != "TrimLeft" && name != "TrimRight" || len(cut) != 1 || text.id == nil || len(text.labels) == 0 {
		return nil
	}
	return []guard{{model.Zero, fact{id: text.id, knowledge: knowledge{lacks: absent(charsOf(cut[0]))}}}}
}

// changed is a text of which only the letters' case, or bytes at the ends, changed:
// what stands before the attacker's part is not looked at further.
func (m *modelCall) changed() *value {
	v := m.text(model.Arg(0))
	if v == nil {
		return nil
	}
	d := derived(v, m.def(0))
	if m.row.Op == model.Trim {
		d.labels = m.trimmed(d.labels)
		d.setGuards(m.trimmedAway(v))
		if id := m.trimmedID(v); id != nil && len(d.labels) > 0 {
			d.id = id
		}
	} else if v.id != nil && len(d.labels) > 0 {
		d.id = v.id.made(caseSel)
	}
	if v.isOpen() {
		return d
	}
	var f func(string) string
	switch {
	case m.row.Op == model.Lower:
		f = strings.ToLower
	case m.row.Op == model.Upper:
		f = strings.ToUpper
	case m.trims():
		f = strings.TrimSpace
	default:
		return d
	}
	for _, a := range v.alts {
		if a[0] != 's' || strings.Contains(a, hole) {
			return d
		}
		d.alts = append(d.alts, "s"+f(a[1:]))
	}
	slices.Sort(d.alts)
	d.alts = slices.Compact(d.alts)
	d.open = len(d.alts) == 0
	return d
}

func (m *modelCall) trims() bool { return strings.HasSuffix(m.row.Name, "TrimSpace") }

// patternSel is where a compiled regular expression keeps its source text.
var patternSel = sel{kind: selHidden, name: "pattern"}

// compile is regexp.Compile: the result remembers the pattern.
func (m *modelCall) compile() {
	pattern := m.at(model.Arg(0))
	if len(m.rets) == 0 || pattern == nil {
		return
	}
	content := (&value{open: true, nils: canBeNonNil}).with(patternSel, pattern)
	content.labels = m.r.through(pattern.labels, m.cs, shortName(m.name)) // of its String
	m.rets[0] = m.r.newObject(m.s, m.instr(), m.cs.sub+"re", nil, content)
}

func (m *modelCall) ipv4() *value {
	out := constText("")
	for i := range 4 {
		v := m.at(model.Arg(i))
		d := &value{open: true}
		if n := constInt(v); n >= 0 {
			d = constText(itoa(n))
		}
		if i > 0 {
			out = concat(out, constText("."), m.def(0))
		}
		out = concat(out, d, m.def(0))
	}
	return &value{alts: out.alts, open: out.open, nils: canBeNonNil}
}

// firstSet is cmp.Or: what stands behind a constant that is not zero is never returned.
func (m *modelCall) firstSet() *value {
	var out *value
	for _, e := range m.elems(model.Arg(0)) {
		out = join(out, e, m.def(0))
		if e != nil && !e.isOpen() && len(e.labels) == 0 && len(e.alts) > 0 && !slices.ContainsFunc(e.alts, isZeroAlt) {
			break
		}
	}
	if out == nil {
		return nil
	}
	n := *out
	return &n
}

func isZeroAlt(alt string) bool {
	return alt == "s" || alt == "bfalse" || alt == "i0" || alt == "f0"
}
