package std

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
)

// The standard library's errors say what failed before they quote what they were given, so
// that no response that begins with one is taken for a page.
func parsed(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		w.Write([]byte(err.Error()))
	}
}

func located(w http.ResponseWriter, r *http.Request) {
	if _, err := url.Parse(r.FormValue("u")); err != nil {
		fmt.Fprintln(w, err.Error())
	}
}

func counted(w http.ResponseWriter, r *http.Request) {
	if _, err := strconv.Atoi(r.FormValue("n")); err != nil {
		fmt.Fprint(w, err)
	}
}

func inPage(w http.ResponseWriter, r *http.Request) {
	if _, err := strconv.Atoi(r.FormValue("n")); err != nil {
		fmt.Fprintf(w, "<p>%v</p>", err) // want "GVS541"
	}
}

func worded(w http.ResponseWriter, r *http.Request) {
	err := errors.New(r.FormValue("n"))
	w.Write([]byte(err.Error())) // want "GVS541"
}

func formatted(w http.ResponseWriter, r *http.Request) {
	err := fmt.Errorf("%s is bad", r.FormValue("n"))
	fmt.Fprint(w, err) // want "GVS541"
}
