package s09state

import (
	"net/http"
	"sync/atomic"

	"taint/mark"
)

// What an atomic field of a package variable holds is what any function stored there.

type board struct{ note atomic.Value }

var board1 board

func keepNote(w http.ResponseWriter, r *http.Request) { board1.note.Store(mark.Source()) }

func showNote(w http.ResponseWriter, r *http.Request) {
	mark.Sink(board1.note.Load().(string)) // want "flow"
}

func Case_9_1_AtomicField_Flow() {
	serve(http.HandlerFunc(keepNote))
	serve(http.HandlerFunc(showNote))
}

var board2 board

func keepLength(w http.ResponseWriter, r *http.Request) {
	if len(mark.Source()) > 3 {
		board2.note.Store("ls")
	} else {
		board2.note.Store("df")
	}
}

func showLength(w http.ResponseWriter, r *http.Request) { mark.Sink(board2.note.Load().(string)) }

func Case_9_1_AtomicField_Clean() {
	serve(http.HandlerFunc(keepLength))
	serve(http.HandlerFunc(showLength))
}
