// Package maker makes tokens, and numbers.
package maker

import (
	"math/rand"
	"strconv"

	"github.com/google/uuid"
)

// GenerateToken makes a token.
func GenerateToken() string {
	id, _ := uuid.NewUUID()
	return id.String() // want "becomes the result of GenerateToken"
}

// NewSecret makes a secret.
func NewSecret() (string, error) {
	return strconv.Itoa(rand.Int()), nil // want "becomes the result of NewSecret"
}

// Unique makes a name.
func Unique() string {
	id, _ := uuid.NewUUID()
	return id.String()
}
