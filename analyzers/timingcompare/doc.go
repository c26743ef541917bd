// Package timingcompare reports message authentication codes that are compared byte by byte.
//
// The operator == and bytes.Equal stop at the first byte that differs. Who measures how long the
// answer takes learns how many bytes of a code were right, and finds a code for a message of
// his own one byte after the other: a webhook, a cookie or a token is forged without the key.
//
// What Sum of a hash from crypto/hmac returns is a code, also where it was encoded or comes from
// another function of the package. Comparing it with a constant is no finding, nor are two codes,
// of which nobody can choose the bytes, nor tests.
//
// The same goes, at low severity, for a secret of the program that is compared with a header, a
// parameter or the password of the request (GVS132): over a network the time is hard to measure,
// and to be right costs one call. A secret is known by its name. ConstantTimeCompare tells the
// length, unless hashes of both are compared.
//
// Bad:
//
//	package webhook
//
//	import (
//		"crypto/hmac"
//		"crypto/sha256"
//		"encoding/hex"
//		"net/http"
//	)
//
//	func valid(r *http.Request, key, body []byte) bool {
//		mac := hmac.New(sha256.New, key)
//		mac.Write(body)
//		return hex.EncodeToString(mac.Sum(nil)) == r.Header.Get("X-Signature") // finding: takes the longer
//	}
//
// Bad: so is a secret.
//
//	package webhook
//
//	import (
//		"net/http"
//		"os"
//	)
//
//	func known(r *http.Request) bool {
//		return r.Header.Get("X-Gitlab-Token") == os.Getenv("WEBHOOK_SECRET") // finding: more of a secret is right
//	}
//
// Good:
//
//	package webhook
//
//	import (
//		"crypto/subtle"
//		"net/http"
//		"os"
//	)
//
//	func known(r *http.Request) bool {
//		return subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Gitlab-Token")), []byte(os.Getenv("WEBHOOK_SECRET"))) == 1
//	}
//
// Good:
//
//	package webhook
//
//	import (
//		"crypto/hmac"
//		"crypto/sha256"
//		"encoding/hex"
//		"net/http"
//	)
//
//	func valid(r *http.Request, key, body []byte) bool {
//		mac := hmac.New(sha256.New, key)
//		mac.Write(body)
//		sent, err := hex.DecodeString(r.Header.Get("X-Signature"))
//		return err == nil && hmac.Equal(mac.Sum(nil), sent)
//	}
package timingcompare
