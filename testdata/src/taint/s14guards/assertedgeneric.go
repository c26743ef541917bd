package s14guards

import (
	"taint/mark"
	"taint/s14guards/sorted"
)

// what a generic helper asserts: the type that it is given tells

type tight struct{ name string }

func (t tight) Check() error { return checkLetters(t.name) }

type loose struct{ name string }

func Case_14_4_GenericOf_Clean() {
	v, err := sorted.Of(func(v *strict) { v.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(v.name)
}

func Case_14_4_GenericOf_Flow() {
	v, err := sorted.Of(func(v *lenient) { v.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(v.name) // want "flow"
}

func Case_14_4_GenericNew_Clean() {
	v, err := sorted.New(func(v *strict) { v.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(v.name)
}

func Case_14_4_GenericNew_Flow() {
	v, err := sorted.New(func(v *lenient) { v.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(v.name) // want "flow"
}

func Case_14_4_GenericOfValue_Clean() {
	v, err := sorted.Of(func(v *tight) { v.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(v.name)
}

func Case_14_4_GenericOfValue_Flow() {
	v, err := sorted.Of(func(v *loose) { v.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(v.name) // want "flow"
}

func Case_14_4_GenericHandle_Clean() {
	sorted.Handle(func(v *strict) { v.name = mark.Source() }, func(r *sorted.Request[strict]) {
		mark.Shell(r.Body.name)
	})()
}

func Case_14_4_GenericHandle_Flow() {
	sorted.Handle(func(v *lenient) { v.name = mark.Source() }, func(r *sorted.Request[lenient]) {
		mark.Shell(r.Body.name) // want "flow"
	})()
}

func Case_14_4_GenericEndpoint_Clean() {
	e := sorted.Endpoint[tight]{Do: func(v tight) {
		mark.Shell(v.name)
	}}
	e.Serve(func(v *tight) { v.name = mark.Source() })
}

func Case_14_4_GenericEndpoint_Flow() {
	e := sorted.Endpoint[loose]{Do: func(v loose) {
		mark.Shell(v.name) // want "flow"
	}}
	e.Serve(func(v *loose) { v.name = mark.Source() })
}

func Case_14_4_GenericTyped_Clean() {
	v, err := sorted.Typed(func(v *strict) { v.name = mark.Source() })
	if err != nil {
		return
	}
	mark.Shell(v.name)
}

func Case_14_4_GenericTyped_Flow() {
	v, err := sorted.Typed(func(v *strict) { v.name = mark.Source() })
	if err == nil {
		return
	}
	mark.Shell(v.name) // want "flow"
}

func Case_14_4_GenericElse_Clean() {
	v := &strict{name: mark.Source()}
	sorted.Else(v, func(v *strict) {
		mark.Shell(v.name) // not reached
	})
}

func Case_14_4_GenericElse_Flow() {
	v := &lenient{name: mark.Source()}
	sorted.Else(v, func(v *lenient) {
		mark.Shell(v.name) // want "flow"
	})
}
