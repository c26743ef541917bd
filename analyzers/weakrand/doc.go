// Package weakrand reports keys, tokens, nonces, passwords and session IDs that can be guessed.
//
// The numbers of math/rand can be computed from some that were seen, and the time
// is known to everybody, which a UUID of version 1, 2 or 6 is made of. Used for delays, samples, shuffles and tests they are fine, and
// no finding. They are one where they become a key, nonce or salt that is given to
// a function of cryptography, or something with such a name: a variable, a field, a cookie, or the
// result of a function that makes one (newToken, GenerateSessionID).
//
// The time must be asked for in the package of the finding. A value into which something from crypto/rand was mixed is no finding.
//
// Bad: a token of math/rand.
//
//	package reset
//
//	import "math/rand"
//
//	const letters = "abcdefghijklmnopqrstuvwxyz0123456789"
//
//	func newToken() string {
//		b := make([]byte, 32)
//		for i := range b {
//			b[i] = letters[rand.Intn(len(letters))]
//		}
//		return string(b) // finding: use crypto/rand
//	}
//
// Good: a token that nobody can guess.
//
//	package reset
//
//	import "crypto/rand"
//
//	func newToken() string {
//		return rand.Text()
//	}
package weakrand
