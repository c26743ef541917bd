package main

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

type calculateAnswer struct {
	Result string `json:"result"`
}

// calculate answers GET /calculate?expr=2+3, and with &whole=1 in whole numbers.
func calculate(w http.ResponseWriter, r *http.Request) {
	// A plus sign is a plus here, not the space that HTML forms make of it.
	query, err := url.ParseQuery(strings.ReplaceAll(r.URL.RawQuery, "+", "%2B"))
	if err != nil {
		http.Error(w, "malformed query", http.StatusBadRequest)
		return
	}
	result, err := evaluate(query.Get("expr"), query.Has("whole"))
	if err != nil {
		http.Error(w, "cannot calculate that", http.StatusBadRequest)
		return
	}
	writeJSON(w, calculateAnswer{strconv.FormatFloat(result, 'f', -1, 64)})
}
