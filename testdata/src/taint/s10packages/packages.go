// Package s10packages holds the cases of semantic 10: across packages.
package s10packages

import (
	"encoding/json"

	"taint/mark"
	atext "taint/s10packages/a/text"
	btext "taint/s10packages/b/text"
	"taint/s10packages/mid"
	"taint/s10packages/run"
	"taint/s10packages/store"
)

func Case_10_1_SinkElsewhere_Flow() {
	run.Command(mark.Source()) // want "flow"
}

func Case_10_1_SinkElsewhere_Clean() {
	run.Command("ls")
	run.Fixed(mark.Source())
}

func Case_10_1_SecondArgument_Flow() {
	run.First(mark.Source(), "a") // want "flow"
}

func Case_10_1_SecondArgument_Clean() {
	run.First("ls", mark.Source())
}

func Case_10_1_SourceElsewhere_Flow() {
	mark.Sink(store.Input()) // want "flow"
}

func Case_10_1_SourceElsewhere_Clean() {
	mark.Sink(store.Length(store.Input()))
}

func Case_10_1_BothElsewhere_Flow() {
	run.Command(store.Input()) // want "flow"
}

func Case_10_1_BothElsewhere_Clean() {
	run.Fixed(store.Input())
}

func Case_10_1_Results_Flow() {
	clean, dirty := store.Both()
	mark.Sink(clean)
	mark.Sink(dirty) // want "flow"
}

func Case_10_1_Results_Clean() {
	clean, _ := store.Both()
	mark.Sink(clean)
}

func Case_10_1_Fields_Flow() {
	it := store.Load()
	mark.Sink(it.Note)
	mark.Sink(it.Text) // want "flow"
}

func Case_10_1_Fields_Clean() {
	it := store.Load()
	mark.Sink(it.Note)
	store.Reset(it)
	mark.Sink(it.Text)
}

func Case_10_1_Filled_Flow() {
	var it store.Item
	store.Fill(&it, mark.Source())
	mark.Sink(it.Note)
	mark.Sink(it.Text) // want "flow"
}

func Case_10_1_Filled_Clean() {
	var it, other store.Item
	store.Fill(&other, mark.Source())
	store.Fill(&it, "ls")
	mark.Sink(it.Text)
}

func Case_10_1_Propagated_Flow() {
	mark.Sink(store.Upper(mark.Source())) // want "flow"
}

func Case_10_1_Propagated_Clean() {
	mark.Sink(store.Upper("ls"))
	mark.Sink(store.Length(mark.Source()))
}

func Case_10_1_ThreePackages_Flow() {
	mid.Command(mid.Upper(mid.Input())) // want "flow"
}

func Case_10_1_ThreePackages_Clean() {
	mid.Second("ls", mid.Upper(mid.Input()))
}

func Case_10_1_Constant_Flow() {
	run.If(true, mark.Source()) // want "flow"
}

func Case_10_1_Constant_Clean() {
	run.If(false, mark.Source())
	mark.Sink("ls")
}

func Case_10_1_Object_Flow() {
	r := run.New(mark.Source(), "a")
	r.Run() // want "flow"
}

func Case_10_1_Object_Clean() {
	r := run.New("ls", mark.Source())
	r.Run()
}

func Case_10_1_ObjectThree_Flow() {
	mid.Run(mark.Source(), "a") // want "flow"
}

func Case_10_1_ObjectThree_Clean() {
	mid.Run("ls", mark.Source())
}

func Case_10_1_FieldSetHere_Flow() {
	r := run.Runner{Name: "ls"}
	r.Name = mark.Source()
	r.Run() // want "flow"
}

func Case_10_1_FieldSetHere_Clean() {
	r := run.Runner{Name: mark.Source()}
	r.Name, r.Note = "ls", mark.Source()
	r.Run()
}

func Case_10_1_Embedded_Flow() {
	var it mid.Item
	store.Fill(&it.Item, mark.Source())
	mark.Sink(it.Tag)
	mark.Sink(it.Text) // want "flow"
}

func Case_10_1_Embedded_Clean() {
	it := mid.Item{Tag: mark.Source()}
	store.Fill(&it.Item, "ls")
	mark.Sink(it.Text)
}

func Case_10_1_Callback_Flow() {
	run.Each([]string{"ls", mark.Source()}, func(s string) {
		mark.Sink(s) // want "flow"
	})
}

func Case_10_1_Callback_Clean() {
	n := 0
	run.Each([]string{mark.Source()}, func(s string) {
		n++
		mark.Sink("ls")
	})
}

func Case_10_1_Hook_Flow() {
	r := run.New("ls", "a")
	r.Hook(func(string) string { return mark.Source() })
	r.Run() // want "flow"
}

func Case_10_1_Hook_Clean() {
	r := run.New(mark.Source(), "a")
	r.Hook(func(string) string { return "ls" })
	r.Run()
}

func Case_10_1_Closure_Flow() {
	f, g := store.Closure("ls"), store.Closure(mark.Source())
	mark.Sink(f())
	mark.Sink(g()) // want "flow"
}

func Case_10_1_Closure_Clean() {
	f, g := store.Closure("ls"), store.Closure(mark.Source())
	_ = g
	run.Command(f())
}

type dirty struct{ s string }
type clean struct{ s string }

func (d dirty) Name() string { return d.s }
func (clean) Name() string   { return "ls" }

func Case_10_1_Interface_Flow() {
	mark.Sink(store.NameOf(dirty{mark.Source()})) // want "flow"
}

func Case_10_1_Interface_Clean() {
	mark.Sink(store.NameOf(clean{mark.Source()}))
}

func Case_10_1_PointerConstraint_Flow() {
	mark.Sink(store.NameAt(dirty{mark.Source()})) // want "flow"
}

func Case_10_1_PointerConstraint_Clean() {
	mark.Sink(store.NameAt(clean{mark.Source()}))
}

func Case_10_1_Map_Flow() {
	var m store.Map
	m.Set("a", mark.Source())
	mark.Sink(m.Get("b"))
	mark.Sink(m.Get("a")) // want "flow"
}

func Case_10_1_Map_Clean() {
	var m, n store.Map
	m.Set("a", mark.Source())
	n.Set("a", "ls")
	mark.Sink(n.Get("a"))
}

func Case_10_1_Generic_Flow() {
	var b store.Box[string]
	b.Put(mark.Source())
	mark.Sink(b.Take()) // want "flow"
}

func Case_10_1_Generic_Clean() {
	var b, c store.Box[string]
	b.Put(mark.Source())
	mark.Sink(c.Take())
}

func Case_10_1_Validator_Flow() {
	s := mark.Source()
	if !run.NotEmpty(s) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_10_1_Validator_Clean() {
	s := mark.Source()
	if !run.Valid(s) {
		return
	}
	mark.Shell(s)
}

func Case_10_1_ValidatorThree_Flow() {
	s, t := mark.Source(), mark.Source()
	if !mid.Valid(s) {
		return
	}
	run.Shell(t) // want "flow"
}

func Case_10_1_ValidatorThree_Clean() {
	s := mark.Source()
	if !mid.Valid(s) {
		return
	}
	run.Shell(s)
}

func Case_10_1_Cleaned_Flow() {
	s := mark.Source()
	if _, err := run.Clean(s); err == nil {
		s += ";"
	}
	run.Shell(s) // want "flow"
}

func Case_10_1_Cleaned_Clean() {
	s, err := run.Clean(mark.Source())
	if err != nil {
		s = "ls"
	}
	run.Shell(s)
}

func Case_10_1_CheckedInside_Flow() {
	s := mark.Source()
	_ = run.Checked(s)
	run.Shell(s) // want "flow"
}

func Case_10_1_CheckedInside_Clean() {
	_ = run.Checked(mark.Source())
}

func Case_10_1_Must_Flow() {
	s, t := mark.Source(), mark.Source()
	run.Must(s)
	run.Shell(t) // want "flow"
}

func Case_10_1_Must_Clean() {
	s := mark.Source()
	run.Must(s)
	run.Shell(s)
	run.Shell(run.Must(s))
}

func Case_10_3_Functions_Flow() {
	mark.Sink(atext.Of(mark.Source(), "ls")) // want "flow"
}

func Case_10_3_Functions_Clean() {
	mark.Sink(btext.Of(mark.Source(), "ls"))
	mark.Sink(atext.Of("ls", mark.Source()))
}

func Case_10_3_Methods_Flow() {
	mark.Sink(btext.T{A: "ls", B: mark.Source()}.Get()) // want "flow"
}

func Case_10_3_Methods_Clean() {
	mark.Sink(atext.T{A: "ls", B: mark.Source()}.Get())
	mark.Sink(btext.T(atext.T{A: mark.Source(), B: "ls"}).Get())
}

func Case_10_3_SameNameHere_Flow() {
	mark.Sink(Upper(mark.Source()))
	mark.Sink(store.Upper(mark.Source())) // want "flow"
}

// Upper has the name of a function in another package.
func Upper(string) string { return "LS" }

func Case_10_3_SameNameHere_Clean() {
	mark.Sink(Upper(mark.Source()))
}

func decoded() run.Job {
	var j run.Job
	_ = json.Unmarshal([]byte(`{"Count":7,"Name":"`+mark.Source()+`"}`), &j)
	return j
}

func Case_10_1_NumberInStruct_Flow() {
	run.Named(decoded()) // want "flow"
}

func Case_10_1_NumberInStruct_Clean() {
	run.Counted(decoded())
}
