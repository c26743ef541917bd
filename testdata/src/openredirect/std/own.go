package std

import (
	"net/http"
	"net/url"
	"strings"
)

// appURL is where the service is reached; it is set up.
var appURL = "https://git.example.com/"

// SetURL is called by what reads the configuration.
func SetURL(s string) { appURL = s }

func belowSetting(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if strings.HasPrefix(strings.ToLower(next), strings.ToLower(appURL)) {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if strings.HasPrefix(next, r.FormValue("base")) {
		http.Redirect(w, r, next, http.StatusFound) // want "sends the browser"
	}
}

func first(w http.ResponseWriter, r *http.Request, all ...string) {
	for _, next := range all {
		if len(next) > 1 && next[0] == '/' && (next[1] == '/' || next[1] == '\\') {
			continue
		}
		u, err := url.Parse(next)
		if err != nil || (u.Scheme != "" || u.Host != "") && !strings.HasPrefix(next, appURL) {
			continue
		}
		http.Redirect(w, r, next, http.StatusFound)
		return
	}
}

func firstGiven(w http.ResponseWriter, r *http.Request) { first(w, r, r.FormValue("next"), "/") }

func onThisSite(target string) bool {
	if !strings.HasPrefix(target, "/") {
		return false
	}
	return len(target) < 2 || target[1] != '/' && target[1] != '\\'
}

func onThatSite(target string) bool {
	if !strings.HasPrefix(target, "/") {
		return false
	}
	return len(target) < 3 || target[1] != '/' && target[1] != '\\'
}

func here(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !onThatSite(next) {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound) // want "sends the browser"
	if next = r.FormValue("back"); !onThisSite(next) {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}

// The host that the browser asked for is the one it is sent back to.
func sameHost(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	if u.Host == r.Host {
		http.Redirect(w, r, u.String(), http.StatusFound)
	}
	if u.Host == r.FormValue("host") {
		http.Redirect(w, r, u.String(), http.StatusFound) // want "sends the browser"
	}
}

// A browser goes to no other scheme than those of the web. But "https:evil.example" has no
// host that could be overwritten.
func overwritten(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	v := url.URL{Scheme: u.Scheme, Host: "example.com", Path: r.FormValue("path")}
	http.Redirect(w, r, v.String(), http.StatusFound)
	u.Host = "example.com"
	http.Redirect(w, r, u.String(), http.StatusFound) // want "sends the browser"
}

func headerMap(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	w.Header()["Location"] = []string{next} // want "sends the browser"
	w.Header()["Location"] = []string{"/home/" + next}
	w.Header()["X-Next"] = []string{next}
}
