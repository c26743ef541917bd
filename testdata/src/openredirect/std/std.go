// Package std redirects.
package std

import (
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func whole(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	http.Redirect(w, r, next, 302)                       // want "is where net/http.Redirect sends the browser"
	http.Redirect(w, r, "/"+next, 302)                   // want "behind the slash may stand a second one"
	http.Redirect(w, r, "https://"+next, 302)            // want "sends the browser"
	http.Redirect(w, r, "https://example.com"+next, 302) // want "sends the browser"
	http.Redirect(w, r, "//"+next, 302)                  // want "sends the browser"
	http.Redirect(w, r, "https://example.com/"+next, 302)
	http.Redirect(w, r, "/users/"+next, 302)
	http.Redirect(w, r, "/login?next="+next, 302)
	http.Redirect(w, r, "/login?next="+url.QueryEscape(next), 302)
	http.Redirect(w, r, "/"+url.PathEscape(next), 302)    // there is no slash in it
	http.Redirect(w, r, url.PathEscape(next)+"/all", 302) // want "sends the browser"
	http.Redirect(w, r, "/"+strings.TrimLeft(next, `/\`), 302)
	w.Header().Set("Location", next) // want "sends the browser"
	w.Header().Set("Location", "/users/"+next)
	w.Header().Set("X-Next", next)
	if n, err := strconv.Atoi(next); err == nil {
		http.Redirect(w, r, "/"+strconv.Itoa(n), 302)
	}
}

func slash(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") {
		return
	}
	http.Redirect(w, r, next, 302) // want "sends the browser"
	if strings.HasPrefix(next, "//") {
		return
	}
	http.Redirect(w, r, next, 302) // want "sends the browser"
	if strings.HasPrefix(next, `/\`) {
		return
	}
	http.Redirect(w, r, next, 302)
}

func second(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if len(next) > 1 && next[0] == '/' && next[1] != '/' && next[1] != '\\' {
		http.Redirect(w, r, next, 302)
	}
	if len(next) > 1 && next[0] == '/' && next[1] != '/' {
		http.Redirect(w, r, next, 302) // want "sends the browser"
	}
}

var local = regexp.MustCompile(`^/[a-z0-9][a-z0-9/]*$`)
var anywhere = regexp.MustCompile(`^/.*$`)

func pattern(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if local.MatchString(next) {
		http.Redirect(w, r, "/app"+next, 302)
	}
	if anywhere.MatchString(next) {
		http.Redirect(w, r, next, 302) // want "sends the browser"
	}
}

func parsed(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	u, err := url.Parse(next)
	if err != nil {
		return
	}
	http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	if u.Host == "example.com" {
		http.Redirect(w, r, u.String(), 302)
		http.Redirect(w, r, next, 302)
	}
	if u.Host != "" || u.Scheme != "" {
		return
	}
	http.Redirect(w, r, next, 302) // want "sends the browser"
	http.Redirect(w, r, u.String(), 302)
}

// request: whoever redirects to https has the browser's own address.
func request(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://"+r.Host+r.URL.Path, 301)
	http.Redirect(w, r, "https://"+r.Host+r.RequestURI, 301)
	http.Redirect(w, r, r.URL.String()+"/", 301)
	http.Redirect(w, r, r.Header.Get("Referer"), 302)
	http.Redirect(w, r, r.URL.Query().Get("next"), 302) // want "sends the browser"
	http.Redirect(w, r, path.Join("/app", r.URL.Query().Get("next")), 302)
	if c, err := r.Cookie("next"); err == nil {
		http.Redirect(w, r, c.Value, 302)
	}
}

// back is a helper that others call.
func back(w http.ResponseWriter, r *http.Request, to string) {
	if to == "" {
		to = "/"
	}
	http.Redirect(w, r, to, 302) // want "sends the browser"
}

func called(w http.ResponseWriter, r *http.Request) {
	back(w, r, r.FormValue("next"))
	back(w, r, "/home")
}

var pages = map[string]string{"home": "/home", "profile": "/profile"}

func listed(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, pages[r.FormValue("page")], 302)
	next := r.FormValue("next")
	switch next {
	case "/a", "/b":
		http.Redirect(w, r, next, 302)
	}
}

func ginRedirect(c *gin.Context) {
	c.Redirect(302, c.Query("next")) // want "sends the browser"
	c.Redirect(302, "/users/"+c.Query("next"))
}

func echoRedirect(c echo.Context) error {
	if c.QueryParam("x") != "" {
		return c.Redirect(302, "/home?from="+c.QueryParam("next"))
	}
	return c.Redirect(302, c.QueryParam("next")) // want "sends the browser"
}

// Nobody makes the browser of another send a header, as Referer is: the page that has the link
// is where the link was.
func fiberBack(c *fiber.Ctx) error {
	return c.Redirect(c.Get("Referer"))
}

func fiberRedirect(c *fiber.Ctx) error {
	return c.Redirect(c.Query("next")) // want "sends the browser"
}

// detour is an address of another site, or one that a browser makes one of.
var detour = regexp.MustCompile(`[/\\](?:[\s\v]*|\.{1,2})[/\\]`)

// dots refuses less: what it asks for can come later.
var dots = regexp.MustCompile(`^/\.{1,2}/`)

func refused(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if strings.HasPrefix(next, "/") && !detour.MatchString(next) {
		http.Redirect(w, r, next, 302)
	}
	if strings.HasPrefix(next, "/") && !dots.MatchString(next) {
		http.Redirect(w, r, next, 302) // want "sends the browser"
	}
}

// site has the domain from its configuration.
type site struct{ domain string }

func below(u *url.URL, domain string) bool {
	return u.Hostname() == domain || strings.HasSuffix(u.Hostname(), "."+domain)
}

func within(u *url.URL, domain string) bool { return strings.HasSuffix(u.Host, "."+domain) }

func alike(u *url.URL, domain string) bool {
	return u.Scheme == "https" && strings.HasSuffix(u.Hostname(), domain)
}

func (s *site) loggedIn(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("rd"))
	if err != nil {
		return
	}
	if below(u, s.domain) {
		http.Redirect(w, r, u.String(), 302)
	}
	if within(u, s.domain) {
		http.Redirect(w, r, u.String(), 302)
	}
	if within(u, r.FormValue("domain")) {
		http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	}
	if alike(u, s.domain) {
		http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	}
	if below(u, r.FormValue("domain")) {
		http.Redirect(w, r, u.String(), 302) // want "sends the browser"
	}
}
