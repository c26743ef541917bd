package main

import (
	"context"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/govet-sec/govet-sec/examples/internal/client"
)

const testPassword = "only in tests"

// start runs the service as main does, on a free loopback port.
func start(t *testing.T) *client.Client {
	client.FakePing(t)
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- serve(ctx, ln, newHandler(testPassword)) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("serve: %v", err)
		}
	})
	return client.New(t, ln.Addr())
}

func TestAnswers(t *testing.T) {
	c := start(t)
	c.Want("/", http.StatusOK, "<h1>Toolbox</h1>")
	c.Want("/ping?ip=127.0.0.1", http.StatusOK, `fake ping: -c 1 -- 127.0.0.1\n`)
	c.Want("/ping?ip=::1", http.StatusOK, `fake ping: -c 1 -- ::1\n`)
	c.Want("/ping/localhost", http.StatusOK, `fake ping: -c 1 -- localhost\n`)
	c.Want("/calculate?expr=2+3", http.StatusOK, `{"result":"5"}`)
	c.Want("/calculate?expr=7/2", http.StatusOK, `{"result":"3.5"}`)
	c.Want("/calculate?expr=7/2&whole=1", http.StatusOK, `{"result":"3"}`)
	c.Want("/calculate?expr=2%2B", http.StatusBadRequest, "cannot calculate")
	c.Want("/admin", http.StatusUnauthorized, "password required")
	c.Password = testPassword + "?"
	c.Want("/admin", http.StatusUnauthorized, "password required")
	c.Password = testPassword
	c.Want("/admin", http.StatusOK, `"go":"go1.`)
}

// TestAttacksAreRefused sends what works against ../before, and more.
func TestAttacksAreRefused(t *testing.T) {
	c := start(t)
	for _, attack := range []string{
		"8.8.8.8;id", "8.8.8.8\nid", "$(id)", "`id`", "-f", "--help", "", "::1%eth0;id", "127.0.0.1 8.8.8.8", "|id",
	} {
		c.Want("/ping?ip="+client.Escape(attack), http.StatusBadRequest, "must be an IP address")
		if attack != "" { // which is another route
			c.Want("/ping/"+client.Escape(attack), http.StatusBadRequest, "not a host name")
		}
	}
	for _, attack := range []string{
		"1)); id; echo $((1", "$(id)", "os.Exit(1)", `(() => "pwned-" + 6*7)()`, "func() int { return 1 }()",
		strings.Repeat("(", 2000), strings.Repeat("9*", 2000) + "9",
	} {
		c.Want("/calculate?expr="+client.Escape(attack), http.StatusBadRequest, "cannot calculate")
		c.Want("/calculate?whole=1&expr="+client.Escape(attack), http.StatusBadRequest, "cannot calculate")
	}
	c.Want("/calculate?expr="+strings.Repeat("(", 100_000), http.StatusRequestHeaderFieldsTooLarge, "")
}

// TestSlowPingIsStopped: the client's request ends with the child's time, not
// with the child.
func TestSlowPingIsStopped(t *testing.T) {
	c := start(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "ping"), []byte("#!/bin/sh\nsleep 60\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	begin := time.Now()
	c.Want("/ping?ip=127.0.0.1", http.StatusBadGateway, "no answer")
	if took := time.Since(begin); took > pingTimeout+5*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestRunNeedsPassword(t *testing.T) {
	err := run(t.Context(), "127.0.0.1:0", "")
	if err == nil || !strings.Contains(err.Error(), "ADMIN_PASSWORD") {
		t.Errorf("run without a password: %v", err)
	}
}

func TestRunListensAndStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := run(ctx, "127.0.0.1:0", testPassword); err != nil {
		t.Errorf("run: %v", err)
	}
}
