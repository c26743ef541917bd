// Package engines is about regular expressions for two kinds of engines.
package engines

import (
	"net/http"
	"regexp"

	"github.com/dlclark/regexp2"
)

func linear(r *http.Request) bool {
	q := r.FormValue("q")
	ok, _ := regexp.MatchString("^"+q, "text") // want `attacker-controlled text from \(\*http.Request\).FormValue is a regular expression that regexp.MatchString compiles.*GVS601`
	regexp.MustCompile(q)                      // want `GVS601`
	regexp.MustCompile(regexp.QuoteMeta(q))
	regexp.MustCompile("^[a-z]+$").MatchString(q)
	return ok
}

func backtracking(r *http.Request) {
	q := r.FormValue("q")
	regexp2.MustCompile(q, 0) // want `runs by backtracking, which can take forever.*GVS602`
	re, _ := regexp2.Compile("^a+$", 0)
	_, _ = re.MatchString(q)
}

func letters(r *http.Request) {
	q := r.FormValue("q")
	if !regexp.MustCompile(`^[a-z0-9]+$`).MatchString(q) {
		return
	}
	regexp2.MustCompile("^"+q, 0)
	regexp.MustCompile(q)
}

func unanchored(r *http.Request) {
	q := r.FormValue("q")
	if !regexp.MustCompile(`[a-z0-9]+`).MatchString(q) {
		return
	}
	regexp2.MustCompile("^"+q, 0) // want `GVS602`
}
