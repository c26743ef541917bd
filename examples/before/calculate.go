package main

import (
	"net/http"
	"net/url"
	"os/exec"
	"strings"

	"github.com/dop251/goja"
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
	var result string
	if query.Has("whole") {
		result, err = evaluateShell(query.Get("expr"))
	} else {
		result, err = evaluateScript(query.Get("expr"))
	}
	if err != nil {
		http.Error(w, "cannot calculate that", http.StatusBadRequest)
		return
	}
	writeJSON(w, calculateAnswer{result})
}

// evaluateScript lets JavaScript do the arithmetic.
func evaluateScript(expr string) (string, error) {
	result, err := goja.New().RunString(expr) // DANGER: GVS401
	if err != nil {
		return "", err
	}
	return result.String(), nil
}

// evaluateShell lets the shell do it, which cuts off fractions.
func evaluateShell(expr string) (string, error) {
	out, err := exec.Command("sh", "-c", "echo $(("+expr+"))").Output() // DANGER: GVS102
	return strings.TrimSpace(string(out)), err
}
