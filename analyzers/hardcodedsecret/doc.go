// Package hardcodedsecret finds passwords, tokens and keys in source code.
//
// A secret in source code is known to everybody who can read the code, its
// history, its forks, its backups or the binary, and cannot be changed without
// a release. Whoever finds it can do what the program can do.
//
// There are three kinds of evidence, and each has its own ID:
//
//   - GVS201: the literal has the format of a credential: more than 150 formats
//     of providers, with their checksums where they have them, private keys, JSON
//     web tokens, Authorization headers, and passwords in URLs and connection
//     strings. A token whose checksum is wrong was made up and is not reported.
//   - GVS202: the literal is given to something that is named like a secret: a
//     variable, constant, field, parameter, map key, header, flag, environment
//     variable, the default of one of these, or the other side of a comparison.
//   - GVS203: the literal reaches a parameter for a key or a password, of
//     crypto/hmac, database/sql, net/smtp and others, under whatever name.
//
// A literal is reported once, by its strongest evidence. Placeholders, names of
// environment variables, error texts, paths, addresses, regular expressions,
// hashes, public keys and the examples of documents are not secrets, nor is
// anything in tests and in generated code. A secret is never printed whole.
//
// To fix a finding, revoke the secret: it stays in the history. Read its
// successor from the environment, a file or a secret manager when the program
// starts, and stop if it is missing; a default would be a secret in the source.
//
// Bad:
//
//	package bad
//
//	import (
//		"database/sql"
//		"net/http"
//	)
//
//	const adminPassword = "hunter2!" // finding: hard-coded password
//
//	func open() (*sql.DB, error) {
//		return sql.Open("postgres", "postgres://app:S3cr3tPw@db.internal/app") // finding: password in a URL
//	}
//
//	func isAdmin(r *http.Request) bool {
//		return r.Header.Get("X-API-Key") == "Zx81-kLmn-0pQr" // finding: compared with X-API-Key
//	}
//
// Good:
//
//	package good
//
//	import (
//		"crypto/subtle"
//		"database/sql"
//		"errors"
//		"net/http"
//		"os"
//	)
//
//	const passwordEnv = "ADMIN_PASSWORD"
//
//	func open() (*sql.DB, error) {
//		dsn := os.Getenv("DATABASE_URL")
//		if dsn == "" {
//			return nil, errors.New("DATABASE_URL is not set")
//		}
//		return sql.Open("postgres", dsn)
//	}
//
//	func isAdmin(r *http.Request) bool {
//		password := os.Getenv(passwordEnv)
//		return password != "" && subtle.ConstantTimeCompare([]byte(r.Header.Get("X-API-Key")), []byte(password)) == 1
//	}
package hardcodedsecret
