// Package keyfuncs is about functions that find the key of a token.
package keyfuncs

import "github.com/golang-jwt/jwt/v5"

type keys struct{ secret []byte }

// The text behind the library's constant is no key of ours (jwtverify reports it).
func (k *keys) tests(token string, c jwt.Claims) {
	jwt.ParseWithClaims(token, c, func(t *jwt.Token) (any, error) {
		if t.Method.Alg() == "none" {
			return jwt.UnsafeAllowNoneSignatureType, nil
		}
		return k.secret, nil
	})
}

func (k *keys) fallback(token string, c jwt.Claims) {
	jwt.ParseWithClaims(token, c, func(t *jwt.Token) (any, error) { // want `GVS203`
		if t.Method.Alg() == "none" {
			return jwt.UnsafeAllowNoneSignatureType, nil
		}
		return []byte("correct horse"), nil
	})
}
