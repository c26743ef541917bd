package taint

import (
	"slices"
	"text/template/parse"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A template calls the functions that it was given with its data, where its text says so.
// What is read is a text that the program has itself; of one in a file nobody knows which data
// it gives to which function.

// What a template keeps: its text, and the map of its functions.
var (
	templateText  = sel{kind: selHidden, name: "template"}
	templateOther = sel{kind: selHidden, name: "other text"} // which is not read
	templateFuncs = sel{kind: selHidden, name: "functions"}
)

func (m *modelCall) templateOp() {
	switch m.row.Op {
	case model.TemplateParse:
		m.templateKeeps(templateText)
	case model.TemplateFuncs:
		m.templateKeeps(templateFuncs)
	case model.TemplateExecute:
		m.templateRuns(m.at(model.Arg(1)))
	case model.TemplateNamed:
		m.templateRuns(m.at(model.Arg(2)))
	}
}

// maxTemplate bounds how long a text of a template may be that is read.
const maxTemplate = 1 << 14

// templateKeeps notes what a template is given.
func (m *modelCall) templateKeeps(what sel) {
	v := m.at(model.Arg(0))
	if v != nil && what == templateText && (constTexts(v) == nil || len(constTexts(v)[0]) > maxTemplate) {
		what, v = templateOther, constText("other")
	}
	if v == nil {
		return
	}
	for _, l := range m.r.targets(m.arg(0), nil) {
		l.at = l.at.child(what, nil)
		m.r.storeWeak(m.s, l, v)
	}
}

// templateRuns calls the functions that the texts of a template name, with parts of its data.
func (m *modelCall) templateRuns(data *value) {
	texts, funcs := m.kept(model.Recv, templateText), m.kept(model.Recv, templateFuncs)
	if texts == nil || funcs == nil || len(funcs.locs()) == 0 {
		return
	}
	for _, text := range constTexts(&value{alts: texts.alts}) {
		t := parse.New("t")
		t.Mode = parse.SkipFuncCheck
		if t, err := t.Parse(text, "", "", make(map[string]*parse.Tree)); err == nil && t.Root != nil {
			run := templateRun{m: m, data: data, funcs: funcs}
			run.list(t.Root, data)
		}
	}
}

// escapesAll reports whether a template of text/template writes nothing of its data that it does
// not escape by itself: each text of it is the program's, and each action ends in html or
// urlquery.
func (m *modelCall) escapesAll() bool {
	if m.row.Op != model.TemplateExecute {
		return false
	}
	targets := m.r.targets(m.at(model.Recv), nil)
	for _, l := range targets {
		c := m.r.load(m.s, l, nil)
		if c == nil || c.kid(templateText) == nil || c.kid(templateOther) != nil || !allEscape(constTexts(&value{alts: c.kid(templateText).alts})) {
			return false
		}
	}
	return len(targets) > 0 && !m.at(model.Recv).isOpen()
}

// allEscape reports whether there are texts of templates, and all of them escape.
func allEscape(texts []string) bool {
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(text string) bool {
		t := parse.New("t")
		t.Mode = parse.SkipFuncCheck
		t, err := t.Parse(text, "", "", make(map[string]*parse.Tree))
		return err != nil || t.Root == nil || !escapes(t.Root)
	})
}

// escapes reports whether all that nodes write is theirs or escaped.
func escapes(l *parse.ListNode) bool {
	if l == nil {
		return true
	}
	both := func(b *parse.BranchNode) bool { return escapes(b.List) && escapes(b.ElseList) }
	for _, n := range l.Nodes {
		ok := true
		switch n := n.(type) {
		case *parse.ActionNode:
			ok = len(n.Pipe.Decl) > 0 || escapesAtEnd(n.Pipe)
		case *parse.IfNode:
			ok = both(&n.BranchNode)
		case *parse.WithNode:
			ok = both(&n.BranchNode)
		case *parse.RangeNode:
			ok = both(&n.BranchNode)
		case *parse.TemplateNode:
			ok = false // another text
		}
		if !ok {
			return false
		}
	}
	return true
}

func escapesAtEnd(p *parse.PipeNode) bool {
	switch last := p.Cmds[len(p.Cmds)-1].Args[0].(type) {
	case *parse.IdentifierNode:
		return last.Ident == "html" || last.Ident == "urlquery" || last.Ident == "len"
	case *parse.StringNode, *parse.NumberNode:
		return true
	}
	return false
}

// templateRun is the execution of a template.
type templateRun struct {
	m     *modelCall
	data  *value
	funcs *value
	calls int
}

// list runs nodes with what "." is.
func (t *templateRun) list(l *parse.ListNode, dot *value) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			t.pipe(n.Pipe, dot)
		case *parse.IfNode:
			t.pipe(n.Pipe, dot)
			t.list(n.List, dot)
			t.list(n.ElseList, dot)
		case *parse.WithNode:
			t.list(n.List, t.pipe(n.Pipe, dot))
			t.list(n.ElseList, dot)
		case *parse.RangeNode:
			t.list(n.List, t.text(t.pipe(n.Pipe, dot)))
			t.list(n.ElseList, dot)
		}
	}
}

// pipe is the value of a pipeline.
func (t *templateRun) pipe(p *parse.PipeNode, dot *value) *value {
	var v *value
	for i, c := range p.Cmds {
		v = t.command(c, dot, v, i > 0)
	}
	return v
}

// command is the value of a command; final is what the one before it gave, if there is one.
func (t *templateRun) command(c *parse.CommandNode, dot, final *value, has bool) *value {
	name, ok := c.Args[0].(*parse.IdentifierNode)
	if !ok {
		return t.operand(c.Args[0], dot)
	}
	var args []*value
	for _, a := range c.Args[1:] {
		args = append(args, t.operand(a, dot))
	}
	if has {
		args = append(args, final)
	}
	return t.call(name.Ident, args)
}

// operand is the value of an argument.
func (t *templateRun) operand(n parse.Node, dot *value) *value {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return t.fields(dot, n.Ident)
	case *parse.VariableNode:
		if n.Ident[0] == "$" {
			return t.fields(t.data, n.Ident[1:])
		}
		return t.text(t.data) // any part of it
	case *parse.ChainNode:
		return t.text(t.operand(n.Node, dot))
	case *parse.PipeNode:
		return t.pipe(n, dot)
	case *parse.StringNode:
		return constText(n.Text)
	}
	return unknown
}

// fields are the parts of a value by their names, in a struct or a map.
func (t *templateRun) fields(v *value, names []string) *value {
	for _, name := range names {
		if v == nil {
			return nil
		}
		part := v.child(sel{kind: selField, name: name}, nil)
		for _, l := range t.m.r.targets(v, nil) {
			c := t.m.r.load(t.m.s, l, nil)
			if c == nil {
				continue
			}
			for _, s := range [...]sel{{kind: selField, name: name}, {kind: selKey, name: "s" + name}} {
				if k := c.kid(s); k != nil || c.tainted() {
					part = join(part, c.child(s, nil), t.m.def(0))
				}
			}
		}
		v = part
	}
	return v
}

// text is all the text in a value.
func (t *templateRun) text(v *value) *value {
	ls := t.m.r.collect(t.m.s, v)
	if len(ls) == 0 {
		return unknown
	}
	id := t.m.def(0).child(sel{kind: selHidden, name: "data"}, nil)
	return &value{labels: ls, id: id, open: true, nils: canBeNonNil, dynOpen: true}
}

// call calls a function that the template has under a name; what others make of text is text.
func (t *templateRun) call(name string, args []*value) *value {
	var result *value
	r, m := t.m.r, t.m
	known := false
	for _, l := range r.targets(t.funcs, nil) {
		c := r.load(m.s, l, nil)
		if c == nil {
			continue
		}
		f := c.kid(sel{kind: selKey, name: "s" + name})
		if f == nil {
			continue
		}
		for _, fv := range f.fns() {
			if fv.code.fn == nil || paramCount(fv.code) != len(args) {
				continue
			}
			known = true
			cs := m.cs
			t.calls++
			cs.sub += "tf" + itoa(t.calls)
			cs.typ = resultType(fv.code.fn.Signature)
			given := make([]*value, len(args))
			for i, a := range args {
				if given[i] = a; a == nil || carries(paramTypes(fv.code)[i]) == carriesText && len(a.labels) == 0 && len(a.alts) == 0 {
					given[i] = t.text(a)
				}
			}
			before := *m.s
			v := r.apply(m.s, cs, fv, given)
			*m.s = r.joinState(before, *m.s, m.cs.in.Block().Index)
			if v != nil {
				result = join(result, firstResult(fv.code, v), m.def(0))
			}
		}
	}
	if known {
		return result
	}
	for _, a := range args {
		w := t.text(a)
		result = join(result, w, identity(result, w))
	}
	return result
}
