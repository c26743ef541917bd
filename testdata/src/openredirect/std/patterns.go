package std

import (
	"net/http"
	"regexp"
)

var (
	oursOnly    = regexp.MustCompile(`^https?://www\.example\.com/`)
	oursOrLocal = regexp.MustCompile(`^(?:https://([a-z0-9-]+\.)*example\.com(?::\d+)?(?:/|$))`)
	wholeURL    = regexp.MustCompile(`^(http|https)://(?:www|api)\.example\.com$`)
	openHost    = regexp.MustCompile(`^https://www\.example\.com`)
	anyDot      = regexp.MustCompile(`^https://[^/]+\.example\.com/`)
	noDot       = regexp.MustCompile(`^https://[a-z]*example\.com/`)
	userPart    = regexp.MustCompile(`^https://www\.example\.com@`)
	ourScheme   = regexp.MustCompile(`^[a-z]+://www\.example\.com/`)
	oneOfTwo    = regexp.MustCompile(`^https://www\.example\.com/|^https://`)
)

func toPattern(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	if oursOnly.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound)
	}
	if oursOrLocal.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound)
	}
	if wholeURL.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound)
	}
	if ok, _ := regexp.MatchString(`^https?://www\.example\.com/`, to); ok {
		http.Redirect(w, r, to, http.StatusFound)
	}
}

func toOthers(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	if openHost.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if anyDot.MatchString(to) { // https://evil.example?.example.com/
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if noDot.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if userPart.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if ourScheme.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if oneOfTwo.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
}

var (
	slug       = regexp.MustCompile(`^/[a-z0-9-]+$`)
	oneSlash   = regexp.MustCompile(`^/(?:[^/\\].*)?$`)
	openPath   = regexp.MustCompile(`^/[a-z]`)
	noSlash    = regexp.MustCompile(`^/[^/].*$`)
	slashOnly  = regexp.MustCompile(`^/`)
	slashEmpty = regexp.MustCompile(`^/(?:[a-z]|)`)
	slashes    = regexp.MustCompile(`^(?:/[a-z]*)+$`)
	slashRoot  = regexp.MustCompile(`^(?:/[a-z]+)*/?$`)
)

func toPaths(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	if slug.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound)
	}
	if oneSlash.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound)
	}
	if openPath.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound)
	}
	if slashRoot.MatchString(to) && to != "" {
		http.Redirect(w, r, to, http.StatusFound)
	}
}

func toTwoSlashes(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	if noSlash.MatchString(to) { // a backslash is one to browsers
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if slashOnly.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if slashEmpty.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
	if slashes.MatchString(to) {
		http.Redirect(w, r, to, http.StatusFound) // want "where .* sends the browser"
	}
}
