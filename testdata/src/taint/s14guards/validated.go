package s14guards

import (
	"taint/mark"
	"taint/s14guards/valid"
)

// what a helper of another package validates, which only knows that it can be

type proposal struct{ name, other string }

func (o proposal) Validate() error { return checkLetters(o.name) }

type filing struct{ name, other string }

func (t *filing) Validate() error { return checkLetters(t.name) }

func (t *filing) Set(text string) { t.name = text }

func Case_14_4_ValidatedValue_Clean() {
	o := proposal{name: mark.Source()}
	if err := valid.Accept(o); err != nil {
		return
	}
	mark.Shell(o.name)
}

func Case_14_4_ValidatedValueOther_Flow() {
	o := proposal{name: mark.Source(), other: mark.Source()}
	if err := valid.Accept(o); err != nil {
		return
	}
	mark.Shell(o.other) // want "flow"
}

func Case_14_4_ValidatedValueRefused_Flow() {
	o := proposal{name: mark.Source()}
	if err := valid.Accept(o); err == nil {
		return
	}
	mark.Shell(o.name) // want "flow"
}

func Case_14_4_ValidatedRead_Clean() {
	o, err := valid.Read(func(o *proposal) { o.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(o.name)
}

func Case_14_4_ValidatedReadOther_Flow() {
	o, err := valid.Read(func(o *proposal) { o.other = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(o.other) // want "flow"
}

func Case_14_4_ValidatedReadAnyway_Flow() {
	o, err := valid.Read(func(o *proposal) { o.name = mark.Source() })
	if err == nil {
		return
	}
	mark.Shell(o.name) // want "flow"
}

func Case_14_4_ValidatedHandler_Clean() {
	valid.Handle(proposal{name: mark.Source()}, func(o proposal) { mark.Shell(o.name) })
}

func Case_14_4_ValidatedHandlerPointer_Clean() {
	valid.Handle(&filing{name: mark.Source()}, func(t *filing) { mark.Shell(t.name) })
}

func Case_14_4_ValidatedHandlerOther_Flow() {
	valid.Handle(&filing{other: mark.Source()}, func(t *filing) { mark.Shell(t.other) }) // want "flow"
}

func Case_14_4_ValidatedHandlerAnyway_Flow() {
	valid.HandleAnyway(proposal{name: mark.Source()}, func(o proposal) { mark.Shell(o.name) }) // want "flow"
}

func Case_14_4_ValidatedInto_Clean() {
	var t filing
	if err := valid.Into(&t, func(v any) { v.(*filing).name = mark.Source() }); err != nil {
		return
	}
	mark.Shell(t.name)
}

func Case_14_4_ValidatedIntoOther_Flow() {
	var t filing
	if err := valid.Into(&t, func(v any) { v.(*filing).other = mark.Source() }); err != nil {
		return
	}
	mark.Shell(t.other) // want "flow"
}

func Case_14_4_ValidatedSet_Clean() {
	var t filing
	if err := valid.SetAndValidate(&t, mark.Source()); err != nil {
		return
	}
	mark.Shell(t.name)
}

func Case_14_4_ValidatedSetOther_Flow() {
	t := filing{other: mark.Source()}
	if err := valid.SetAndValidate(&t, mark.Source()); err != nil {
		return
	}
	mark.Shell(t.other) // want "flow"
}

func Case_14_4_ValidatedThenSet_Flow() {
	var t filing
	if err := valid.SetAndValidate(&t, mark.Source()); err != nil {
		return
	}
	t.Set(mark.Source())
	mark.Shell(t.name) // want "flow"
}
