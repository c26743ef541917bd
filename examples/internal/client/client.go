// Package client calls the services of the examples in tests. Nothing of it
// leaves the machine.
package client

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Client calls one service.
type Client struct {
	Password string // for basic authentication, when set

	t    *testing.T
	base string
}

// New returns a client of the service that listens on the address.
func New(t *testing.T, addr net.Addr) *Client {
	return &Client{t: t, base: "http://" + addr.String()}
}

// Start serves the handler on a free loopback port until the test ends.
func Start(t *testing.T, handler http.Handler) *Client {
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return New(t, server.Listener.Addr())
}

// Want gets the path and fails the test unless the answer has the status and
// contains the text.
func (c *Client) Want(path string, status int, text string) {
	c.t.Helper()
	gotStatus, body := c.get(path)
	if gotStatus != status || !strings.Contains(body, text) {
		c.t.Errorf("GET %.80s: %d %q, want %d and a text with %q", path, gotStatus, body, status, text)
	}
}

func (c *Client) get(path string) (status int, body string) {
	c.t.Helper()
	req, err := http.NewRequestWithContext(c.t.Context(), http.MethodGet, c.base+path, nil)
	if err != nil {
		c.t.Fatal(err)
	}
	if c.Password != "" {
		req.SetBasicAuth("admin", c.Password)
	}
	resp, err := (&http.Client{Timeout: 20 * time.Second}).Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	return resp.StatusCode, string(text)
}

// Escape makes the text one segment of a path or one value of a query.
func Escape(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}

// FakePing puts the ping in testdata first in PATH, which answers with its arguments.
func FakePing(t *testing.T) {
	dir, err := filepath.Abs(filepath.Join("..", "internal", "client", "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}
