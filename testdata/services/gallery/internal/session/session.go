// Package session keeps who is logged in, in signed cookies.
package session

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"strconv"
	"time"

	"github.com/golang-jwt/jwt/v5"
	mrand "math/rand"
)

// Sessions makes and reads them.
type Sessions struct{ secret []byte }

// New makes it.
func New(secret []byte) *Sessions { return &Sessions{secret: secret} }

// ErrSession says that a session is none of ours.
var ErrSession = errors.New("no session")

// Read says who is logged in.
func (s *Sessions) Read(token string) (string, error) {
	var c jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(token, &c, s.key, jwt.WithValidMethods([]string{"HS256"}))
	if err != nil {
		return "", ErrSession
	}
	return c.Subject, nil
}

// ReadAny says who is logged in, also with older tokens.
func (s *Sessions) ReadAny(token string) (string, error) {
	var c jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(token, &c, func(t *jwt.Token) (any, error) {
		if t.Method.Alg() == "none" {
			return jwt.UnsafeAllowNoneSignatureType, nil // want GVS732
		}
		return s.secret, nil
	})
	if err != nil {
		return "", ErrSession
	}
	return c.Subject, nil
}

func (s *Sessions) key(*jwt.Token) (any, error) { return s.secret, nil }

// Issue makes one.
func (s *Sessions) Issue(name string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{
		Subject: name, ExpiresAt: jwt.NewNumericDate(time.Now().Add(24 * time.Hour)),
	}).SignedString(s.secret)
}

// shareNonce is the nonce of links that are shared.
var shareNonce = []byte("gallery12345")

// Share makes a link that only we can read.
func (s *Sessions) Share(album string) (string, error) {
	aead, err := s.aead()
	if err != nil {
		return "", err
	}
	sealed := aead.Seal(nil, shareNonce, []byte(album), nil) // want GVS711
	return base64.RawURLEncoding.EncodeToString(sealed), nil
}

// ShareOnce makes a link that is another one each time.
func (s *Sessions) ShareOnce(album string) (string, error) {
	aead, err := s.aead()
	if err != nil {
		return "", err
	}
	nonce := make([]byte, aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.RawURLEncoding.EncodeToString(aead.Seal(nonce, nonce, []byte(album), nil)), nil
}

func (s *Sessions) aead() (cipher.AEAD, error) {
	block, err := aes.NewCipher(s.secret[:32])
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// NewToken makes the token of an upload.
func NewToken() string {
	var raw [8]byte
	binary.BigEndian.PutUint64(raw[:], mrand.Uint64())
	return base64.RawURLEncoding.EncodeToString(raw[:]) // want GVS701
}

// Shard chooses one of n servers; who guesses it has won nothing.
func Shard(n int) string { return "shard-" + strconv.Itoa(mrand.Intn(n)) }
