// Package tokens is about what can be guessed.
package tokens

import (
	"crypto/aes"
	crand "crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/rand"
	rand2 "math/rand/v2"
	"strconv"
	"strings"
	"time"
)

type session struct {
	Token   string
	Backoff time.Duration
	Bucket  int
}

func fields(s *session) {
	s.Token = strconv.Itoa(rand.Int()) // want `a value from rand.Int becomes the field Token.*GVS701`
	s.Backoff = time.Duration(rand.Intn(100)) * time.Millisecond
	s.Bucket = rand.Intn(10)
	s.Token = fmt.Sprintf("%d", time.Now().UnixNano()) // want `\(time.Time\).UnixNano becomes the field Token`
	s.Token = crand.Text()
}

func variables() {
	token := fmt.Sprintf("%x", rand2.Uint64()) // want `becomes the variable token`
	delay := fmt.Sprintf("%x", rand2.Uint64())
	password := hex.EncodeToString(randomBytes(8)) // want `becomes the variable password`
	jitter := hex.EncodeToString(randomBytes(8))
	_, _, _, _ = token, delay, password, jitter
	sessionID := strconv.FormatInt(rand.Int63(), 36) // want `the variable sessionID`
	tokenCount := strconv.FormatInt(rand.Int63(), 36)
	_, _ = sessionID, tokenCount
}

func randomBytes(n int) []byte {
	b := make([]byte, n)
	rand.Read(b)
	return b
}

func strongBytes(n int) []byte {
	b := make([]byte, n)
	crand.Read(b)
	return b
}

func keys() {
	aes.NewCipher(randomBytes(32)) // want `a value from rand.Read is given to crypto/aes.NewCipher.*GVS701`
	aes.NewCipher(strongBytes(32))
}

func generatePassword() string {
	sum := sha256.Sum256([]byte(strconv.Itoa(rand.Int())))
	return hex.EncodeToString(sum[:]) // want `the result of generatePassword`
}

func GenerateAPIKey() string {
	return hex.EncodeToString(strongBytes(32))
}

func newID() string { return strconv.Itoa(rand.Int()) }

func mixed() {
	token := fmt.Sprintf("%d-%x", time.Now().UnixNano(), strongBytes(16))
	_ = token
}

func shuffled(names []string) string {
	return names[rand.Intn(len(names))]
}

// A function can be named for what it returns alone.
func ResetToken() string {
	b := make([]byte, 16)
	for i := range b {
		b[i] = "abcdefghijklmnop"[rand.Intn(16)]
	}
	return string(b) // want `the result of ResetToken`
}

func ResetCount() string {
	b := make([]byte, 16)
	for i := range b {
		b[i] = "abcdefghijklmnop"[rand.Intn(16)]
	}
	return string(b)
}

// A number that is written to bytes is in them.
func newUploadToken() string {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], rand.Uint64())
	return base64.RawURLEncoding.EncodeToString(b[:]) // want `the result of newUploadToken`
}

func newDownloadToken() string {
	var b [16]byte
	crand.Read(b[8:])
	return base64.RawURLEncoding.EncodeToString(b[8:])
}

// What takes secrets out of a text makes none.
func SanitizeCredentials(s string) string { return strings.ReplaceAll(s, "x", "y") }

func sanitized() string {
	return SanitizeCredentials(strconv.FormatInt(time.Now().UnixNano(), 10))
}

func Credentials(s string) string { return "user:" + s } // want "the result of Credentials"

func unsanitized() string {
	return Credentials(strconv.FormatInt(time.Now().UnixNano(), 10))
}

type ping struct {
	Nonce uint32
	Text  string
}

type page struct{ Nonce string }

// nonces: a number tells a message from others; a text lets a script run, once.
func nonces() (ping, page) {
	nonce := rand.Intn(999999)
	salt := rand.Intn(999999) // want "becomes the variable salt"
	_ = salt
	styleNonce := strconv.Itoa(rand.Intn(999999)) // want "becomes the variable styleNonce"
	p := page{Nonce: styleNonce}                  // want "becomes the field Nonce"
	return ping{Nonce: uint32(nonce)}, p
}

func newNonce() int { return rand.Int() }

// A time that is named for what it belongs to is no secret.
func held() (string, int64) {
	dbPass := fmt.Sprint(time.Now().UnixNano()) // want "becomes the variable dbPass"
	dbPassHoldTsNs := time.Now().UnixNano()
	return dbPass, dbPassHoldTsNs
}
