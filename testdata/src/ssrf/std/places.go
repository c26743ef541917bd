package std

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
)

// A request that is sent on, by the URL that came with it: the program writes where it goes.
func sentOn(r *http.Request) {
	u := r.URL
	u.Scheme = "http"
	u.Host = fmt.Sprintf("localhost:%d", len(os.Args))
	http.NewRequest(r.Method, u.String(), r.Body)
}

func sentOnWhere(r *http.Request) {
	u := r.URL
	u.Scheme = "http"
	u.Host = r.Header.Get("X-Backend")
	http.NewRequest(r.Method, u.String(), r.Body) // want "chooses the host"
}

func sentOnToBackend(r *http.Request) {
	backend, err := url.Parse(os.Getenv("BACKEND"))
	if err != nil {
		return
	}
	r.URL.Host = backend.Host
	r.URL.Scheme = backend.Scheme
	query := r.URL.Query()
	query.Set("proxied", "true")
	r.URL.RawQuery = query.Encode()
	http.NewRequestWithContext(r.Context(), r.Method, r.URL.String(), nil)
}

// What url.Parse calls opaque begins with no slash: behind the scheme, it is no host.
func parsedForHere(r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		return
	}
	u.Scheme = "http"
	u.Host = "localhost"
	http.Get(u.String())
}

func parsedForAny(r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		return
	}
	u.Scheme = "http"
	http.Get(u.String()) // want "chooses the host"
}

func parsedSometimes(r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		return
	}
	u.Scheme = "http"
	if r.Method == "GET" {
		u.Host = "localhost"
	}
	http.Get(u.String()) // want "chooses the host"
}

func parsedOpaque(r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		return
	}
	u.Scheme = "http"
	u.Host = "localhost"
	u.Opaque = r.FormValue("o")
	http.Get(u.String()) // want "chooses the host"
}
