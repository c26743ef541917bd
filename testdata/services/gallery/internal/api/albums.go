package api

import (
	"fmt"
	"html"
	"net/url"
	"strings"

	"github.com/gofiber/fiber/v2"

	"example.com/gallery/internal/model"
)

func (a *API) index(c *fiber.Ctx) error {
	c.Type("html")
	if c.Query("v") == "1" {
		trace, _ := c.Locals(traceKey).(string)
		return c.SendString("<p>Request " + trace + "</p>") // want GVS541
	}
	role, _ := c.Locals("role").(string)
	return c.SendString("<p>Hello " + html.EscapeString(c.Query("name")) + ", " + role + "</p>")
}

func (a *API) login(c *fiber.Ctx) error {
	var in model.Login
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrBadRequest
	}
	name, err := a.gallery.Login(c.Context(), in) // want GVS502
	if err != nil {
		return fiber.ErrUnauthorized
	}
	return a.enter(c, name)
}

func (a *API) loginText(c *fiber.Ctx) error {
	var in model.Login
	if err := c.BodyParser(&in); err != nil {
		return fiber.ErrBadRequest
	}
	name, err := a.gallery.LoginText(c.Context(), in)
	if err != nil {
		return fiber.ErrUnauthorized
	}
	return a.enter(c, name)
}

func (a *API) enter(c *fiber.Ctx, name string) error {
	token, err := a.sessions.Issue(name)
	if err != nil {
		return err
	}
	c.Cookie(&fiber.Cookie{Name: "session", Value: token, HTTPOnly: true, Secure: true, SameSite: "Lax"})
	next := c.Query("next")
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, "//") && !strings.HasPrefix(next, `/\`) {
		return c.Redirect(next)
	}
	return c.Redirect(a.home)
}

func (a *API) logout(c *fiber.Ctx) error {
	c.ClearCookie("session")
	if strings.Contains(c.Query("to"), "gallery.example.com") {
		return c.Redirect(c.Query("to")) // want GVS561
	}
	return c.Redirect("/?from=" + url.QueryEscape(c.Query("to")))
}

func (a *API) search(c *fiber.Ctx) error {
	var q model.Search
	if err := c.QueryParser(&q); err != nil {
		return fiber.ErrBadRequest
	}
	out, err := a.gallery.Search(c.Context(), q)
	if err != nil {
		return err
	}
	a.log.Debug().Msgf("%q finds %d albums", q.Title, len(out))
	return c.JSON(out)
}

func (a *API) filter(c *fiber.Ctx) error {
	out, err := a.gallery.Filter(c.Context(), c.Body()) // want GVS502
	if err != nil {
		return err
	}
	return c.JSON(out)
}

func (a *API) themed(c *fiber.Ctx) error {
	theme := c.Params("theme")
	out, err := a.gallery.Themed(c.Context(), theme, false)
	if err == nil && len(out) == 0 {
		out, err = a.gallery.Themed(c.Context(), theme, true) // want GVS502
	}
	if err != nil {
		return err
	}
	return c.JSON(out)
}

func (a *API) album(c *fiber.Ctx) error {
	album, err := a.gallery.Album(c.Context(), c.Params("id"))
	if err != nil {
		return err
	}
	name, _ := c.Locals(nameKey).(string)
	if !album.Public && album.Owner != name {
		return fiber.ErrForbidden
	}
	return c.JSON(album)
}

func (a *API) page(c *fiber.Ctx) error {
	album, err := a.gallery.Album(c.Context(), c.Params("id"))
	if err != nil {
		return err
	}
	c.Type("html")
	if style := c.Query("css"); style != "" {
		return a.gallery.Page(c, album, style) // want GVS551
	}
	return a.gallery.StyledPage(c, album, c.Query("style"))
}

func (a *API) resume(c *fiber.Ctx) error {
	resume := a.gallery.ResumeJSON
	if c.Get(fiber.HeaderContentType) == "application/x-gob" {
		resume = a.gallery.Resume
	}
	album, err := resume(c.Context(), c.Body()) // want GVS621
	if err != nil {
		return fmt.Errorf("resume: %w", err)
	}
	return c.JSON(album)
}
