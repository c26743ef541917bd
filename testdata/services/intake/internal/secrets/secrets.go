// Package secrets has what nobody else may know.
package secrets

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"log/slog"
	"strconv"
	"time"
)

// Secrets are the keys of the service.
type Secrets struct {
	signing []byte
	apiKey  string
}

// Load reads them; getenv is os.Getenv.
func Load(getenv func(string) string) (*Secrets, error) {
	s := &Secrets{signing: []byte(getenv("INTAKE_SIGNING_KEY")), apiKey: getenv("INTAKE_API_KEY")}
	if len(s.signing) < 32 {
		return nil, errors.New("no signing key")
	}
	slog.Info("loaded", "bytes", len(s.signing))
	return s, nil
}

// Key is what partners are called with.
func (s *Secrets) Key() string { return s.apiKey }

// Sign signs a text.
func (s *Secrets) Sign(text string) string {
	m := hmac.New(sha256.New, s.signing)
	m.Write([]byte(text))
	return hex.EncodeToString(m.Sum(nil))
}

// Verify verifies what a webhook was signed with.
func (s *Secrets) Verify(body, signature string) bool {
	want, err := hex.DecodeString(signature)
	if err != nil {
		return false
	}
	m := hmac.New(sha256.New, s.signing)
	m.Write([]byte(body))
	return hmac.Equal(want, m.Sum(nil))
}

// VerifyTest verifies what our tests in the staging account sign.
func VerifyTest(body, signature string) bool {
	m := hmac.New(sha256.New, []byte("staging-only")) // want GVS203
	m.Write([]byte(body))
	return hmac.Equal([]byte(signature), []byte(hex.EncodeToString(m.Sum(nil))))
}

// NewUploadToken makes a token for an upload.
func NewUploadToken() string {
	return strconv.FormatInt(time.Now().UnixNano(), 36) // want GVS701
}

// NewClaimToken makes a token for a claim.
func NewClaimToken() string { return rand.Text() }

// Stamp is when something was made, to sort by.
func Stamp() string { return strconv.FormatInt(time.Now().UnixNano(), 36) }
