// Package secretlog reports secrets that are written to a log.
//
// Logs are read by more people than the secrets are meant for, sent to other
// companies, and kept. What counts as a secret is a text, or bytes, with the name of
// one: a variable, field, parameter or function, or the key under which it is kept
// ("password", apiKey, clientSecret, getPassword, r.FormValue("password"),
// os.Getenv("DB_PASSWORD"), the header Authorization). Names that speak of a secret
// without holding one (passwordFile, tokenCount, errBadPassword) do not count, nor do
// lengths, comparisons, digests, and what a function named for masking (redact, mask,
// hash, encrypt …) returns.
//
// A handler that logs the whole request, all headers of it, or what DumpRequest returns, logs the headers Authorization
// and Cookie, unless it takes one of them out.
//
// So does who logs a whole struct of the package that has a field with the name of a secret, unless the type has a
// method that says what is shown of it (String, LogValue, MarshalJSON …), or the field is left out of JSON.
//
// The secret must have its name in the package of the finding, and come to the log in a
// few steps. Logs are those of log, log/slog, zap, zerolog and logrus.
//
// Bad: the password ends up in the log.
//
//	package login
//
//	import (
//		"log"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		user, password := r.FormValue("user"), r.FormValue("password")
//		log.Printf("login of %q with %q", user, password) // finding: is named for a secret, and is written to the log
//	}
//
// Good: it does not.
//
//	package login
//
//	import (
//		"log"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		user, password := r.FormValue("user"), r.FormValue("password")
//		log.Printf("login of %q, %d characters", user, len(password))
//	}
package secretlog
