// Package oauthstate reports constant states of OAuth 2.
//
// The state ties the answer of the identity provider to the browser that asked. When
// it is constant, an attacker starts the flow, lets a victim's browser finish it, and
// the victim works with the attacker's account, or links it to the own one.
//
// A program on the console, whose user copies the code by hand, is no finding.
//
// Bad: everybody knows the state.
//
//	package login
//
//	import (
//		"net/http"
//
//		"golang.org/x/oauth2"
//	)
//
//	func handler(conf *oauth2.Config) http.HandlerFunc {
//		return func(w http.ResponseWriter, r *http.Request) {
//			http.Redirect(w, r, conf.AuthCodeURL("state"), http.StatusFound) // finding: is a constant, which an attacker knows
//		}
//	}
//
// Good: the state is random, and in a cookie to compare with.
//
//	package login
//
//	import (
//		"crypto/rand"
//		"net/http"
//
//		"golang.org/x/oauth2"
//	)
//
//	func handler(conf *oauth2.Config) http.HandlerFunc {
//		return func(w http.ResponseWriter, r *http.Request) {
//			state := rand.Text()
//			http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
//			http.Redirect(w, r, conf.AuthCodeURL(state), http.StatusFound)
//		}
//	}
package oauthstate
