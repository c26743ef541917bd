package cookieflags

import (
	"time"

	ginsessions "github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/session"
	"github.com/gorilla/sessions"
	"github.com/valyala/fasthttp"
)

const sessionName = "app_sid"

type config struct{ SessionCookie, ThemeCookie string }

func ginCookies(c *gin.Context, id string, cfg config, tls bool) {
	c.SetCookie("session_id", id, 3600, "/", "", false, false) // want "scripts can read.*without TLS, too.*GVS141"
	c.SetCookie("session_id", id, 3600, "/", "", true, false)  // want "scripts can read the cookie of a session; mark it HttpOnly .GVS141"
	c.SetCookie("session_id", id, 3600, "/", "", false, true)  // want "sent without TLS, too; mark it Secure .GVS142"
	c.SetCookie("session_id", id, 3600, "/", "", true, true)
	c.SetCookie("session_id", id, 3600, "/", "", tls, true)
	c.SetCookie(sessionName, id, 3600, "/", "", false, false)       // want "GVS141"
	c.SetCookie(cfg.SessionCookie, id, 3600, "/", "", false, false) // want "GVS141"
	c.SetCookie(cfg.ThemeCookie, id, 3600, "/", "", false, false)
	c.SetCookie("theme", id, 3600, "/", "", false, false)
	c.SetCookie("csrf_token", id, 3600, "/", "", true, false)
	c.SetCookie("session_id", "", 0, "/", "", false, false)
	c.SetCookie("session_id", "gone", -1, "/", "", false, false)
}

func fiberCookies(c *fiber.Ctx, id string) {
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: id})                               // want "scripts can read"
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: id, HTTPOnly: true})               // want "GVS142"
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: id, HTTPOnly: true, Secure: true}) // the twin
	c.Cookie(&fiber.Cookie{Name: "lang", Value: id})
	c.Cookie(&fiber.Cookie{Name: "jwt", Value: "", Expires: time.Now()})
	session.New(session.Config{Expiration: time.Hour}) // want "scripts can read"
	session.New(session.Config{CookieHTTPOnly: true, CookieSecure: true})
	session.New()
}

func options(store *sessions.CookieStore, secure bool) {
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600, HttpOnly: false, Secure: true} // want "scripts can read"
	store.Options = &sessions.Options{Path: "/", MaxAge: 3600, HttpOnly: true, Secure: secure}
	store.Options = &sessions.Options{MaxAge: -1}
	store.Options = &sessions.Options{}
}

// later is set for all options of gin-contrib/sessions of this package.
func later(secure bool) ginsessions.Options {
	o := ginsessions.Options{Path: "/", HttpOnly: true}
	o.Secure = secure
	return o
}

func readable() ginsessions.Options {
	return ginsessions.Options{Path: "/"} // want "scripts can read the cookie of a session; mark it HttpOnly"
}

func built(ctx *fasthttp.RequestCtx, id string, tls bool) {
	var c fasthttp.Cookie
	c.SetKey("session")
	c.SetValue(id)
	ctx.Response.Header.SetCookie(&c) // want "scripts can read.*without TLS, too"
	d := fasthttp.AcquireCookie()
	defer fasthttp.ReleaseCookie(d)
	d.SetKey("session")
	d.SetValue(id)
	d.SetHTTPOnly(true)
	d.SetSecure(false)
	ctx.Response.Header.SetCookie(d) // want "GVS142"
}

func builtSafely(ctx *fasthttp.RequestCtx, id string, tls bool) {
	c := fasthttp.AcquireCookie()
	defer fasthttp.ReleaseCookie(c)
	c.SetKey("session")
	c.SetValue(id)
	c.SetHTTPOnly(true)
	c.SetSecure(tls)
	ctx.Response.Header.SetCookie(c)
	var gone, lang, given fasthttp.Cookie
	gone.SetKey("session")
	gone.SetExpire(fasthttp.CookieExpireDelete)
	ctx.Response.Header.SetCookie(&gone)
	lang.SetKey("lang")
	ctx.Response.Header.SetCookie(&lang)
	given.SetKey("session")
	protect(&given)
	ctx.Response.Header.SetCookie(&given)
}

func protect(c *fasthttp.Cookie) {
	c.SetHTTPOnly(true)
	c.SetSecure(true)
}
