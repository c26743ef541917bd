// Package parsed asks functions for addresses that they parsed and checked.
package parsed

import (
	"net/http"
	"net/url"

	"ssrf/parsed/addr"
)

func ours(r *http.Request) {
	u, err := addr.Ours(r.FormValue("url"))
	if err != nil {
		return
	}
	http.Get(u.String())
}

func encrypted(r *http.Request) {
	u, err := addr.Encrypted(r.FormValue("url"))
	if err != nil {
		return
	}
	http.Get(u.String()) // want "chooses the host"
}

func otherHost(r *http.Request) {
	u, err := addr.Ours(r.FormValue("url"))
	if err != nil {
		return
	}
	u.Host = r.FormValue("host")
	http.Get(u.String()) // want "chooses the host"
}

// oursOrNil is the address, nil if it is not ours.
func oursOrNil(raw string) *url.URL {
	u, err := url.Parse(raw)
	if err != nil || u.Host != "api.example.com" {
		return nil
	}
	return u
}

func here(r *http.Request) {
	if u := oursOrNil(r.FormValue("url")); u != nil {
		http.Get(u.String())
	}
}
