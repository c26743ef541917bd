// Package auth says who somebody is.
package auth

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	mrand "math/rand"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

// User is who calls.
type User struct {
	ID     uuid.UUID
	Name   string
	Tenant string
}

type claims struct {
	jwt.RegisteredClaims
	Name   string `json:"name"`
	Tenant string `json:"tenant"`
}

// ErrToken says that a token is none of ours.
var ErrToken = errors.New("bad token")

// Tokens makes and verifies tokens.
type Tokens struct{ key []byte }

// New makes it.
func New(key []byte) *Tokens { return &Tokens{key: key} }

// Verify says whose token it is.
func (t *Tokens) Verify(token string) (User, error) {
	var c claims
	_, err := jwt.ParseWithClaims(token, &c, func(tok *jwt.Token) (any, error) {
		if _, ok := tok.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, fmt.Errorf("%w: %v", ErrToken, tok.Header["alg"])
		}
		return t.key, nil
	})
	if err != nil {
		return User{}, fmt.Errorf("%w: %w", ErrToken, err)
	}
	id, err := uuid.Parse(c.Subject)
	if err != nil {
		return User{}, ErrToken
	}
	return User{ID: id, Name: c.Name, Tenant: c.Tenant}, nil
}

// Tenant is whose data a token is about, before the token was verified.
func (t *Tokens) Tenant(token string) (string, error) {
	var c claims
	if _, _, err := jwt.NewParser().ParseUnverified(token, &c); err != nil { // want GVS731
		return "", ErrToken
	}
	return c.Tenant, nil
}

// Sign makes a token.
func (t *Tokens) Sign(u User) (string, error) {
	tok := jwt.NewWithClaims(jwt.SigningMethodHS256, claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Subject:   u.ID.String(),
			ExpiresAt: jwt.NewNumericDate(time.Now().Add(time.Hour)),
		},
		Name: u.Name, Tenant: u.Tenant,
	})
	return tok.SignedString(t.key)
}

var guestKey = []byte("courier-guests")

// SignGuest makes a token for somebody without an account.
func (t *Tokens) SignGuest(code string) (string, error) {
	tok := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{Subject: code})
	return tok.SignedString(guestKey) // want GVS203
}

// ResetToken is sent to who forgot a password.
func ResetToken() string {
	const letters = "abcdefghijklmnopqrstuvwxyz0123456789"
	token := make([]byte, 32)
	for i := range token {
		token[i] = letters[mrand.Intn(len(letters))]
	}
	return string(token) // want GVS701
}

// SessionID names a session.
func SessionID() (string, error) {
	id := make([]byte, 16)
	if _, err := rand.Read(id); err != nil {
		return "", err
	}
	return hex.EncodeToString(id), nil
}

// Pause is how long to wait before another try; it need not be a secret.
func Pause(n int) time.Duration {
	return time.Duration(n)*time.Second + time.Duration(mrand.Int63n(int64(time.Second)))
}
