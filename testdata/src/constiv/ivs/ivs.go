// Package ivs is about initialisation vectors, nonces and salts.
package ivs

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"io"
)

var fixed = []byte("0123456789abcdef")

func constants(block cipher.Block, text []byte) {
	cipher.NewCTR(block, []byte("0123456789abcdef")) // want `the nonce or initialisation vector that crypto/cipher.NewCTR is given is a constant.*GVS711`
	cipher.NewCBCEncrypter(block, fixed)             // want `GVS711`
	iv := md5.Sum([]byte("iv"))
	cipher.NewCBCEncrypter(block, iv[:]) // want `md5.Sum of a constant.*GVS711`
	cipher.NewCBCDecrypter(block, []byte("0123456789abcdef"))
	cipher.NewCTR(block, []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}) // want `is given is a constant.*GVS711`
	cipher.NewCTR(block, literal())                                                     // want `is given is a constant.*GVS711`
	cipher.NewCTR(block, []byte{text[0], 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
	var zeros [16]byte
	cipher.NewCTR(block, zeros[:]) // want `all zeros.*GVS711`
	array := [16]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
	cipher.NewCTR(block, array[:]) // want `is given is a constant.*GVS711`
}

func fresh(block cipher.Block, text []byte) {
	iv := make([]byte, 16)
	io.ReadFull(rand.Reader, iv)
	cipher.NewCTR(block, iv)
	cipher.NewCTR(block, text[:16])
	var a [16]byte
	copy(a[:], text)
	cipher.NewCTR(block, a[:])
	b := [16]byte{1, 2, 3, 4}
	rand.Read(b[4:])
	cipher.NewCTR(block, b[:])
}

func ofKey(key []byte) {
	block, _ := aes.NewCipher(key)
	cipher.NewCTR(block, key[:16]) // want `is a part of the key.*GVS711`
}

func behindKey(secret []byte) {
	block, _ := aes.NewCipher(secret[:32])
	cipher.NewCTR(block, secret[32:])
}

func salts(password string) {
	pbkdf2.Key(sha256.New, password, []byte("salt"), 4096, 32) // want `the salt that crypto/pbkdf2.Key is given is a constant.*GVS712`
	salt := make([]byte, 16)
	rand.Read(salt)
	pbkdf2.Key(sha256.New, password, salt, 4096, 32)
}

func many(aead cipher.AEAD, texts [][]byte) {
	nonce := make([]byte, aead.NonceSize())
	rand.Read(nonce)
	for _, t := range texts {
		aead.Seal(nil, nonce, t, nil) // want `made before the loop.*GVS711`
	}
}

func each(aead cipher.AEAD, texts [][]byte) {
	nonce := make([]byte, aead.NonceSize())
	for _, t := range texts {
		rand.Read(nonce)
		aead.Seal(nil, nonce, t, nil)
	}
	for _, t := range texts {
		nonce[0]++
		aead.Seal(nil, nonce, t, nil)
	}
}

func helper(aead cipher.AEAD, nonce, text []byte) []byte {
	return aead.Seal(nil, nonce, text, nil) // want `is a constant.*GVS711`
}

func callers(aead cipher.AEAD, text []byte) {
	helper(aead, []byte("123456789012"), text)
	nonce := make([]byte, 12)
	rand.Read(nonce)
	helper2(aead, nonce, text)
}

func helper2(aead cipher.AEAD, nonce, text []byte) []byte {
	return aead.Seal(nil, nonce, text, nil)
}

var (
	kept    = []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
	fresh12 = []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
)

func variables(aead cipher.AEAD, text []byte) {
	aead.Seal(nil, kept, text, nil) // want `is given is a constant.*GVS711`
	rand.Read(fresh12)
	aead.Seal(nil, fresh12, text, nil)
}

func literal() []byte {
	return []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
}
