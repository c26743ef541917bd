package s09state

import (
	"net/http"
	"regexp"

	"taint/mark"
)

// Functions that the initialisation of the package calls, and handlers that it registers.

var (
	initialWord  = regexp.MustCompile(`^[a-z]+$`)
	initialLoose = regexp.MustCompile(`^[a-z]+`)

	firstWord, firstLoose = wordOnly("list"), looseOnly("list")
)

func wordOnly(s string) string {
	if !initialWord.MatchString(s) {
		return "none"
	}
	return s
}

func looseOnly(s string) string {
	if !initialLoose.MatchString(s) {
		return "none"
	}
	return s
}

func Case_9_1_CalledByInitialisation_Flow() {
	mark.Shell(firstLoose)
	mark.Shell("ls " + looseOnly(mark.Source())) // want "flow"
}

func Case_9_1_CalledByInitialisation_Clean() {
	mark.Shell(firstWord)
	mark.Shell("ls " + wordOnly(mark.Source()))
}

var initialMux = http.NewServeMux()

func init() {
	initialMux.HandleFunc("/loose", initialLooseHandler)
	initialMux.HandleFunc("/word", initialWordHandler)
}

func initialLooseHandler(w http.ResponseWriter, r *http.Request) {
	if s := r.FormValue("q"); initialLoose.MatchString(s) {
		mark.Shell("ls " + s) // want "flow"
	}
}

func Case_9_1_RegisteredByInit_Flow(w http.ResponseWriter, r *http.Request) {
	initialLooseHandler(w, r)
}

func initialWordHandler(w http.ResponseWriter, r *http.Request) {
	if s := r.FormValue("q"); initialWord.MatchString(s) {
		mark.Shell("ls " + s)
	}
}

func Case_9_1_RegisteredByInit_Clean(w http.ResponseWriter, r *http.Request) {
	initialWordHandler(w, r)
}
