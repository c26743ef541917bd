package server

import (
	"net/http"

	"hardcodedsecret/joined/auth"
)

// New has a key of its own where none is given.
func New(r auth.Records, production bool, key string) http.Handler {
	secret := "k3y-of-all"
	if production {
		secret = key
	}
	return mux(auth.New(r, secret).Handle)
}

func mux(handlers ...http.HandlerFunc) http.Handler {
	m := http.NewServeMux()
	for _, h := range handlers {
		m.HandleFunc("/", h) // want `hard-coded key "k3…" \(10 characters\) reaches crypto/aes.NewCipher`
	}
	return m
}

// Given takes the key from its caller.
func Given(r auth.Records, key string) http.Handler { return mux(auth.New(r, key).Handle) }
