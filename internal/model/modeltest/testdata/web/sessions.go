// Package sessions is about what one request leaves in a session for another.
package sessions

import (
	"time"

	"github.com/beego/beego/v2/server/web"
	"github.com/gofiber/fiber/v2"
	fibersession "github.com/gofiber/fiber/v2/middleware/session"
	irisjwt "github.com/kataras/iris/v12/middleware/jwt"
)

func sink(any) {}

type controller struct{ web.Controller }

func (c *controller) Leave() {
	_ = c.SetSession("beego-next", c.GetString("next"))
	_ = c.SetSession("beego-role", "guest")
}

func (c *controller) Find() {
	sink(c.GetSession("beego-next")) // want remote
	sink(c.GetSession("beego-role"))
}

func fiberLeave(c *fiber.Ctx, s *fibersession.Session) {
	s.Set("fiber-next", c.Query("next"))
	s.Set("fiber-role", "guest")
}

func fiberFind(s *fibersession.Session) {
	sink(s.Get("fiber-next")) // want remote
	sink(s.Get("fiber-role"))
}

func irisTokens(key []byte) {
	irisjwt.NewSigner(irisjwt.HS256, "a key that everybody knows", time.Hour) // want credential-key
	irisjwt.NewSigner(irisjwt.HS256, key, time.Hour)
}
