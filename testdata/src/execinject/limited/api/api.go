// Package api has a handler that others put a middleware around.
package api

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os/exec"
)

type order struct{ Name string }

// Runner is what the handler leaves to others.
type Runner interface{ Run(name string) error }

type local struct{}

func (local) Run(name string) error { return exec.Command("sh", "-c", name).Run() } // want `attacker-controlled text from http.Request.Body`

var runner Runner = local{}

func Handle(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var o order
	if err := json.NewDecoder(bytes.NewReader(body)).Decode(&o); err != nil {
		return
	}
	if err := runner.Run(o.Name); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}
