package main

import (
	"net/http"
	"runtime"
)

const adminPassword = "blue-Kettle-4711" // DANGER: GVS202

type adminAnswer struct {
	Go         string `json:"go"`
	Goroutines int    `json:"goroutines"`
}

// admin answers GET /admin for those who know the password.
func admin(w http.ResponseWriter, r *http.Request) {
	_, password, _ := r.BasicAuth()
	if password != adminPassword {
		w.Header().Set("WWW-Authenticate", `Basic realm="toolbox"`)
		http.Error(w, "password required", http.StatusUnauthorized)
		return
	}
	writeJSON(w, adminAnswer{runtime.Version(), runtime.NumGoroutine()})
}
