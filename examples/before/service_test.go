package main

import (
	"net/http"
	"testing"

	"github.com/govet-sec/govet-sec/examples/internal/client"
)

func start(t *testing.T) *client.Client {
	client.FakePing(t)
	return client.Start(t, newHandler())
}

func TestAnswers(t *testing.T) {
	c := start(t)
	c.Want("/", http.StatusOK, "<h1>Toolbox</h1>")
	c.Want("/ping?ip=127.0.0.1", http.StatusOK, `fake ping: -c 1 127.0.0.1\n`)
	c.Want("/ping/localhost", http.StatusOK, `fake ping: -c 1 localhost\n`)
	c.Want("/calculate?expr=2+3", http.StatusOK, `{"result":"5"}`)
	c.Want("/calculate?expr=7/2", http.StatusOK, `{"result":"3.5"}`)
	c.Want("/calculate?expr=7/2&whole=1", http.StatusOK, `{"result":"3"}`)
	c.Want("/calculate?expr=2%2B", http.StatusBadRequest, "cannot calculate")
	c.Want("/admin", http.StatusUnauthorized, "password required")
	c.Password = adminPassword
	c.Want("/admin", http.StatusOK, `"go":"go1.`)
}

// TestAttacksWork shows that the marked dangers are real: 42 is computed by the
// attacker's command, so the answer is no mere echo of the request.
func TestAttacksWork(t *testing.T) {
	c := start(t)
	const command = "echo pwned-$((6*7))"
	c.Want("/ping?ip=-f", http.StatusOK, `fake ping: -c 1 -f\n`)
	c.Want("/ping/"+client.Escape("127.0.0.1;"+command), http.StatusOK, "pwned-42")
	c.Want("/ping/"+client.Escape("$("+command+")"), http.StatusOK, "pwned-42")
	c.Want("/calculate?whole=1&expr="+client.Escape("1)); "+command+"; echo $((1"), http.StatusOK, "pwned-42")
	c.Want("/calculate?expr="+client.Escape(`(() => "pwned-" + 6*7)()`), http.StatusOK, "pwned-42")
}
