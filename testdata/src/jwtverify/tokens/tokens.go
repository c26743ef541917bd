// Package tokens is about JSON web tokens.
package tokens

import (
	"errors"

	"github.com/golang-jwt/jwt/v5"
)

func unverified(token string) error {
	_, _, err := jwt.NewParser().ParseUnverified(token, jwt.MapClaims{}) // want `the token is read without verifying its signature.*GVS731`
	return err
}

func keyByIssuer(token string, keys map[string][]byte) error {
	claims := jwt.MapClaims{}
	if _, _, err := jwt.NewParser().ParseUnverified(token, claims); err != nil {
		return err
	}
	issuer, _ := claims.GetSubject()
	_, err := jwt.Parse(token, func(*jwt.Token) (any, error) { return keys[issuer], nil }, jwt.WithValidMethods([]string{"HS256"}))
	return err
}

func none(t *jwt.Token) (string, error) {
	return t.SignedString(jwt.UnsafeAllowNoneSignatureType) // want `anybody can write.*GVS732`
}

// Who asks for it refuses it.
func refused(t *jwt.Token, key any) (string, error) {
	if key == jwt.UnsafeAllowNoneSignatureType {
		return "", errors.New("unsigned")
	}
	switch key {
	case jwt.UnsafeAllowNoneSignatureType:
		return t.SignedString(jwt.UnsafeAllowNoneSignatureType) // want `anybody can write.*GVS732`
	}
	return t.SignedString(key)
}

func signed(t *jwt.Token, key []byte) (string, error) {
	return t.SignedString(key)
}

func anyAlgorithm(token string, key any) {
	jwt.Parse(token, func(*jwt.Token) (any, error) { return key, nil }) // want `whatever the algorithm is.*GVS733`
	jwt.Parse(token, find)                                              // want `GVS733`
}

func find(*jwt.Token) (any, error) { return nil, errors.New("none") }

func algorithm(token string, key any) {
	jwt.Parse(token, func(t *jwt.Token) (any, error) {
		if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, errors.New("another algorithm")
		}
		return key, nil
	})
	jwt.Parse(token, byHeader)
	jwt.NewParser(jwt.WithValidMethods([]string{"HS256"})).Parse(token, find)
}

func byHeader(t *jwt.Token) (any, error) { return t.Header["kid"], nil }

func dropped(token string) (string, error) {
	claims := jwt.MapClaims{}
	jwt.ParseWithClaims(token, claims, byHeader)         // want `the error is dropped.*GVS731`
	t, _ := jwt.ParseWithClaims(token, claims, byHeader) // want `the error is dropped.*GVS731`
	u, _ := jwt.Parse(token, byHeader)                   // want `the error is dropped.*GVS731`
	_, _ = t, u
	return claims.GetSubject()
}

func asksValid(token string) (string, error) {
	claims := jwt.MapClaims{}
	t, _ := jwt.ParseWithClaims(token, claims, byHeader)
	if !t.Valid {
		return "", errors.New("not valid")
	}
	return claims.GetSubject()
}

func keepsError(token string) (string, error) {
	claims := jwt.MapClaims{}
	if _, err := jwt.ParseWithClaims(token, claims, byHeader); err != nil {
		return "", err
	}
	return claims.GetSubject()
}
