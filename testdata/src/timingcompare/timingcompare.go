package timingcompare

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"net/http"
	"slices"
)

var key []byte

func sign(msg []byte) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write(msg)
	return mac.Sum(nil)
}

func hasher() hash.Hash { return hmac.New(sha256.New, key) }

func signed(msg []byte) (string, error) {
	if len(msg) == 0 {
		return "", errors.New("empty")
	}
	h := hasher()
	h.Write(msg)
	return "sha256=" + base64.StdEncoding.EncodeToString(h.Sum(nil)), nil
}

func digest(msg []byte) []byte {
	h := sha256.New()
	h.Write(msg)
	return h.Sum(nil)
}

func bad(r *http.Request, body, sent []byte) bool {
	if bytes.Equal(sign(body), sent) { // want "bytes.Equal takes the longer"
		return true
	}
	if slices.Equal(sent, sign(body)[:16]) { // want "slices.Equal takes"
		return true
	}
	want, err := signed(body)
	if err != nil || r.Header.Get("X-Signature") != want { // want "!= takes"
		return false
	}
	text := fmt.Sprintf("v1=%x", sign(body))
	return text == r.FormValue("sig") || // want "== takes"
		string(sign(body)) == string(sent) // want "== takes"
}

func fixed(body []byte, sent [sha256.Size]byte) bool {
	return [sha256.Size]byte(sign(body)) == sent // want "== takes"
}

func good(r *http.Request, body, sent []byte) bool {
	if hmac.Equal(sign(body), sent) || subtle.ConstantTimeCompare(sign(body), sent) == 1 {
		return true
	}
	if bytes.Equal(digest(body), sent) { // no key: everybody can compute it
		return true
	}
	if bytes.Equal(sign(body), sign(sent)) { // nobody can choose the bytes
		return true
	}
	want, err := signed(body)
	if err != nil || want == "" || len(want) != len(sent) {
		return false
	}
	return hex.EncodeToString(sign(nil)) == "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8"
}
