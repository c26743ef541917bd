package weakkdf

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/hex"
	"io"

	"golang.org/x/crypto/bcrypt"
)

type account struct{ Password, Salt, Note string }

func (a *account) hash() string {
	h := sha512.New()
	h.Write([]byte(a.Salt))
	h.Write([]byte(a.Password)) // want "made to be fast.*GVS772"
	return hex.EncodeToString(h.Sum(nil))
}

func written(userPassword string) []byte {
	h := sha256.New()
	io.WriteString(h, userPassword) // want "GVS772"
	return h.Sum(nil)
}

func (a *account) digest() [32]byte { return sha256.Sum256([]byte(a.Note)) }

func fileHash(passwordFile []byte) [32]byte { return sha256.Sum256(passwordFile) }

func stretched(password []byte) ([]byte, error) {
	sum := sha512.Sum512(password)
	return bcrypt.GenerateFromPassword(sum[:], 12)
}

func same(password, want string) bool {
	a, b := sha256.Sum256([]byte(password)), sha256.Sum256([]byte(want))
	return subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

func keyed(key []byte, password string) []byte {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(password))
	return m.Sum(nil)
}

func scramblePassword(seed []byte, password string) []byte {
	sum := sha256.Sum256([]byte(password))
	return append(sum[:], seed...)
}
