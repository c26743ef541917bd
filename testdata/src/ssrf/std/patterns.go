package std

import (
	"net/http"
	"regexp"
)

var (
	toOurs   = regexp.MustCompile(`^https://(?:eu|us)\.api\.example\.com/v\d/`)
	toOthers = regexp.MustCompile(`^https://.*\.api\.example\.com/v\d/`)
)

func byPattern(w http.ResponseWriter, r *http.Request) {
	u := r.FormValue("u")
	if toOurs.MatchString(u) {
		http.Get(u)
	}
	if toOthers.MatchString(u) {
		http.Get(u) // want "GVS531"
	}
}
