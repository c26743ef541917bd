// Package regexinject reports regular expressions that an attacker chooses.
//
// Whoever writes the pattern decides what it matches: a filter with ".*" lets
// everything through. What it costs depends on the engine:
//
//   - GVS601: package regexp takes time in proportion to the text, but a pattern such
//     as "(((a{100}){100}){100})" is refused or takes memory. The severity is low.
//   - GVS602: an engine that backtracks (regexp2) can be kept busy for years by a
//     pattern and a text of a few dozen characters.
//
// Text in which regexp.QuoteMeta escaped what has a meaning is no finding.
//
// Bad: a search for whatever the client writes.
//
//	package search
//
//	import (
//		"net/http"
//		"regexp"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		re, err := regexp.Compile(r.FormValue("q")) // finding: is a regular expression that regexp.Compile compiles
//		if err == nil && re.MatchString("text") {
//			w.WriteHeader(http.StatusOK)
//		}
//	}
//
// Good: the client's text stands for itself.
//
//	package search
//
//	import (
//		"net/http"
//		"regexp"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		re, err := regexp.Compile("(?i)" + regexp.QuoteMeta(r.FormValue("q")))
//		if err == nil && re.MatchString("text") {
//			w.WriteHeader(http.StatusOK)
//		}
//	}
package regexinject
