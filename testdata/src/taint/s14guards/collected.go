package s14guards

import (
	"errors"
	"strings"

	"taint/mark"
	"taint/s14guards/valid"
)

func harmlessWord() string { return strings.Repeat("a", 1+mark.Choose(2)) }

func inLetters(s string) bool { return checkLetters(s) == nil }

// problems are collected in a map behind a pointer
type checklist struct{ problems map[string]string }

func newChecklist() *checklist { return &checklist{problems: make(map[string]string)} }

func (v *checklist) valid() bool { return len(v.problems) == 0 }

func (v *checklist) add(key, message string) {
	if _, exists := v.problems[key]; !exists {
		v.problems[key] = message
	}
}

func (v *checklist) check(ok bool, key, message string) {
	if !ok {
		v.add(key, message)
	}
}

type listing struct{ sort, dir string }

func (l *listing) validate(v *checklist) {
	v.check(inLetters(l.sort), "sort", "invalid")
	v.check(inLetters(l.dir), "dir", "invalid")
}

func Case_14_4_CollectedMap_Clean() {
	l := &listing{mark.Source(), mark.Source()}
	v := newChecklist()
	if l.validate(v); !v.valid() {
		return
	}
	mark.Shell(l.sort)
	mark.Shell(l.dir)
}

func Case_14_4_CollectedMap_Flow() {
	l := &listing{mark.Source(), mark.Source()}
	v := newChecklist()
	if l.validate(v); v.valid() {
		return
	}
	mark.Shell(l.sort) // want "flow"
}

func Case_14_4_CollectedOther_Clean() {
	a, b := mark.Source(), harmlessWord()
	v := newChecklist()
	v.check(inLetters(a), "a", "no word")
	if !v.valid() {
		return
	}
	mark.Shell(a)
	mark.Shell(b)
}

func Case_14_4_CollectedOther_Flow() {
	a, b := harmlessWord(), mark.Source()
	v := newChecklist()
	v.check(inLetters(a), "a", "no word")
	if !v.valid() {
		return
	}
	mark.Shell(b) // want "flow"
}

func Case_14_4_CollectedThenForgotten_Clean() {
	a := mark.Source()
	v := newChecklist()
	v.problems = make(map[string]string)
	v.check(inLetters(a), "a", "no word")
	if v.valid() {
		mark.Shell(a)
	}
}

func Case_14_4_CollectedThenForgotten_Flow() {
	a := mark.Source()
	v := newChecklist()
	v.check(inLetters(a), "a", "no word")
	v.problems = make(map[string]string)
	if v.valid() {
		mark.Shell(a) // want "flow"
	}
}

func Case_14_4_CollectedThenDeleted_Clean() {
	a := mark.Source()
	v := newChecklist()
	v.check(inLetters(a), "a", "no word")
	if v.valid() {
		delete(v.problems, "a")
		mark.Shell(a)
	}
}

func Case_14_4_CollectedThenDeleted_Flow() {
	a := mark.Source()
	v := newChecklist()
	v.check(inLetters(a), "a", "no word")
	delete(v.problems, "a")
	if v.valid() {
		mark.Shell(a) // want "flow"
	}
}

// the map is the function's own
func Case_14_4_CollectedLocal_Clean() {
	a := mark.Source()
	problems := map[string]string{}
	if !inLetters(a) {
		problems["a"] = "no word"
	}
	if len(problems) > 0 {
		return
	}
	mark.Shell(a)
}

func Case_14_4_CollectedLocal_Flow() {
	a := mark.Source()
	problems := map[string]string{}
	if !inLetters(a) {
		problems["a"] = "no word"
	}
	if len(problems) > 1 {
		return
	}
	mark.Shell(a) // want "flow"
}

// a function returns it
func faultsOf(l listing) map[string]string {
	problems := make(map[string]string)
	if !inLetters(l.sort) {
		problems["sort"] = "invalid"
	}
	return problems
}

func Case_14_4_CollectedResult_Clean() {
	l := listing{mark.Source(), mark.Source()}
	if problems := faultsOf(l); len(problems) != 0 {
		return
	}
	mark.Shell(l.sort)
}

func Case_14_4_CollectedResult_Flow() {
	l := listing{harmlessWord(), mark.Source()}
	if problems := faultsOf(l); len(problems) != 0 {
		return
	}
	mark.Shell(l.dir) // want "flow"
}

// a form embeds two kinds of problems, and makes its map when it needs it
type formChecks struct {
	general []string
	fields  map[string]string
}

func (c *formChecks) valid() bool { return len(c.fields) == 0 && len(c.general) == 0 }

func (c *formChecks) addField(key, message string) {
	if c.fields == nil {
		c.fields = make(map[string]string)
	}
	if _, exists := c.fields[key]; !exists {
		c.fields[key] = message
	}
}

func (c *formChecks) checkField(ok bool, key, message string) {
	if !ok {
		c.addField(key, message)
	}
}

func (c *formChecks) fail(message string) { c.general = append(c.general, message) }

type orderForm struct {
	formChecks
	host, name string
}

func Case_14_4_CollectedForm_Clean() {
	form := orderForm{host: mark.Source(), name: mark.Source()}
	form.checkField(inLetters(form.host), "host", "unknown")
	if !inLetters(form.name) {
		form.fail("who are you?")
	}
	if !form.valid() {
		return
	}
	mark.Shell(form.host)
	mark.Shell(form.name)
}

func Case_14_4_CollectedForm_Flow() {
	form := orderForm{host: mark.Source(), name: mark.Source()}
	form.checkField(form.host != "", "host", "unknown")
	if !inLetters(form.name) {
		form.fail("who are you?")
	}
	if len(form.fields) > 0 {
		return
	}
	mark.Shell(form.host) // want "flow"
}

// problems are errors in a list that a field holds
type collector struct{ errs []error }

func (c *collector) word(text string) {
	if !inLetters(text) {
		c.errs = append(c.errs, errors.New("no word"))
	}
}

func (c *collector) err() error { return errors.Join(c.errs...) }

func Case_14_4_CollectedErrors_Clean() {
	a := mark.Source()
	var c collector
	c.word(a)
	if len(c.errs) > 0 {
		return
	}
	mark.Shell(a)
}

func Case_14_4_CollectedErrors_Flow() {
	a := mark.Source()
	var c collector
	c.word(a)
	if len(c.errs) == 0 {
		return
	}
	mark.Shell(a) // want "flow"
}

func Case_14_4_CollectedJoined_Clean() {
	a := mark.Source()
	var c collector
	c.word(a)
	if err := c.err(); err != nil {
		return
	}
	mark.Shell(a)
}

func Case_14_4_CollectedJoined_Flow() {
	a := mark.Source()
	var c collector
	if err := c.err(); err != nil {
		return
	}
	c.word(a)
	mark.Shell(a) // want "flow"
}

// the first error is kept
type parser struct {
	err  error
	text string
}

func (p *parser) word() string {
	if p.err != nil {
		return ""
	}
	if !inLetters(p.text) {
		p.err = errors.New("no such word")
	}
	return p.text
}

func Case_14_4_KeptError_Clean() {
	p := &parser{text: mark.Source()}
	w := p.word()
	if p.err != nil {
		return
	}
	mark.Shell(w)
}

func Case_14_4_KeptError_Flow() {
	p := &parser{text: mark.Source()}
	w := p.word()
	if p.err == nil {
		return
	}
	mark.Shell(w) // want "flow"
}

// or that there was a problem
type report struct{ bad bool }

func (r *report) want(ok bool) {
	if !ok {
		r.bad = true
	}
}

func Case_14_4_KeptFlag_Clean() {
	a, b := mark.Source(), mark.Source()
	var r report
	r.want(inLetters(a))
	r.want(inLetters(b))
	if r.bad {
		return
	}
	mark.Shell(a + b)
}

func Case_14_4_KeptFlag_Flow() {
	a, b := mark.Source(), harmlessWord()
	var r report
	r.want(inLetters(a))
	r.bad = false
	r.want(inLetters(b))
	if r.bad {
		return
	}
	mark.Shell(a + b) // want "flow"
}

// the list of problems is another package's
func (l *listing) validateElsewhere(c *valid.Checklist) {
	c.Check(inLetters(l.sort), "sort", "invalid")
	c.Check(inLetters(l.dir), "dir", "invalid")
}

func Case_14_4_CollectedElsewhere_Clean() {
	l := &listing{mark.Source(), mark.Source()}
	c := valid.NewChecklist()
	if l.validateElsewhere(c); !c.Valid() {
		return
	}
	mark.Shell(l.sort)
	mark.Shell(l.dir)
}

func Case_14_4_CollectedElsewhere_Flow() {
	l := &listing{mark.Source(), mark.Source()}
	c := valid.NewChecklist()
	if l.validateElsewhere(c); c.Valid() {
		return
	}
	mark.Shell(l.sort) // want "flow"
}
