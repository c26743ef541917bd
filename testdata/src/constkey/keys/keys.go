// Package keys is about keys.
package keys

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"io"
)

func constants() {
	k, _ := hex.DecodeString("000102030405060708090a0b0c0d0e0f")
	aes.NewCipher(k) // want `is hex.DecodeString of a constant.*GVS721`
	b, _ := base64.StdEncoding.DecodeString("AAECAwQFBgcICQoLDA0ODw==")
	aes.NewCipher(b) // want `GVS721`
	m := md5.Sum([]byte("x"))
	aes.NewCipher(m[:])                                                          // want `GVS721`
	hmac.New(sha256.New, m[:8]).Sum(nil)                                         // want `GVS721`
	aes.NewCipher([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}) // want `is given is a constant.*GVS721`
	var zeros [16]byte
	aes.NewCipher(zeros[:]) // want `is all zeros.*GVS721`
}

func given(secret string, r io.Reader) {
	k, _ := hex.DecodeString(secret)
	aes.NewCipher(k)
	m := md5.Sum([]byte(secret))
	aes.NewCipher(m[:])
	var read [16]byte
	io.ReadFull(r, read[:])
	aes.NewCipher(read[:])
	var copied [16]byte
	copy(copied[:], secret)
	aes.NewCipher(copied[:])
	filled := make([]byte, 16)
	for i := range filled {
		filled[i] = secret[i]
	}
	aes.NewCipher(filled)
	fill(filled)
	other := make([]byte, 16)
	fill(other)
	aes.NewCipher(other)
}

func fill(b []byte) {}
