package made

import (
	"net"
	"net/http"

	"ssrf/made/dial"
)

// Dialers that are made here, and ask a function of another package.

func withControl(c *net.Dialer) *http.Client {
	return &http.Client{Transport: &http.Transport{DialContext: c.DialContext}}
}

var checkedClient = withControl(&net.Dialer{Control: dial.Check})

var countedClient = &http.Client{Transport: &http.Transport{DialContext: (&net.Dialer{Control: dial.Count}).DialContext}}

func controlled(r *http.Request) {
	d := &net.Dialer{Control: dial.Check}
	client := &http.Client{Transport: &http.Transport{DialContext: d.DialContext}}
	client.Get(r.FormValue("url"))
}

func counted(r *http.Request) {
	countedClient.Get(r.FormValue("url")) // want "chooses the host"
}
