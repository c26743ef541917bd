package timingcompare

import (
	"bytes"
	"crypto/subtle"
	"net/http"
	"os"
	"strings"
)

type server struct {
	apiKey   string
	password string
	region   string
}

func (s *server) allowed(r *http.Request) bool {
	key := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if key == s.apiKey { // want "== takes the longer the more of a secret is right.*GVS132"
		return true
	}
	_, p, ok := r.BasicAuth()
	if ok && p == s.password { // want "GVS132"
		return true
	}
	secret := os.Getenv("HOOK_SECRET")
	return bytes.Equal([]byte(r.FormValue("secret")), []byte(secret)) // want "bytes.Equal takes the longer"
}

func (s *server) allowedSafely(r *http.Request, resp *http.Response) bool {
	key := r.Header.Get("X-Api-Key")
	if key == "" || s.apiKey == "" {
		return false
	}
	if r.Header.Get("X-Region") != s.region || resp.Header.Get("X-Key") == s.apiKey {
		return false
	}
	return subtle.ConstantTimeCompare([]byte(key), []byte(s.apiKey)) == 1
}

// named: the request is asked for a token, so that what it is compared with is one.
func named(r *http.Request, token, kind string) bool {
	got := strings.TrimSpace(r.Header.Get("X-Api-Token"))
	if got != token { // want "GVS132"
		return false
	}
	return r.FormValue("kind") != token && r.Header.Get("X-Api-Token") != kind
}

// confirmed compares what the client sent twice.
func confirmed(r *http.Request) bool {
	password := r.FormValue("password")
	return password == r.FormValue("password2")
}
