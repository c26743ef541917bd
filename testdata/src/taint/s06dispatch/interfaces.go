// Package s06dispatch holds the cases of semantic 6: dynamic dispatch.
package s06dispatch

import (
	"fmt"
	"strings"

	"taint/mark"
)

type namer interface{ name() string }

type fixed struct{ s string }
type taken struct{ s string }

func (fixed) name() string   { return "ls" }
func (t taken) name() string { return t.s }

func Case_6_1_KnownType_Flow() {
	var n namer = taken{mark.Source()}
	mark.Sink(n.name()) // want "flow"
}

func Case_6_1_KnownType_Clean() {
	var n namer = fixed{mark.Source()}
	mark.Sink(n.name())
}

func Case_6_1_Reassigned_Flow() {
	var n namer = fixed{"a"}
	n = taken{mark.Source()}
	mark.Sink(n.name()) // want "flow"
}

func Case_6_1_Reassigned_Clean() {
	var n namer = taken{mark.Source()}
	n = fixed{"a"}
	mark.Sink(n.name())
}

func nameOf(n namer) string { return n.name() }

func Case_6_1_Argument_Flow() {
	mark.Sink(nameOf(fixed{mark.Source()}))
	mark.Sink(nameOf(taken{mark.Source()})) // want "flow"
}

func Case_6_1_Argument_Clean() {
	mark.Sink(nameOf(fixed{mark.Source()}))
	mark.Sink(nameOf(taken{"ps"}))
}

func makeNamer(safe bool, s string) namer {
	if safe {
		return fixed{s}
	}
	return taken{s}
}

func Case_6_1_Factory_Flow() {
	mark.Sink(makeNamer(false, mark.Source()).name()) // want "flow"
}

func Case_6_1_Factory_Clean() {
	mark.Sink(makeNamer(true, mark.Source()).name())
}

type service struct{ n namer }

func (s *service) run() string { return s.n.name() }

func Case_6_1_Injected_Flow() {
	s := &service{n: taken{mark.Source()}}
	mark.Sink(s.run()) // want "flow"
}

func Case_6_1_Injected_Clean() {
	s := &service{n: fixed{mark.Source()}}
	mark.Sink(s.run())
}

func Case_6_1_Registry_Flow() {
	reg := map[string]namer{"a": fixed{"a"}, "b": taken{mark.Source()}}
	mark.Sink(reg["a"].name())
	mark.Sink(reg["b"].name()) // want "flow"
}

func Case_6_1_Registry_Clean() {
	reg := map[string]namer{"a": fixed{mark.Source()}, "b": taken{mark.Source()}}
	mark.Sink(reg["a"].name())
}

type setter interface{ set(string) }
type keeper struct{ s string }
type dropper struct{ s string }

func (k *keeper) set(s string)  { k.s = s }
func (d *dropper) set(s string) {}

func Case_6_1_SideEffect_Flow() {
	k := &keeper{}
	var s setter = k
	s.set(mark.Source())
	mark.Sink(k.s) // want "flow"
}

func Case_6_1_SideEffect_Clean() {
	d := &dropper{}
	var s setter = d
	s.set(mark.Source())
	mark.Sink(d.s)
}

type visitor interface{ visit(string) }
type showing struct{}
type hiding struct{}

func (showing) visit(s string) {
	mark.Sink(s) // want "flow"
}

func Case_6_1_SinkInMethod_Flow() {
	var v visitor = showing{}
	v.visit(mark.Source())
}

func (hiding) visit(s string) {
	mark.Sink("ls")
}

func Case_6_1_SinkInMethod_Clean() {
	var v visitor = hiding{}
	v.visit(mark.Source())
}

func Case_6_2_EitherType_Flow() {
	var n namer = fixed{"a"}
	if mark.Bool() {
		n = taken{mark.Source()}
	}
	mark.Sink(n.name()) // want "flow"
}

func Case_6_2_EitherType_Clean() {
	var n namer = fixed{mark.Source()}
	if mark.Bool() {
		n = taken{"ps"}
	}
	mark.Sink(n.name())
}

func Case_6_2_SliceOfTypes_Flow() {
	for _, n := range []namer{fixed{"a"}, taken{mark.Source()}} {
		mark.Sink(n.name()) // want "flow"
	}
}

func Case_6_2_SliceOfTypes_Clean() {
	for _, n := range []namer{fixed{mark.Source()}, taken{"b"}} {
		mark.Sink(n.name())
	}
}

type shouter interface{ shout(string) string }
type loud struct{}
type plain struct{}

func (loud) shout(s string) string  { return strings.ToUpper(s) }
func (plain) shout(s string) string { return s + "!" }

type mute interface{ quiet(string) string }
type still struct{}
type silent struct{}

func (still) quiet(s string) string  { return "" }
func (silent) quiet(s string) string { return fmt.Sprint(len(s)) }

var anyShouter shouter = loud{}
var anyMute mute = still{}

func Case_6_2_AllImplementations_Flow() {
	mark.Sink(anyShouter.shout(mark.Source())) // want "flow"
}

func Case_6_2_AllImplementations_Clean() {
	mark.Sink(anyMute.quiet(mark.Source()))
}

func Case_6_2_Stringer_Flow() {
	var s fmt.Stringer = text{mark.Source()}
	mark.Sink(fmt.Sprint(s)) // want "flow"
}

type text struct{ s string }
type number struct{ s string }

func (t text) String() string   { return "<" + t.s + ">" }
func (n number) String() string { return "number" }

func Case_6_2_Stringer_Clean() {
	var s fmt.Stringer = number{mark.Source()}
	mark.Sink(fmt.Sprint(s))
	mark.Sink(s.String())
}

type parent struct{ s string }

func (p parent) name() string       { return p.s }
func (p parent) hello() string      { return "hello " + p.name() }
func (p *parent) change(s string)   { p.s = s }
func (p parent) overridden() string { return p.s }

type child struct {
	parent
	own string
}

func (c child) overridden() string { return "ls" }

func Case_6_3_Promoted_Flow() {
	var n namer = child{parent: parent{mark.Source()}}
	mark.Sink(n.name()) // want "flow"
}

func Case_6_3_Promoted_Clean() {
	var n namer = child{own: mark.Source()}
	mark.Sink(n.name())
}

func Case_6_3_Overridden_Flow() {
	c := child{parent: parent{mark.Source()}}
	mark.Sink(c.parent.overridden()) // want "flow"
}

func Case_6_3_Overridden_Clean() {
	c := child{parent: parent{mark.Source()}}
	mark.Sink(c.overridden())
}

func Case_6_3_PromotedPointer_Flow() {
	c := &child{}
	c.change(mark.Source())
	mark.Sink(c.own)
	mark.Sink(c.hello()) // want "flow"
}

func Case_6_3_PromotedPointer_Clean() {
	c, d := &child{}, &child{}
	c.change(mark.Source())
	mark.Sink(d.hello())
}

type wrapper struct{ namer }

func Case_6_3_EmbeddedInterface_Flow() {
	w := wrapper{taken{mark.Source()}}
	mark.Sink(w.name()) // want "flow"
}

func Case_6_3_EmbeddedInterface_Clean() {
	w := wrapper{fixed{mark.Source()}}
	mark.Sink(w.name())
}

// What is promoted from an interface of fewer methods is followed into types that have only those.
type full interface {
	namer
	extra() string
}

type partly struct{ namer }

func (partly) extra() string { return "ls" }

func nameOfFull(f full) string { return f.name() }

func Case_6_3_PromotedFromLess_Flow() {
	mark.Sink(nameOfFull(partly{taken{mark.Source()}})) // want "flow"
}

func Case_6_3_PromotedFromLess_Clean() {
	mark.Sink(nameOfFull(partly{fixed{mark.Source()}}))
}

// Types that embed an interface and have nothing of their own call each other without end.
type (
	first  struct{ full }
	second struct{ full }
	third  struct{ *second }
)

func Case_6_3_PromotedByMany_Flow() {
	mark.Sink(nameOfFull(first{third{&second{partly{taken{mark.Source()}}}}})) // want "flow"
}

func Case_6_3_PromotedByMany_Clean() {
	mark.Sink(nameOfFull(first{third{&second{partly{fixed{mark.Source()}}}}}))
}

type censor struct{ namer }

func (c censor) name() string { return "ls" }

func Case_6_3_Decorator_Flow() {
	mark.Sink(nameOf(wrapper{wrapper{taken{mark.Source()}}})) // want "flow"
}

func Case_6_3_Decorator_Clean() {
	mark.Sink(nameOf(wrapper{censor{taken{mark.Source()}}}))
}

// A method of the embedded type does not see what the outer type overrides.
type template struct{ s string }

func (t template) step() string { return t.s }
func (t template) all() string  { return t.step() }

type specialised struct{ template }

func (specialised) step() string { return "ls" }

func Case_6_3_NoVirtualCall_Flow() {
	mark.Sink(specialised{template{mark.Source()}}.all()) // want "flow"
}

func Case_6_3_NoVirtualCall_Clean() {
	mark.Sink(specialised{template{mark.Source()}}.step())
}

func Case_6_4_Assertion_Flow() {
	var v any = taken{mark.Source()}
	mark.Sink(v.(taken).s) // want "flow"
}

func Case_6_4_Assertion_Clean() {
	var v any = taken{mark.Source()}
	if f, ok := v.(fixed); ok {
		mark.Sink(f.s) // not reached
	}
	mark.Sink("ls")
}

func Case_6_4_CommaOk_Flow() {
	var v any = mark.Source()
	s, ok := v.(string)
	if ok {
		mark.Sink(s) // want "flow"
	}
}

func Case_6_4_CommaOk_Clean() {
	var v any = mark.Source()
	b, ok := v.([]byte)
	if !ok {
		b = []byte("ls")
	}
	mark.SinkBytes(b)
}

func Case_6_4_TypeSwitch_Flow() {
	for _, v := range []any{1, mark.Source(), fixed{"a"}} {
		switch v := v.(type) {
		case int:
			mark.Sink(fmt.Sprint(v))
		case string:
			mark.Sink(v) // want "flow"
		case namer:
			mark.Sink(v.name())
		}
	}
}

func Case_6_4_TypeSwitch_Clean() {
	for _, v := range []any{1, mark.Source(), fixed{"a"}} {
		switch v := v.(type) {
		case int:
			mark.Sink(fmt.Sprint(v))
		case namer:
			mark.Sink(v.name())
		}
	}
}

func Case_6_4_SwitchDefault_Flow() {
	var v any = mark.Source()
	switch v := v.(type) {
	case int, bool:
		mark.SinkAny(v) // not reached
	default:
		mark.SinkAny(v) // want "flow"
	}
}

func Case_6_4_SwitchDefault_Clean() {
	var v any = mark.Source()
	switch v := v.(type) {
	case string:
		_ = v
		mark.Sink("ls")
	default:
		mark.SinkAny(v) // not reached
	}
}

func describe(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case taken:
		return "taken"
	}
	return "other"
}

func Case_6_4_SwitchInCallee_Flow() {
	mark.Sink(describe(mark.Source())) // want "flow"
}

func Case_6_4_SwitchInCallee_Clean() {
	mark.Sink(describe(taken{mark.Source()}))
	mark.Sink(describe(fixed{mark.Source()}))
}

func Case_6_4_InterfaceToInterface_Flow() {
	var n namer = taken{mark.Source()}
	if x, ok := n.(interface{ extra() string }); ok {
		mark.Sink(x.extra()) // want "flow"
	}
}

func (t taken) extra() string { return t.s }

func Case_6_4_InterfaceToInterface_Clean() {
	var n namer = fixed{mark.Source()}
	if x, ok := n.(interface{ extra() string }); ok {
		mark.Sink(x.extra()) // not reached
		return
	}
	mark.Sink(n.name())
}

func Case_6_4_NamedType_Flow() {
	type id string
	var v any = id(mark.Source())
	mark.Sink(string(v.(id))) // want "flow"
}

func Case_6_4_NamedType_Clean() {
	type id string
	var v any = id(mark.Source())
	s, _ := v.(string)
	mark.Sink(s)
}
