// Package access says who somebody is.
package access

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	mrand "math/rand"
	"os"
	"strconv"

	"github.com/golang-jwt/jwt/v5"
)

// Keeper makes and verifies tokens.
type Keeper struct{ key []byte }

// New makes one with the key in the environment.
func New() (*Keeper, error) {
	key := os.Getenv("DESK_KEY")
	if len(key) < 32 {
		return nil, errors.New("DESK_KEY is too short")
	}
	return &Keeper{key: []byte(key)}, nil
}

// Agent is who a token was made for.
func (k *Keeper) Agent(token string) (string, error) {
	var c jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(token, &c, func(*jwt.Token) (any, error) { return k.key, nil },
		jwt.WithValidMethods([]string{"HS256"}))
	return c.Subject, err
}

// Customer is who a customer says to be, whoever signed that.
func (k *Keeper) Customer(token string) (string, error) {
	var c jwt.RegisteredClaims
	_, _, err := jwt.NewParser().ParseUnverified(token, &c) // want GVS731
	return c.Subject, err
}

// Issue makes a token for an agent.
func (k *Keeper) Issue(agent string) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{Subject: agent}).SignedString(k.key)
}

// IssueDemo makes a token for the demonstration.
func (k *Keeper) IssueDemo() (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{Subject: "demo"})
	return t.SignedString([]byte("desk-demo")) // want GVS203
}

// NewInviteToken makes a token for an invitation.
func NewInviteToken() string {
	return strconv.FormatUint(mrand.Uint64(), 36) // want GVS701
}

// NewSessionToken makes a token for a session.
func NewSessionToken() (string, error) {
	b := make([]byte, 16)
	_, err := rand.Read(b)
	return hex.EncodeToString(b), err
}
