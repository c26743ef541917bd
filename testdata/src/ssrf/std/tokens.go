package std

import (
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
)

// What a provider answers is none of what it was asked with.
func exchanged(c *oauth2.Config, logout string, r *http.Request) {
	t, err := c.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	http.Get(strings.ReplaceAll(logout, "{token}", t.AccessToken))
	http.Get(strings.ReplaceAll(logout, "{code}", r.FormValue("code"))) // want "chooses the host"
	http.Get("https://example.com/?code=" + url.QueryEscape(r.FormValue("code")))
}
