package std

import (
	"net/http"
	"net/url"
)

// On a page of the same scheme, a browser takes "http:evil.example" for a path, but on one of
// https for a host.
func opaquePart(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		return
	}
	u.Scheme = "http"
	u.Host = "localhost"
	http.Redirect(w, r, u.String(), http.StatusFound) // want "where net/http.Redirect sends the browser"
}

func noOpaquePart(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		return
	}
	u.Scheme = "http"
	u.Host = "localhost"
	u.Opaque = ""
	http.Redirect(w, r, u.String(), http.StatusFound)
}
