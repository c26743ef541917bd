// Package flow has literals that tell only by where they flow what they are.
package flow

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"net/smtp"
	"net/url"
	"os"

	"hardcodedsecret/flow/keys"
)

func direct() {
	hmac.New(sha256.New, []byte("my secret"))    // want `hard-coded key "my…" \(9 characters\) reaches crypto/hmac.New: read it from the environment .*\(GVS203\)`
	aes.NewCipher([]byte("0123456789abcdef"))    // want `hard-coded key .* reaches crypto/aes.NewCipher`
	smtp.PlainAuth("", "bob", "letmein", "mail") // want `hard-coded password .* reaches net/smtp.PlainAuth`
	url.UserPassword("bob", "xxxxx")             // what is shown in place of a password
	url.UserPassword("bob", "[REDACTED]")
	url.UserPassword("bob", "http://localhost") // an address
	url.UserPassword("bob", "${DB_PASSWORD}")   // what something else replaces
	url.UserPassword("bob", "{{.Secret}}")
	url.UserPassword("bob", "${ID}:${TOKEN}")
	url.UserPassword("bob", "${tiger}!7") // want `hard-coded password .* reaches net/url.UserPassword`
	url.UserPassword("bob", "letmein2")   // want `hard-coded password .* reaches net/url.UserPassword`
}

const plain = "plain text"

var global = []byte("global text")

func indirect() {
	x := plain
	hmac.New(sha256.New, []byte(x)) // want `hard-coded key "pl…" .* reaches crypto/hmac.New`
	hmac.New(sha256.New, global)    // want `hard-coded key "gl…" .* reaches crypto/hmac.New`
	sign("helper text", "message")
	hmac.New(sha256.New, []byte(keys.Shared)) // want `hard-coded key "cor…" .* reaches crypto/hmac.New`
}

func sign(with, message string) []byte {
	h := hmac.New(sha256.New, []byte(with)) // want `hard-coded key "he…" .* reaches crypto/hmac.New`
	h.Write([]byte(message))
	return h.Sum(nil)
}

func fallback() {
	x := os.Getenv("X")
	if x == "" {
		x = "or this"
	}
	hmac.New(sha256.New, []byte(x)) // want `hard-coded key "o…" .* reaches crypto/hmac.New`
}

func dsn(host string) {
	user, word := "app", "S3cr3tPw"
	sql.Open("postgres", fmt.Sprintf("postgres://%s:%s@%s/app", user, word, host)) // want `hard-coded password in a URL "S3…" \(8 characters\) reaches database/sql.Open`
	sql.Open("postgres", "host=/run/postgresql dbname=app")
}

func clean(message []byte) {
	x := []byte(os.Getenv("X"))
	hmac.New(sha256.New, x)
	hmac.New(sha256.New, []byte(""))
	keys.Sum(x, message)
	sign(os.Getenv("Y"), "message")
	smtp.PlainAuth("", "bob", os.Getenv("Z"), "mail")
	sql.Open("postgres", os.Getenv("DATABASE_URL"))
	y := "overwritten"
	y = os.Getenv("Y")
	hmac.New(sha256.New, []byte(y))
}
