// Package api is the service's face.
package api

import (
	"errors"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/recover"
	"github.com/rs/zerolog"

	"example.com/gallery/internal/config"
	"example.com/gallery/internal/model"
	"example.com/gallery/internal/service"
	"example.com/gallery/internal/session"
)

// API answers requests.
type API struct {
	gallery  *service.Gallery
	sessions *session.Sessions
	log      zerolog.Logger
	home     string
	dir      string
}

// New makes what answers requests.
func New(g *service.Gallery, s *session.Sessions, log zerolog.Logger, cfg config.Config) *fiber.App {
	a := &API{gallery: g, sessions: s, log: log, home: cfg.Home, dir: cfg.Dir}
	app := fiber.New(fiber.Config{ErrorHandler: a.failed, BodyLimit: 8 << 20})
	app.Use(recover.New())
	app.Use(a.traced)
	app.Get("/", a.index)
	app.Post("/login", a.login)
	app.Post("/login/text", a.loginText)
	app.Get("/logout", a.logout)
	albums := app.Group("/albums", a.loggedIn)
	albums.Get("/", a.search)
	albums.Post("/filter", a.filter)
	albums.Get("/theme/:theme", a.themed)
	albums.Get("/:id", a.album)
	albums.Get("/:id/page", a.page)
	albums.Post("/resume", a.resume)
	pictures := app.Group("/pictures", a.loggedIn)
	pictures.Post("/", a.upload)
	pictures.Post("/collection", a.unpack)
	pictures.Get("/fetch", a.fetch)
	pictures.Get("/raw/*", a.raw)
	pictures.Get("/:name/resize", a.resize)
	pictures.Get("/:name/effect", a.effect)
	pictures.Get("/:name/rotate", a.rotate)
	pictures.Post("/plugins", a.plugins)
	return app
}

type localKey int

const (
	nameKey localKey = iota
	traceKey
)

// traced keeps the name that the client gives a request.
func (a *API) traced(c *fiber.Ctx) error {
	c.Locals(traceKey, c.Query("trace"))
	return c.Next()
}

// loggedIn lets those pass who have a session.
func (a *API) loggedIn(c *fiber.Ctx) error {
	name, err := a.sessions.Read(c.Cookies("session"))
	if err != nil {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	c.Locals(nameKey, name)
	c.Locals("role", "user")
	return c.Next()
}

// failed answers with an error of ours; what others say stays in the log.
func (a *API) failed(c *fiber.Ctx, err error) error {
	trace, _ := c.Locals(traceKey).(string)
	a.log.Error().Str("trace", trace).Msg("request failed")
	var fe *fiber.Error
	switch {
	case errors.As(err, &fe):
		return c.Status(fe.Code).SendString(fe.Message)
	case errors.Is(err, model.ErrNotFound):
		return c.SendStatus(fiber.StatusNotFound)
	case errors.Is(err, model.ErrInvalid):
		return c.SendStatus(fiber.StatusBadRequest)
	}
	return c.Status(fiber.StatusInternalServerError).SendString(err.Error()) // want GVS672
}
