package s14guards

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"runtime"

	"taint/mark"
)

func isIP(s string) bool { return net.ParseIP(s) != nil }

func Case_14_2_EarlyReturn_Flow() {
	s := mark.Source()
	if !isIP(s) {
		fmt.Print("")
	}
	mark.Shell(s) // want "flow"
}

func Case_14_2_EarlyReturn_Clean() {
	s := mark.Source()
	if !isIP(s) {
		return
	}
	mark.Shell(s)
}

func Case_14_2_Positive_Flow() {
	s := mark.Source()
	if isIP(s) {
		mark.Shell(s)
	} else {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_Positive_Clean() {
	s := mark.Source()
	if isIP(s) {
		mark.Shell(s)
	}
}

func Case_14_2_Continue_Flow() {
	for _, s := range []string{mark.Source(), "a"} {
		if !isIP(s) {
			mark.Log("bad")
		}
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_Continue_Clean() {
	for _, s := range []string{mark.Source(), "8.8.4.4"} {
		if !isIP(s) {
			continue
		}
		mark.Shell(s)
	}
}

func Case_14_2_Break_Flow() {
	s := "a"
	for range 2 {
		s = mark.Source()
		if !isIP(s) {
			break
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_2_Break_Clean() {
	for _, s := range []string{mark.Source(), "8.8.4.4"} {
		if !isIP(s) {
			break
		}
		mark.Shell(s)
	}
}

func Case_14_2_Panic_Flow() {
	s := mark.Source()
	func() {
		defer func() { _ = recover() }()
		if !isIP(s) {
			panic("bad")
		}
	}()
	mark.Shell(s) // want "flow"
}

func Case_14_2_Panic_Clean() {
	s := mark.Source()
	if !isIP(s) {
		panic("bad")
	}
	mark.Shell(s)
}

// Exits.
func Case_14_2_LogFatal_Flow() {
	s := mark.Source()
	if !isIP(s) {
		log.Print("bad")
	}
	mark.Shell(s) // want "flow"
	log.Fatal("end")
}

// Exits.
func Case_14_2_LogFatal_Clean() {
	s := mark.Source()
	if !isIP(s) {
		log.Fatal("bad")
	}
	mark.Shell(s)
}

// Exits.
func Case_14_2_OsExit_Flow() {
	s := mark.Source()
	if isIP(s) {
		os.Exit(1)
	}
	mark.Shell(s) // want "flow"
}

// Exits.
func Case_14_2_OsExit_Clean() {
	s := mark.Source()
	if !isIP(s) {
		os.Exit(1)
	}
	mark.Shell(s)
}

func Case_14_2_Goexit_Flow() {
	s := mark.Source()
	if isIP(s) {
		runtime.Goexit()
	}
	mark.Shell(s) // want "flow"
}

func Case_14_2_Goexit_Clean() {
	s := mark.Source()
	if !isIP(s) {
		runtime.Goexit()
	}
	mark.Shell(s)
}

func Case_14_2_HTTPError_Flow(w http.ResponseWriter, r *http.Request) {
	s := r.FormValue("q")
	if !isIP(s) {
		http.Error(w, "bad", http.StatusBadRequest)
	}
	mark.Shell(s) // want "flow"
}

func Case_14_2_HTTPError_Clean(w http.ResponseWriter, r *http.Request) {
	s := r.FormValue("q")
	if !isIP(s) {
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	mark.Shell(s)
}

func Case_14_2_And_Flow() {
	s := mark.Source()
	if isIP(s) && mark.Bool() {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_2_And_Clean() {
	s := mark.Source()
	if mark.Bool() && isIP(s) {
		mark.Shell(s)
	}
}

func Case_14_2_Or_Flow() {
	s := mark.Source()
	if isIP(s) || mark.Bool() {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_Or_Clean() {
	s := mark.Source()
	if mark.Bool() || !isIP(s) {
		return
	}
	mark.Shell(s)
}

func Case_14_2_Not_Flow() {
	s := mark.Source()
	if !!isIP(s) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_2_Not_Clean() {
	s := mark.Source()
	if !(!isIP(s)) {
		mark.Shell(s)
	}
}

func Case_14_2_Mixed_Flow() {
	s, t := mark.Source(), mark.Source()
	if !(isIP(s) || isIP(t)) {
		return
	}
	mark.Shell(s + " " + t) // want "flow"
}

func Case_14_2_Mixed_Clean() {
	s, t := mark.Source(), mark.Source()
	if !(isIP(s) && isIP(t)) {
		return
	}
	mark.Shell(s + " " + t)
}

func Case_14_2_Variable_Flow() {
	s := mark.Source()
	ok := isIP(s)
	ok = !ok
	if ok {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_Variable_Clean() {
	s := mark.Source()
	ok := isIP(s)
	if !ok {
		return
	}
	mark.Shell(s)
}

func Case_14_2_VariableJoined_Flow() {
	s := mark.Source()
	ok := isIP(s)
	if mark.Bool() {
		ok = true
	}
	if ok {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_VariableJoined_Clean() {
	s := mark.Source()
	ok := isIP(s)
	if mark.Bool() {
		ok = false
	}
	if ok {
		mark.Shell(s)
	}
}

func Case_14_2_VariableAnd_Flow() {
	s := mark.Source()
	ok := isIP(s) || len(s) < 9
	if ok {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_VariableAnd_Clean() {
	s := mark.Source()
	ok := isIP(s) && len(s) < 9
	if ok {
		mark.Shell(s)
	}
}

func Case_14_2_CompareTrue_Flow() {
	s := mark.Source()
	if isIP(s) == false {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_CompareTrue_Clean() {
	s := mark.Source()
	if isIP(s) == true {
		mark.Shell(s)
	}
}

func Case_14_2_Nested_Flow() {
	s := mark.Source()
	if s != "" {
		if isIP(s) {
			s += "\n"
		}
		mark.Shell(s) // want "flow"
	}
}

func Case_14_2_Nested_Clean() {
	s := mark.Source()
	if s != "" {
		if len(s) < 99 && isIP(s) {
			mark.Shell(s)
		}
	}
}

func Case_14_2_Goto_Flow() {
	s := mark.Source()
	if isIP(s) {
		goto run
	}
	mark.Log("bad")
run:
	mark.Shell(s) // want "flow"
}

func Case_14_2_Goto_Clean() {
	s := mark.Source()
	if isIP(s) {
		goto run
	}
	return
run:
	mark.Shell(s)
}

func Case_14_2_ForCondition_Flow() {
	s := mark.Source()
	for !isIP(s) {
		mark.Shell(s) // want "flow"
		s = "8.8.4.4"
	}
}

func Case_14_2_ForCondition_Clean() {
	s := mark.Source()
	for !isIP(s) {
		s = "8.8.4.4"
	}
	mark.Shell(s)
}

func Case_14_2_Fallback_Flow() {
	s := mark.Source()
	if isIP(s) {
		s = "8.8.4.4"
	}
	mark.Shell(s) // want "flow"
}

func Case_14_2_Fallback_Clean() {
	s := mark.Source()
	if !isIP(s) {
		s = "8.8.4.4"
	}
	mark.Shell(s)
}
