package main

import (
	"net/http"
	"os/exec"
)

type pingAnswer struct {
	Output string `json:"output"`
}

// pingAddress answers GET /ping?ip=8.8.8.8.
func pingAddress(w http.ResponseWriter, r *http.Request) {
	ip := r.FormValue("ip")
	out, err := exec.Command("ping", "-c", "1", ip).CombinedOutput() // DANGER: GVS103
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	writeJSON(w, pingAnswer{string(out)})
}

// pingHost answers GET /ping/example.com. It goes through a shell to have
// the error output in the same place.
func pingHost(w http.ResponseWriter, r *http.Request) {
	command := "ping -c 1 " + r.PathValue("host") + " 2>&1"
	out, err := exec.Command("sh", "-c", command).Output() // DANGER: GVS102
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	writeJSON(w, pingAnswer{string(out)})
}
