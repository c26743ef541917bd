// Package corsorigin reports responses that any site may read with the user's credentials.
//
// A browser lets a site's scripts send requests to another with the user's cookies, but shows
// them the answer only if that says so: in the header Access-Control-Allow-Origin, with the
// origin of the script, and in Access-Control-Allow-Credentials, with "true". Whoever answers
// everybody with their own origin lets every site that a user visits read what is the user's
// own, and with it the tokens that protect against forged requests.
//
// It is reported where both headers are set, in either order, and where middleware is
// configured so: a function for origins that refuses none, or "https://*" where that is any
// site (github.com/rs/cors, go-chi/cors, gin-contrib/cors, gorilla/handlers, the middleware of
// echo and fiber). Credentials with "*" are GVS112: browsers refuse the combination, which the
// newer versions of the libraries send or refuse themselves, and older ones turn into the
// origin of whoever asks.
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
//		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
//		w.Header().Set("Access-Control-Allow-Credentials", "true") // finding: may read the response
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
package corsorigin
