package s11conversions

import (
	"encoding/json"
	"encoding/xml"

	"taint/mark"
)

// What a decoder fills of a form: the exported fields, and those of embedded structs.
type lister interface{ list() string }

type dirLister struct{ dir string }

func (d *dirLister) list() string { return d.dir + "/ls" }

type orderForm struct {
	app  lister
	tool string
	Name string
}

func (f *orderForm) run() { mark.Sink(f.app.list()) }

func readForm(data string, form any) error {
	if len(data) > 1 && data[0] == '<' {
		return xml.Unmarshal([]byte(data), form)
	}
	return json.Unmarshal([]byte(data), form)
}

func Case_11_3_Unexported_Flow() {
	form := &orderForm{app: &dirLister{"/bin"}}
	readForm(`{"Name":"`+mark.Source()+`"}`, form)
	mark.Sink(form.Name) // want "flow"
}

func Case_11_3_Unexported_Clean() {
	form := &orderForm{app: &dirLister{"/bin"}, tool: "ls"}
	readForm(`{"Name":"`+mark.Source()+`"}`, form)
	form.run()
	mark.Sink(form.tool)
}

type itemForm struct {
	lines
	Name string
}

type lines struct{ Text, hidden string }

func Case_11_3_UnexportedEmbedded_Flow() {
	form := new(itemForm)
	readForm(`{"Text":"`+mark.Source()+`"}`, form)
	mark.Sink(form.hidden + "ls")
	mark.Sink(form.lines.Text) // want "flow"
}

func Case_11_3_UnexportedEmbedded_Clean() {
	form := &itemForm{lines: lines{hidden: "ls"}}
	readForm(`{"Text":"`+mark.Source()+`"}`, form)
	mark.Sink(form.lines.hidden)
	mark.Sink(form.hidden)
}

type held struct{ last string }

// store keeps what a decoder read in a field that is not exported.
func (h *held) store(form *orderForm) { h.last = form.Name }

func Case_11_3_UnexportedLater_Flow() {
	form := new(orderForm)
	readForm(`{"Name":"`+mark.Source()+`"}`, form)
	h := new(held)
	h.store(form)
	all := []any{h}
	mark.Sink(all[0].(*held).last) // want "flow"
}

func Case_11_3_UnexportedLater_Clean() {
	form := new(orderForm)
	readForm(`{"Name":"`+mark.Source()+`"}`, form)
	h := &held{last: "ls"}
	h.store(&orderForm{Name: form.tool + "ls"})
	all := []any{h}
	mark.Sink(all[0].(*held).last)
}

// toolName reads itself: a decoder calls its method.
type toolName struct{ text, other string }

func (n *toolName) UnmarshalJSON(data []byte) error {
	n.text = string(data[1 : len(data)-1])
	return nil
}

type toolForm struct {
	app  lister
	Tool toolName
}

func Case_11_3_ReadsItself_Flow() {
	form := &toolForm{app: &dirLister{"/bin"}}
	readForm(`{"Tool":"`+mark.Source()+`"}`, form)
	mark.Sink(form.Tool.text) // want "flow"
	var name toolName
	json.Unmarshal([]byte(`"`+mark.Source()+`"`), &name)
	mark.Sink(name.text) // want "flow"
}

func Case_11_3_ReadsItself_Clean() {
	var name toolName
	json.Unmarshal([]byte(`"ls"`), &name)
	mark.Sink(name.text)
}

// newOrderForm makes the form elsewhere.
func newOrderForm(app lister) *orderForm { return &orderForm{app: app} }

func Case_11_3_UnexportedMade_Flow() {
	form := newOrderForm(&dirLister{"/bin"})
	readForm(`{"Name":"`+mark.Source()+`"}`, form)
	mark.Sink(form.Name) // want "flow"
}

func Case_11_3_UnexportedMade_Clean() {
	form := newOrderForm(&dirLister{"/bin"})
	readForm(`{"Name":"`+mark.Source()+`"}`, form)
	form.run()
}
