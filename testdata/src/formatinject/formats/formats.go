// Package formats is about format strings.
package formats

import (
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strconv"
)

func printing(w io.Writer, r *http.Request) error {
	x := r.FormValue("x")
	fmt.Fprintf(w, x)         // want `attacker-controlled text from \(\*http.Request\).FormValue is the format string of fmt.Fprintf.*GVS611`
	_ = fmt.Sprintf("a"+x, 1) // want `GVS611`
	_ = fmt.Appendf(nil, x)   // want `GVS611`
	_ = fmt.Sprintf("%s", x)
	fmt.Fprint(w, x)
	n, _ := strconv.Atoi(x)
	_ = fmt.Sprintf("%"+strconv.Itoa(n)+"d", 1)
	return fmt.Errorf(x) // want `GVS611`
}

func own(w io.Writer, r *http.Request) {
	say(w, r.FormValue("x"))
	say(w, "%s", r.FormValue("x"))
}

func say(w io.Writer, format string, args ...any) {
	fmt.Fprintf(w, format, args...) // want `GVS611`
}

func names(w io.Writer, r *http.Request) {
	if x := r.FormValue("x"); regexp.MustCompile(`^[\w-]+$`).MatchString(x) {
		fmt.Fprintf(w, x)
	}
}
