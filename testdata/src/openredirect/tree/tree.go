// Package tree serves files below any path, before or without a router that cleans it.
package tree

import (
	"net/http"
	"os"
	"path"
	"strings"
)

type site struct{ root *os.Root }

func (s *site) file(w http.ResponseWriter, r *http.Request) {
	info, err := s.root.Stat(strings.Trim(r.URL.Path, "/"))
	if err != nil {
		return
	}
	if info.IsDir() && !strings.HasSuffix(r.URL.Path, "/") {
		http.Redirect(w, r, r.URL.Path+"/", http.StatusFound) // want "sends the browser"
	}
}

func (s *site) clean(w http.ResponseWriter, r *http.Request) {
	p := path.Clean(r.URL.Path)
	info, err := s.root.Stat(strings.Trim(p, "/"))
	if err != nil {
		return
	}
	if info.IsDir() && !strings.HasSuffix(p, "/") {
		http.Redirect(w, r, p+"/", http.StatusFound)
	}
}

// stays is what this site makes of a path that is another's address.
func stays(uri string) string {
	if len(uri) > 1 && (uri[0] == '\\' || uri[0] == '/') && (uri[1] == '\\' || uri[1] == '/') {
		uri = "/" + strings.TrimLeft(uri, `/\`)
	}
	return uri
}

func (s *site) here(w http.ResponseWriter, r *http.Request) {
	info, err := s.root.Stat(strings.Trim(r.URL.Path, "/"))
	if err != nil {
		return
	}
	if p := r.URL.Path; info.IsDir() && len(p) > 0 && p[len(p)-1] != '/' {
		http.Redirect(w, r, stays(p+"/"), http.StatusFound)
	}
}

// The backslash is another's, too.
func half(uri string) string {
	if len(uri) > 1 && uri[0] == '/' && uri[1] == '/' {
		uri = "/" + strings.TrimLeft(uri, `/`)
	}
	return uri
}

func (s *site) halfHere(w http.ResponseWriter, r *http.Request) {
	info, err := s.root.Stat(strings.Trim(r.URL.Path, "/"))
	if err == nil && info.IsDir() {
		http.Redirect(w, r, half(r.URL.Path+"/"), http.StatusFound) // want "sends the browser"
	}
}

// String leaves the slashes as they are.
func browse(w http.ResponseWriter, r *http.Request, next http.Handler) {
	if !strings.HasSuffix(r.URL.Path, "/") {
		r.URL.Path += "/"
		http.Redirect(w, r, r.URL.String(), http.StatusFound) // want "sends the browser"
	}
}

// A page that nobody finds below any path.
func page(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.URL.Path, http.StatusSeeOther)
}

// mux is a router.
type mux struct{ routes map[string]http.Handler }

func (m *mux) find(r *http.Request) http.Handler {
	if p := r.URL.Path; strings.HasSuffix(p, "/") {
		r.URL.Path = strings.TrimRight(p, "/")
		return http.RedirectHandler(r.URL.RequestURI(), http.StatusPermanentRedirect) // want "sends the browser"
	}
	return m.routes[r.URL.Path]
}

func (m *mux) ServeHTTP(w http.ResponseWriter, r *http.Request) { m.find(r).ServeHTTP(w, r) }

// dirs stands before others, and has helpers redirect.
type dirs struct{ root string }

func (d *dirs) ServeHTTP(w http.ResponseWriter, r *http.Request, next http.Handler) {
	info, err := os.Stat(d.root)
	if err != nil {
		next.ServeHTTP(w, r)
		return
	}
	if info.IsDir() {
		withSlash(w, r, r.URL.Path+"/")
		withOneSlash(w, r, r.URL.Path+"/")
		withoutTwo(w, r, r.URL.Path+"/")
	}
}

func withSlash(w http.ResponseWriter, r *http.Request, to string) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	http.Redirect(w, r, to, http.StatusFound) // want "sends the browser"
}

func withOneSlash(w http.ResponseWriter, r *http.Request, to string) {
	http.Redirect(w, r, "/"+strings.TrimLeft(to, `/\`), http.StatusFound)
}

func withoutTwo(w http.ResponseWriter, r *http.Request, to string) {
	for strings.HasPrefix(to, "//") {
		to = strings.TrimPrefix(to, "/")
	}
	http.Redirect(w, r, to, http.StatusFound)
}

// slashes stands before others, and looks at no files itself.
type slashes struct{ next http.Handler }

func (s *slashes) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.HasSuffix(r.URL.Path, "/") {
		s.next.ServeHTTP(w, r)
		return
	}
	withSlash(w, r, r.URL.Path+"/")
	withoutTwo(w, r, r.URL.Path+"/")
}
