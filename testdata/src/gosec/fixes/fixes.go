// Package fixes is about what becomes of findings of gosec.
package fixes

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"net/http"
	"os"
)

func servers(h http.Handler) error {
	s := &http.Server{ // want `G112`
		Addr:    "127.0.0.1:1",
		Handler: h, // all
	}
	go http.ListenAndServe("127.0.0.1:1" /* here */, h)             // want `G114`
	if err := http.ListenAndServe("127.0.0.1:1", nil); err != nil { // want `G114`
		return err
	}
	return s.ListenAndServe()
}

func cookies(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "1", Secure: false, HttpOnly: true}) // want `G124`
}

func files() {
	_ = os.Mkdir("d", 0o777)                             // want `G301`
	_ = os.MkdirAll("d", 0777)                           // want `G301`
	_ = os.WriteFile("f", nil, 0o666)                    // want `G306`
	_ = os.WriteFile("f", nil, 0o755)                    // want `GVS782`
	_ = os.Chmod("f", 0o777)                             // want `G302`
	_, _ = os.OpenFile("f", os.O_RDWR|os.O_CREATE, 0644) // want `GVS782`
}

func secrets() {
	_, _ = rsa.GenerateKey(rand.Reader, 1024) // want `G403`
	_ = tls.Config{
		MinVersion:         tls.VersionTLS13,
		InsecureSkipVerify: true, // want `G402`
	}
	_ = tls.Config{MinVersion: tls.VersionTLS10} // want `G402`
}
