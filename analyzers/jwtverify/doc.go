// Package jwtverify reports JSON web tokens that are not verified.
//
//   - GVS731: a token is read without its signature being checked (ParseUnverified,
//     ParseInsecure, UnsafeClaimsWithoutVerification, ParseNoVerify, WithVerify(false)),
//     and the function does not verify it in another way; or the error is dropped that says
//     whether it is right. Who sends the token then writes what is in it.
//   - GVS732: tokens with the algorithm "none" are accepted or made, or the check of
//     the signature is turned off for good.
//   - GVS733: the key function gives its key whatever algorithm the token names. The
//     libraries of today refuse a key of the wrong type, so it is a second line of defence
//     that is missing, and the severity is low.
//
// Bad: the claims are taken from a token that anybody can write.
//
//	package auth
//
//	import "github.com/golang-jwt/jwt/v5"
//
//	func user(token string) (string, error) {
//		claims := jwt.MapClaims{}
//		_, _, err := jwt.NewParser().ParseUnverified(token, claims) // finding: without verifying its signature
//		if err != nil {
//			return "", err
//		}
//		return claims.GetSubject()
//	}
//
// Good: the signature is checked, with the algorithms that are meant.
//
//	package auth
//
//	import "github.com/golang-jwt/jwt/v5"
//
//	func user(token string, key []byte) (string, error) {
//		claims := jwt.MapClaims{}
//		_, err := jwt.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) { return key, nil },
//			jwt.WithValidMethods([]string{"HS256"}))
//		if err != nil {
//			return "", err
//		}
//		return claims.GetSubject()
//	}
package jwtverify
