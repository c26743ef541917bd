// Package constkey reports keys that are the same in every copy of the program.
//
// A literal that is used as a key is reported by hardcodedsecret. This rule reports
// what looks like no literal any more: a digest, or the decoded form, of a constant, and
// an array or slice that nobody ever writes to.
//
// Bad: a digest of a constant is a constant, and so are zeros.
//
//	package store
//
//	import (
//		"crypto/aes"
//		"crypto/cipher"
//		"crypto/sha256"
//	)
//
//	func open() (cipher.Block, error) {
//		key := sha256.Sum256([]byte("correct horse"))
//		return aes.NewCipher(key[:]) // finding: is sha256.Sum256 of a constant
//	}
//
//	func openOther() (cipher.Block, error) {
//		key := make([]byte, 32)
//		return aes.NewCipher(key) // finding: is all zeros
//	}
//
// Good: a key that the program is given, and a new one.
//
//	package store
//
//	import (
//		"crypto/aes"
//		"crypto/cipher"
//		"crypto/rand"
//		"encoding/hex"
//		"os"
//	)
//
//	func open() (cipher.Block, error) {
//		key, err := hex.DecodeString(os.Getenv("STORE_KEY"))
//		if err != nil {
//			return nil, err
//		}
//		return aes.NewCipher(key)
//	}
//
//	func openOther() (cipher.Block, error) {
//		key := make([]byte, 32)
//		rand.Read(key)
//		return aes.NewCipher(key)
//	}
package constkey
