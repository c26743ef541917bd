package s10packages

import (
	"taint/mark"
	"taint/s10packages/binder"
)

type bound struct {
	Name string
	Size int
}

func Case_10_1_BoundByReflection_Flow() {
	var b bound
	binder.Bind(&b, func(string) string { return mark.Source() })
	mark.Sink(b.Name) // want "flow"
}

func Case_10_1_BoundByReflection_Clean() {
	b := bound{Name: "ls"}
	binder.Count(&b, mark.Source())
	mark.Sink(b.Name)
}

func Case_10_1_BoundToConstants_Flow() {
	b := bound{Name: mark.Source()}
	binder.Bind(&bound{}, func(string) string { return "ls" })
	mark.Sink(b.Name) // want "flow"
}

func Case_10_1_BoundToConstants_Clean() {
	var b bound
	binder.Bind(&b, func(string) string { return "ls" })
	binder.Bind(&bound{}, func(string) string { return mark.Source() })
	mark.Sink(b.Name)
}
