// Package made has its clients from another package.
package made

import (
	"net/http"

	"ssrf/made/dial"
)

func outside(r *http.Request) {
	client := &http.Client{Transport: &http.Transport{DialContext: dial.Dialer().DialContext}}
	client.Get(r.FormValue("url"))
	dial.Client().Get(r.FormValue("url"))
	dial.Outside.Get(r.FormValue("url"))
}

func inside(r *http.Request) {
	client := &http.Client{Transport: &http.Transport{DialContext: dial.Plain().DialContext}}
	client.Get(r.FormValue("url")) // want "chooses the host"
}
