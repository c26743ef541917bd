package s10packages

import (
	"encoding/json"
	"net/http"

	"taint/mark"
	"taint/s10packages/forms"
)

// what methods of another package read of a value that a decoder has filled

func Case_10_1_FormMethods_Flow(w http.ResponseWriter, r *http.Request) {
	var f forms.Form
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		return
	}
	mark.Sink(f.Called()) // want "flow"
}

func Case_10_1_FormMethods_Clean(w http.ResponseWriter, r *http.Request) {
	var f forms.Form
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		return
	}
	mark.Sink(f.Note())
	mark.Sink(forms.NoteOf(&f))
}

func Case_10_1_FormNoted_Flow(w http.ResponseWriter, r *http.Request) {
	var f forms.Form
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		return
	}
	f.Remark(f.Name)
	mark.Sink(f.Note()) // want "flow"
}

func Case_10_1_FormNoted_Clean(w http.ResponseWriter, r *http.Request) {
	var f forms.Form
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		return
	}
	f.Remark("ls")
	mark.Sink(f.Note())
}

func Case_10_1_FormInner_Flow(w http.ResponseWriter, r *http.Request) {
	var f forms.Form
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		return
	}
	mark.Sink(f.Inner()) // want "flow"
}

func Case_10_1_FormInner_Clean(w http.ResponseWriter, r *http.Request) {
	var f, other forms.Form
	if err := json.NewDecoder(r.Body).Decode(&other); err != nil {
		return
	}
	mark.Sink(f.Inner())
}
