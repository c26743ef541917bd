package s09state

import (
	"strings"

	"taint/mark"
)

// What a handler leaves under a key that it computes is no struct that another asks for
// under a key of its own; a text it may be.

type formOf1 struct{ Name string }

type page1 struct{ data map[string]any }

// Assign1 is called by whoever shows the form again.
func (p *page1) Assign1(fields []string) {
	for _, f := range fields {
		p.data[strings.ToLower(f)] = mark.Source()
	}
}

func (p *page1) Bind1() { p.data["form"] = &formOf1{Name: "list"} }

func (p *page1) Handle1() {
	mark.Sink(p.data["form"].(*formOf1).Name)
}

func Case_9_2_OwnKey_Clean() {
	p := &page1{data: map[string]any{}}
	p.Bind1()
	p.Handle1()
}

type page2 struct{ data map[string]any }

// Assign2 is called by whoever shows the form again.
func (p *page2) Assign2(fields []string) {
	for _, f := range fields {
		p.data[strings.ToLower(f)] = mark.Source()
	}
}

func (p *page2) Handle2() {
	mark.Sink(p.data["form"].(string)) // want "flow"
}

func Case_9_2_OwnKey_Flow() {
	p := &page2{data: map[string]any{}}
	p.Assign2([]string{"Form"})
	p.Handle2()
}
