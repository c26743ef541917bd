package api

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"example.com/gallery/internal/model"
	"example.com/gallery/internal/session"
)

func (a *API) upload(c *fiber.Ctx) error {
	file, err := c.FormFile("picture")
	if err != nil {
		return fiber.ErrBadRequest
	}
	album := c.FormValue("album")
	if err := c.SaveFile(file, filepath.Join(a.dir, session.NewToken()+filepath.Ext(file.Filename))); err != nil {
		return err
	}
	return c.SaveFile(file, fmt.Sprintf("%s/%s/%s", a.dir, album, filepath.Base(file.Filename))) // want GVS511
}

func (a *API) unpack(c *fiber.Ctx) error {
	file, err := c.FormFile("collection")
	if err != nil {
		return fiber.ErrBadRequest
	}
	in, err := file.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	if err := a.gallery.Unpack(in); err != nil {
		a.log.Warn().Msgf("collection: %q", err.Error())
		return fiber.ErrBadRequest
	}
	return c.SendStatus(fiber.StatusNoContent)
}

func (a *API) fetch(c *fiber.Ctx) error {
	var data []byte
	var err error
	switch c.Query("from") {
	case "known":
		data, err = a.gallery.Fetch("known", c.Query("url"))
	case "proxy", "node":
		data, err = a.gallery.Fetch("proxy", c.Query("url"))
	default:
		data, err = a.gallery.Fetch(c.Query("from"), c.Query("url")) // want GVS531
	}
	if err != nil {
		return fiber.ErrBadGateway
	}
	c.Type("png")
	return c.Send(data)
}

func (a *API) raw(c *fiber.Ctx) error {
	root, err := os.OpenRoot(a.dir)
	if err != nil {
		return err
	}
	defer root.Close()
	name := c.Params("*")
	if f, err := root.Open(name); err == nil {
		c.Type("bin")
		return c.SendStream(f)
	}
	return c.SendFile(filepath.Join(a.dir, "originals", name)) // want GVS511
}

func (a *API) resize(c *fiber.Ctx) error {
	var r model.Resize
	if err := c.QueryParser(&r); err != nil {
		return fiber.ErrBadRequest
	}
	out, err := a.gallery.Resize(c.Context(), c.Params("name"), r)
	if err != nil {
		return err
	}
	c.Type("png")
	return c.Send(out)
}

func (a *API) effect(c *fiber.Ctx) error {
	out, err := a.gallery.Effect(c.Context(), c.Params("name"), c.Query("effect")) // want GVS103
	if err != nil {
		return err
	}
	c.Type("png")
	if header := c.Query("mark"); header != "" {
		c.Set(header, "1") // want GVS581
	}
	c.Set("X-Effect", strings.ToLower(c.Query("effect")))
	return c.Send(out)
}

func (a *API) rotate(c *fiber.Ctx) error {
	out, err := a.gallery.Rotate(c.Context(), c.Params("name"), c.Query("angle"))
	if err != nil {
		return err
	}
	times, err := strconv.Atoi(c.Query("times", "1"))
	if err != nil || times < 1 {
		return fiber.ErrBadRequest
	}
	frames := make([][]byte, times) // want GVS631
	for i := range frames {
		frames[i] = out
	}
	c.Type("png")
	return c.Send(frames[0])
}

func (a *API) plugins(c *fiber.Ctx) error {
	if err := a.gallery.Plugins(c.Context(), c.FormValue("dir")); err != nil { // want GVS692
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
