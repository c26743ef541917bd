// Package corsorigin reports responses that any site may read, and websockets that any may
// open, with the user's credentials.
//
// A browser lets a site's scripts send requests to another with the user's cookies, but shows
// them the answer only if that says so: in the header Access-Control-Allow-Origin, with the
// origin of the script, and in Access-Control-Allow-Credentials, with "true". Whoever answers
// everybody with their own origin lets every site that a user visits read what is the user's
// own, and with it the tokens that protect against forged requests.
//
// It is reported where both headers are set, in either order, and where middleware is
// configured so: a function for origins that refuses none, or compares half of a name (strings.HasSuffix(origin,
// "example.com") lets evilexample.com in), or "https://*" where that is any
// site (github.com/rs/cors, go-chi/cors, gin-contrib/cors, gorilla/handlers, the middleware of
// echo and fiber). Credentials with "*" are GVS112: browsers refuse the combination, which the
// newer versions of the libraries send or refuse themselves, and older ones turn into the
// origin of whoever asks.
//
// The origin "null" is one that any site can have, by a frame in a sandbox.
//
// Websockets (GVS113) are not asked for at all: a browser opens them for every site, with the
// user's cookies, and only the server can compare the origin with its own name. The libraries
// do, unless CheckOrigin is a function that refuses none (github.com/gorilla/websocket and its
// kin), InsecureSkipVerify is true, or "*" is among the patterns of origins
// (github.com/coder/websocket). Whoever is known by something else than a cookie, such as a
// token in the first message, is not at risk.
//
// It is silent when the origin was compared with a list or a name, when no credentials are
// allowed, and about the host that the request itself names.
//
// Bad: whoever asks is allowed.
//
//	package api
//
//	import "net/http"
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin")) // finding: may read the response
//		w.Header().Set("Access-Control-Allow-Credentials", "true")
//	}
//
// Bad: every site's scripts may talk to the server as the user.
//
//	package chat
//
//	import (
//		"net/http"
//
//		"github.com/gorilla/websocket"
//	)
//
//	var upgrader = websocket.Upgrader{
//		CheckOrigin: func(r *http.Request) bool { return true }, // finding: any site may open
//	}
//
// Good: only those who are expected.
//
//	package api
//
//	import "net/http"
//
//	var origins = map[string]bool{"https://app.example.com": true}
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		if origin := r.Header.Get("Origin"); origins[origin] {
//			w.Header().Set("Access-Control-Allow-Origin", origin)
//			w.Header().Set("Access-Control-Allow-Credentials", "true")
//		}
//		w.Header().Add("Vary", "Origin")
//	}
//
// Good: without a function, the library compares the origin with the host.
//
//	package chat
//
//	import "github.com/gorilla/websocket"
//
//	var upgrader = websocket.Upgrader{ReadBufferSize: 1024}
package corsorigin
