// Package constiv reports initialisation vectors, nonces and salts that are the same each time.
//
//   - GVS711: two messages with one key and one nonce give away what they have in common.
//     With GCM they give away the key that authenticates, with CTR and OFB the texts.
//   - GVS712: with one salt for all, one table of guesses fits all passwords.
//
// Each is one that is a constant, a digest of one, never written to, a part of the key,
// or, for a nonce, made before a loop that encrypts many messages. Decrypting with what
// came with the message is no finding.
//
// Bad: the nonce is constant.
//
//	package store
//
//	import "crypto/cipher"
//
//	func seal(aead cipher.AEAD, message []byte) []byte {
//		nonce := []byte("twelve bytes")
//		return aead.Seal(nil, nonce, message, nil) // finding: is given is a constant
//	}
//
//	func sealOther(aead cipher.AEAD, message []byte) []byte {
//		nonce := make([]byte, aead.NonceSize())
//		return aead.Seal(nonce, nonce, message, nil) // finding: is all zeros
//	}
//
// Good: a new one for each message, sent with it.
//
//	package store
//
//	import (
//		"crypto/cipher"
//		"crypto/rand"
//	)
//
//	func seal(aead cipher.AEAD, message []byte) []byte {
//		nonce := make([]byte, aead.NonceSize())
//		rand.Read(nonce)
//		return aead.Seal(nonce, nonce, message, nil)
//	}
package constiv
