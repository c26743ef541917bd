package std

import (
	"bufio"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"path"
)

// The host that a director leaves is where the request goes.
func directed() http.Handler {
	return &httputil.ReverseProxy{Director: func(req *http.Request) {
		req.URL.Scheme = "http"
		req.URL.Host = req.Header.Get("X-Backend") // want "chooses the host that net/http/httputil.ReverseProxy talks to"
	}}
}

func directedHere() http.Handler {
	return &httputil.ReverseProxy{Director: func(req *http.Request) {
		req.URL.Scheme = "http"
		req.Header.Set("X-Forwarded-Host", req.Host)
		req.URL.Path = path.Join("/api", req.URL.Path)
		req.URL.Host = "backend:8080"
	}}
}

func directedByAll(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("target")
	p := &httputil.ReverseProxy{Director: func(req *http.Request) {
		req.URL.Scheme = "http"
		req.URL.Host = target // want "chooses the host that net/http/httputil.ReverseProxy talks to"
	}}
	p.ServeHTTP(w, r)
}

func directedByFew(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("target")
	if target != "a:80" && target != "b:80" {
		return
	}
	p := &httputil.ReverseProxy{Director: func(req *http.Request) {
		req.URL.Scheme = "http"
		req.URL.Host = target
	}}
	p.ServeHTTP(w, r)
}

type backends struct{ of map[string]*url.URL }

func (b *backends) direct(req *http.Request) {
	if u, ok := b.of[req.Header.Get("X-Tenant")]; ok {
		req.URL.Scheme = u.Scheme
		req.URL.Host = u.Host
	}
}

func (b *backends) proxy() http.Handler { return &httputil.ReverseProxy{Director: b.direct} }

func rewritten() http.Handler {
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.Out.URL.Scheme = "http"
		pr.Out.URL.Host = pr.In.URL.Query().Get("host") // want "chooses the host"
	}}
}

func rewrittenTo(backend *url.URL) http.Handler {
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.SetURL(backend)
		pr.Out.URL.Path = pr.In.FormValue("path")
		u, err := url.Parse(pr.In.FormValue("url"))
		if err == nil && pr.In.FormValue("direct") != "" {
			pr.SetURL(u) // want "chooses the host that .*SetURL talks to"
		}
	}}
}

// A request is changed after it was made.
func changed(r *http.Request) {
	req, err := http.NewRequest(http.MethodGet, "http://localhost/", nil)
	if err != nil {
		return
	}
	req.Host = r.FormValue("host") // the header only
	req.URL.Path = r.FormValue("path")
	http.DefaultClient.Do(req)
	req.URL.Host = r.FormValue("host")
	http.DefaultClient.Do(req) // want "chooses the host"
}

func forwarded(r *http.Request) {
	out := r.Clone(r.Context())
	out.RequestURI = ""
	out.URL.Scheme, out.URL.Host = "https", "api.example.com"
	http.DefaultClient.Do(out)
	out.URL.Host = r.Header.Get("X-Target")
	http.DefaultClient.Do(out) // want "chooses the host"
}

// backend sends what the program gives it, where the program says.
type backend struct{ dialer net.Dialer }

func (b *backend) RoundTrip(req *http.Request) (*http.Response, error) {
	conn, err := b.dialer.DialContext(req.Context(), "tcp", req.URL.Host)
	if err != nil {
		return nil, err
	}
	if err := req.Write(conn); err != nil {
		return nil, err
	}
	return http.ReadResponse(bufio.NewReader(conn), req)
}

func (b *backend) serve(w http.ResponseWriter, req *http.Request) {
	conn, err := b.dialer.DialContext(req.Context(), "tcp", req.URL.Host) // want "chooses the host"
	if err == nil {
		conn.Close()
	}
}

// The opaque part of a URL becomes the line that asks for it; in its text, there can be a host.
func opaque(target *url.URL) http.Handler {
	return &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(target)
		r.Out.URL.Opaque = r.In.RequestURI
	}}
}

func opaqueText(r *http.Request) {
	u := url.URL{Scheme: "http", Opaque: r.FormValue("path")}
	http.Get(u.String()) // want "chooses the host"
}
