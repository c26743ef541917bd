package std

import (
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
)

// A host that net/url does not find is one that a browser may find: "http:///evil.example",
// "/\evil.example".
func noHost(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	u, err := url.Parse(next)
	if err != nil {
		return
	}
	if u.Host == "" {
		http.Redirect(w, r, next, 302)       // want "sends the browser"
		http.Redirect(w, r, u.String(), 302) // want "sends the browser"
		http.Get(u.String())
	}
	if u.Hostname() == "" {
		http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	}
	if u.Host != "" && u.Host != "example.com" {
		return
	}
	http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	if !slices.Contains([]string{"", "http", "https"}, u.Scheme) {
		return
	}
	http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	if u.Scheme == "" {
		http.Redirect(w, r, u.String(), 302)
	}
}

func noHostOrScheme(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	u, err := url.Parse(next)
	if err != nil || u.Host != "" || u.IsAbs() {
		return
	}
	http.Redirect(w, r, u.String(), 302)   // a backslash is escaped, and of several slashes one is left
	http.Redirect(w, r, next, 302)         // want "sends the browser"
	w.Header().Set("Location", u.String()) // want "sends the browser"
	if !strings.Contains(next, `\`) {
		http.Redirect(w, r, next, 302)
	}
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, "//") {
		http.Redirect(w, r, next, 302) // want "sends the browser"
	}
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, `/\`) {
		http.Redirect(w, r, next, 302)
		w.Header().Set("Location", next) // want "sends the browser"
	}
	if strings.HasPrefix(u.Path, "/claims/") {
		http.Redirect(w, r, next, 302)
		w.Header().Set("Location", next)
	}
	if strings.HasPrefix(u.Path, "/") {
		http.Redirect(w, r, next, 302) // want "sends the browser"
	}
	if !strings.HasPrefix(next, "//") {
		w.Header().Set("Location", u.String())
	}
}

func pathAlone(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err == nil && !u.IsAbs() && strings.HasPrefix(u.Path, "/claims/") {
		http.Redirect(w, r, u.String(), 302) // want "sends the browser"
		http.Redirect(w, r, u.Path, 302)
	}
}

// isHere is a check for callers.
func isHere(u *url.URL) bool { return u.Scheme == "" && u.Host == "" }

// hasNoHost is half of one.
func hasNoHost(u *url.URL) bool { return u.Host == "" }

func checkedElsewhere(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	if hasNoHost(u) {
		http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	}
	if isHere(u) {
		http.Redirect(w, r, u.String(), 302)
	}
}

// Slashes at the beginning that are taken away, or refused.
var (
	leading      = regexp.MustCompile(`^[/\\]+`)
	leadingSlash = regexp.MustCompile(`^/+`)
	refusedStart = regexp.MustCompile(`^(?:[^/]|/[/\\]|$)`)
	refusedSome  = regexp.MustCompile(`^(//|/\\|https?:)`)
)

func taken(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	http.Redirect(w, r, "/"+leading.ReplaceAllString(next, ""), 302)
	http.Redirect(w, r, "/"+leadingSlash.ReplaceAllString(next, ""), 302) // want "backslash"
	http.Redirect(w, r, leading.ReplaceAllString(next, "/"), 302)         // want "sends the browser"
	if one := leading.ReplaceAllString(next, "/"); strings.HasPrefix(one, "/") {
		http.Redirect(w, r, one, 302)
	}
	http.Redirect(w, r, "/"+strings.TrimLeft(next, `/\`), 302)
	http.Redirect(w, r, "/"+strings.TrimLeft(next, "/"), 302) // want "backslash"
	http.Redirect(w, r, path.Clean("/"+strings.ReplaceAll(next, `\`, "/")), 302)
	http.Redirect(w, r, path.Clean("/"+next), 302) // want "backslash"
	if !refusedStart.MatchString(next) {
		http.Redirect(w, r, next, 302)
	}
	if !refusedSome.MatchString(next) {
		http.Redirect(w, r, next, 302) // want "sends the browser"
	}
}

func belowPath(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if strings.HasPrefix(next, "/claims") {
		http.Redirect(w, r, next, 302)
	}
	if strings.HasPrefix(next, "//") || strings.HasPrefix(next, "/\\claims") {
		http.Redirect(w, r, next, 302) // want "sends the browser"
	}
}
