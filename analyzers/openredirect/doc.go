// Package openredirect reports redirects of which an attacker chooses the target.
//
// A link to the site that people trust takes them to another, which looks the same and asks
// for their password; tokens in the address go there, too.
//
// What counts is the site. Text behind a constant path is no finding; behind a slash alone
// it is one, because "//evil.example" and "/\evil.example" are addresses of other sites to a
// browser. A check must therefore exclude both. That url.Parse finds no host says little:
// it finds none in "http:///evil.example", in "///evil.example" and in "/\evil.example". One
// that finds no scheme either is enough for the String of the URL, in which backslashes are
// escaped, if net/http sends it, which leaves one of several slashes. Headers and cookies are no
// sources here: nobody can make another's browser send them. Nor is the address of the request itself,
// for those who redirect to https, but for its path in a handler that stands before others, or
// that serves a tree of files below any path, and takes a slash away or adds one: no router has
// cleaned it, so it may be "//evil.example".
//
// Bad:
//
//	package login
//
//	import (
//		"net/http"
//		"strings"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		http.Redirect(w, r, r.FormValue("next"), http.StatusFound) // finding: sends the browser
//	}
//
//	func checked(w http.ResponseWriter, r *http.Request) {
//		next := r.FormValue("next")
//		if !strings.HasPrefix(next, "/") {
//			next = "/"
//		}
//		http.Redirect(w, r, next, http.StatusFound) // finding: sends the browser
//	}
//
// Good: it stays here.
//
//	package login
//
//	import (
//		"net/http"
//		"net/url"
//		"strings"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		next := r.FormValue("next")
//		if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") || strings.HasPrefix(next, `/\`) {
//			next = "/"
//		}
//		http.Redirect(w, r, next, http.StatusFound)
//	}
//
//	func profile(w http.ResponseWriter, r *http.Request) {
//		http.Redirect(w, r, "/users/"+url.PathEscape(r.FormValue("user")), http.StatusFound)
//	}
package openredirect
