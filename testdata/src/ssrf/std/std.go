// Package std sends requests with net/http, and connects with net.
package std

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httputil"
	"net/smtp"
	"net/url"
	"os"
	"strings"
)

func whole(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("url")
	http.Get(target)                          // want "chooses the host that net/http.Get talks to"
	http.Head(target)                         // want "chooses the host"
	http.Post(target, "text/plain", r.Body)   // want "chooses the host"
	new(http.Client).Get("https://" + target) // want "chooses the host"
	http.Get("http://" + target + "/status")  // want "chooses the host"
	http.Get("https://example.com" + target)  // want "chooses the host"
	http.Get("https://example.com/" + target)
	http.Get("https://example.com?q=" + target)
	http.Get(fmt.Sprintf("https://example.com/users/%s/posts", target))
	http.Get(fmt.Sprintf("https://%s.example.com/", target)) // want "chooses the host"
	http.PostForm("https://example.com/", url.Values{"q": {target}})
}

func request(ctx context.Context, r *http.Request) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, r.FormValue("url"), nil) // want "chooses the host"
	if err != nil {
		return
	}
	http.DefaultClient.Do(req)
	req, err = http.NewRequest(http.MethodPost, "https://example.com/", strings.NewReader(r.FormValue("text")))
	if err != nil {
		return
	}
	req.Header.Set("X-User", r.FormValue("user"))
	http.DefaultClient.Do(req)
	u, err := url.Parse(r.FormValue("url"))
	if err != nil {
		return
	}
	req.URL = u
	http.DefaultClient.Do(req) // want "chooses the host that .*Do talks to"
}

// base is an address of the program's.
type client struct {
	base string
	http *http.Client
}

func (c *client) get(path string) (*http.Response, error) {
	return c.http.Get(c.base + path)
}

func (c *client) fetch(address string) (*http.Response, error) {
	return c.http.Get(address) // want "chooses the host"
}

type handler struct{ api *client }

func (h *handler) user(w http.ResponseWriter, r *http.Request) {
	h.api.get("/users/" + r.PathValue("id"))
	h.api.get("/users/" + url.PathEscape(r.PathValue("id")))
	h.api.fetch(h.api.base + "/users/" + r.PathValue("id"))
	h.api.fetch(r.FormValue("callback"))
}

// doer is what a test replaces a client by: which it is, a caller knows.
type doer interface {
	Do(*http.Request) (*http.Response, error)
}

func ping(d doer) { d.Do(nil) } // no request at all

func send(d doer, address string) error {
	req, err := http.NewRequest(http.MethodDelete, address, nil) // want "chooses the host"
	if err != nil {
		return err
	}
	_, err = d.Do(req)
	return err
}

func throughDoer(r *http.Request) {
	ping(http.DefaultClient)
	send(http.DefaultClient, "https://example.com/")
	send(http.DefaultClient, r.FormValue("address"))
}

func parts(r *http.Request) {
	u := url.URL{Scheme: "https", Host: "example.com", Path: r.FormValue("path")}
	http.Get(u.String())
	u.Host = r.FormValue("host")
	http.Get(u.String()) // want "chooses the host"
	base, err := url.Parse("https://example.com/api")
	if err != nil {
		return
	}
	query := base.Query()
	query.Set("q", r.FormValue("q"))
	base.RawQuery = query.Encode()
	http.Get(base.String())
	http.Get(base.JoinPath(r.FormValue("name")).String())
	ref, err := url.Parse(r.FormValue("ref"))
	if err != nil {
		return
	}
	http.Get(base.ResolveReference(ref).String()) // want "chooses the host"
}

var hosts = map[string]bool{"a.example.com": true}

func checked(r *http.Request) {
	raw := r.FormValue("url")
	u, err := url.Parse(raw)
	if err != nil {
		return
	}
	if u.Scheme == "https" {
		http.Get(raw) // want "chooses the host"
	}
	if hosts[u.Hostname()] {
		http.Get(u.String())
		http.Get(raw)
	}
	if u.Host == "a.example.com" {
		http.Get(raw)
	}
	if strings.HasSuffix(u.Host, ".example.com") {
		http.Get(u.String())
	}
	if strings.HasSuffix(u.Host, "example.com") {
		http.Get(u.String()) // want "chooses the host"
	}
	if strings.HasPrefix(raw, "https://example.com/") {
		http.Get(raw)
	}
	if strings.HasPrefix(raw, "https://example.com") {
		http.Get(raw) // want "chooses the host"
	}
	if strings.Contains(raw, "example.com") {
		http.Get(raw) // want "chooses the host"
	}
	switch raw {
	case "https://a.example.com", "https://b.example.com":
		http.Get(raw)
	}
}

// allowed is a check in a function of its own.
func allowed(address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	if u.Hostname() != "api.example.com" {
		return os.ErrPermission
	}
	return nil
}

func helped(r *http.Request) {
	address := r.FormValue("url")
	if allowed(address) != nil {
		return
	}
	http.Get(address)
	http.Get(r.FormValue("other")) // want "chooses the host"
}

func proxy(w http.ResponseWriter, r *http.Request) {
	target, err := url.Parse(r.FormValue("target"))
	if err != nil {
		return
	}
	httputil.NewSingleHostReverseProxy(target).ServeHTTP(w, r) // want "chooses the host"
	backend := os.Getenv("BACKEND")
	http.Get(backend + r.URL.Path)
	http.Get(backend + "/x?" + r.URL.RawQuery)
	fixed, err := url.Parse("http://localhost:8080")
	if err == nil {
		httputil.NewSingleHostReverseProxy(fixed).ServeHTTP(w, r)
	}
}

func dial(r *http.Request) {
	net.Dial("tcp", r.FormValue("address"))                      // want "chooses the host"
	net.Dial("tcp", net.JoinHostPort(r.FormValue("host"), "80")) // want "chooses the host"
	net.Dial("tcp", net.JoinHostPort("localhost", r.FormValue("port")))
	net.Dial("tcp", "localhost:"+r.FormValue("port"))
	smtp.SendMail(r.FormValue("address"), nil, "a@example.com", nil, nil) // want "chooses the host"
	smtp.SendMail("localhost:25", nil, "a@example.com", nil, nil)
}

// transport is one of the program's own.
type transport struct{ next http.RoundTripper }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	r.Header.Set("X-From", "here")
	return t.next.RoundTrip(r)
}

func throughTransport(r *http.Request) {
	c := &http.Client{Transport: transport{http.DefaultTransport}}
	c.Get(r.FormValue("url")) // want "chooses the host"
	c.Get("https://example.com/" + r.FormValue("path"))
}

// A reference without a host stays on that of the base.
func resolved(r *http.Request) {
	base, err := url.Parse("https://api.example.com/v1/")
	if err != nil {
		return
	}
	http.Get(base.ResolveReference(&url.URL{Path: r.FormValue("path"), RawQuery: r.FormValue("query")}).String())
	ref, err := url.Parse(r.FormValue("ref"))
	if err != nil {
		return
	}
	http.Get(base.ResolveReference(ref).String()) // want "chooses the host"
	if ref.Host == "" && ref.Scheme == "" {
		http.Get(base.ResolveReference(ref).String())
	}
}
