package std

import (
	"net/http"
	"net/url"
	"path"
	"strings"
)

// Before a router, a path may begin with two slashes.
func withoutSlash(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p := r.URL.Path; len(p) > 1 && strings.HasSuffix(p, "/") {
			http.Redirect(w, r, p[:len(p)-1], http.StatusMovedPermanently) // want "sends the browser"
			return
		}
		next.ServeHTTP(w, r)
	})
}

func trimmed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p := r.URL.Path; len(p) > 1 && strings.HasSuffix(p, "/") {
			http.Redirect(w, r, "/"+strings.Trim(p, `/\`), http.StatusMovedPermanently)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Browsers take a backslash for a slash.
func halfTrimmed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p := r.URL.Path; strings.HasPrefix(p, "/old/") || strings.HasSuffix(p, "/") {
			target := "/" + strings.Trim(p, "/")
			if q := r.URL.RawQuery; q != "" {
				target += "?" + q
			}
			http.Redirect(w, r, target, http.StatusMovedPermanently) // want "sends the browser"
			return
		}
		next.ServeHTTP(w, r)
	})
}

func turnedAndTrimmed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p := r.URL.Path; len(p) > 1 && strings.HasSuffix(p, "/") {
			target := "/" + strings.Trim(strings.ReplaceAll(p, `\`, "/"), "/")
			http.Redirect(w, r, target, http.StatusMovedPermanently)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func belowNew(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p := r.URL.Path; len(p) > 1 && strings.HasSuffix(p, "/") {
			http.Redirect(w, r, "/new/"+strings.Trim(p, "/"), http.StatusMovedPermanently)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func cleaned(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p := path.Clean(r.URL.Path); p != r.URL.Path && !strings.Contains(p, `\`) {
			http.Redirect(w, r, p, http.StatusMovedPermanently)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func upgraded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.TLS == nil {
			http.Redirect(w, r, "https://"+r.Host+r.URL.Path, http.StatusMovedPermanently)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// A router has cleaned the path of what it serves.
func routed(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
}

// A check and its remedy, in one variable.
func remedied(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") {
		return
	}
	if strings.HasPrefix(next, "//") || strings.HasPrefix(next, `/\`) {
		next = "/" + strings.TrimLeft(next, `/\`)
	}
	http.Redirect(w, r, next, http.StatusFound)
}

func halfRemedied(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") {
		return
	}
	if strings.HasPrefix(next, "//") {
		next = "/" + strings.TrimLeft(next, `/\`)
	}
	http.Redirect(w, r, next, http.StatusFound) // want "sends the browser"
}

// In an escaped path there is no backslash.
func escaped(w http.ResponseWriter, r *http.Request) {
	if u, err := url.Parse(r.FormValue("next")); err == nil {
		http.Redirect(w, r, "/"+strings.TrimLeft(u.EscapedPath(), "/"), http.StatusFound)
	}
}

func unescaped(w http.ResponseWriter, r *http.Request) {
	if u, err := url.Parse(r.FormValue("next")); err == nil {
		http.Redirect(w, r, "/"+strings.TrimLeft(u.Path, "/"), http.StatusFound) // want "sends the browser"
	}
}
