package main

import (
	"crypto/subtle"
	"net/http"
	"runtime"
)

type adminAnswer struct {
	Go         string `json:"go"`
	Goroutines int    `json:"goroutines"`
}

// admin answers GET /admin for those who know the password. The comparison takes
// as long for a good guess as for a bad one.
func admin(want string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, password, _ := r.BasicAuth()
		if subtle.ConstantTimeCompare([]byte(password), []byte(want)) != 1 {
			w.Header().Set("WWW-Authenticate", `Basic realm="toolbox"`)
			http.Error(w, "password required", http.StatusUnauthorized)
			return
		}
		writeJSON(w, adminAnswer{runtime.Version(), runtime.NumGoroutine()})
	}
}
