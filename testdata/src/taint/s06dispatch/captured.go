package s06dispatch

import (
	"net/http"
	"net/http/httptest"

	"taint/mark"
)

// A handler calls a method of an interface that the function around it has filled.

type teller interface{ tell(s string) }

type tellLoud struct{}

func (tellLoud) tell(s string) { mark.Sink(s) } // want "flow"

type hushed struct{}

func (hushed) tell(s string) { mark.Sink("ls") }

// served asks a handler.
func served(f http.HandlerFunc) {
	mux := http.NewServeMux()
	mux.HandleFunc("/", f)
	mux.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
}

func Case_6_1_Captured_Flow() {
	var t teller = tellLoud{}
	served(func(w http.ResponseWriter, r *http.Request) { t.tell(mark.Source()) })
}

type loudB struct{}

func (loudB) tell(s string) { mark.Sink(s) } // not reached

func Case_6_1_Captured_Clean() {
	var t teller = hushed{}
	served(func(w http.ResponseWriter, r *http.Request) { t.tell(mark.Source()) })
}

type chooser interface{ choose(s string) }

type loudC struct{}

func (loudC) choose(s string) { mark.Sink(s) } // want "flow"

type hushedC struct{}

func (hushedC) choose(s string) { mark.Sink("ls") }

func newChooser() chooser {
	if mark.Bool() {
		return hushedC{}
	}
	return loudC{}
}

func Case_6_1_CapturedOfTwo_Flow() {
	t := newChooser()
	served(func(w http.ResponseWriter, r *http.Request) { t.choose(mark.Source()) })
}

type chooserD interface{ pick(s string) }

type loudD struct{}

func (loudD) pick(s string) { mark.Sink(s) } // not reached

type hushedD struct{}

func (hushedD) pick(s string) { mark.Sink("ls") }

type hushedE struct{}

func (hushedE) pick(s string) { mark.Sink("pwd") }

func newChooserD() chooserD {
	if mark.Bool() {
		return hushedD{}
	}
	return hushedE{}
}

func Case_6_1_CapturedOfTwo_Clean() {
	t := newChooserD()
	served(func(w http.ResponseWriter, r *http.Request) { t.pick(mark.Source()) })
}

type writer interface{ put(s string) }

type loudF struct{}

func (loudF) put(s string) { mark.Sink(s) } // want "flow"

type hushedF struct{}

func (hushedF) put(s string) { mark.Sink("ls") } // not reached

// Another function literal puts another one into the variable.
func Case_6_1_CapturedLater_Flow() {
	var t writer = hushedF{}
	set := func(w writer) { t = w }
	set(loudF{})
	served(func(w http.ResponseWriter, r *http.Request) { t.put(mark.Source()) })
}

type writerG interface{ lay(s string) }

type loudG struct{}

func (loudG) lay(s string) { mark.Sink(s) } // not reached

type hushedG struct{}

func (hushedG) lay(s string) { mark.Sink("ls") } // not reached

type hushedH struct{}

func (hushedH) lay(s string) { mark.Sink("pwd") }

func Case_6_1_CapturedLater_Clean() {
	var t writerG = hushedG{}
	set := func() { t = hushedH{} }
	set()
	served(func(w http.ResponseWriter, r *http.Request) { t.lay(mark.Source()) })
}
