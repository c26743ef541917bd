package name

import (
	"crypto/subtle"
	"net/http"
)

func basicAuth(w http.ResponseWriter, r *http.Request) bool {
	user, p, ok := r.BasicAuth()
	if user == "f1rst-user-name" || p == "" {
		return false
	}
	if p == "tr0ub4dor&3x" { // want "GVS202"
		return true
	}
	return ok && subtle.ConstantTimeCompare([]byte(p), []byte("c0rrect-h0rse-9")) == 1 // want "GVS202"
}

func namesOnly(r *http.Request) (user, greeting string) {
	var ok bool
	if user, _, ok = r.BasicAuth(); !ok {
		user = "nobody"
	}
	welcome := "wU3kq9XvT2mZ7pLr"
	return user, welcome
}
