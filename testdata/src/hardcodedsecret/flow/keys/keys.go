// Package keys hands keys on to a library.
package keys

import (
	"crypto/hmac"
	"crypto/sha256"
)

// Shared is a key that nothing in its name tells.
const Shared = "correct horse"

// Sum signs with a key of the caller.
func Sum(with, message []byte) []byte {
	h := hmac.New(sha256.New, with)
	h.Write(message)
	return h.Sum(nil)
}
