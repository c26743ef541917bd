// Package web is the service's face.
package web

import (
	"html/template"
	"log"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"example.com/desk/internal/tickets"
)

// Desk answers requests.
type Desk struct{ store *tickets.Store }

// Register registers what it answers.
func Register(e *echo.Echo, s *tickets.Store) {
	d := &Desk{store: s}
	g := e.Group("/tickets")
	g.GET("", d.search)
	g.GET("/unchecked", d.unchecked)
	g.GET("/ordered", d.ordered)
	g.GET("/some", d.some)
	g.GET("/named/:title", d.named)
	g.GET("/count/:table", d.count)
	g.GET("/files/*", d.file)
	g.GET("/grep", d.grep)
	g.GET("/preview", d.preview)
	g.GET("/go", d.forward)
	g.GET("/fetch", d.fetch)
}

func (d *Desk) search(c echo.Context) error {
	var q tickets.Query
	if err := c.Bind(&q); err != nil {
		return err
	}
	if err := c.Validate(&q); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest)
	}
	out, err := d.store.Search(c.Request().Context(), q)
	if err != nil {
		return echo.NewHTTPError(http.StatusInternalServerError)
	}
	return c.JSON(http.StatusOK, out)
}

func (d *Desk) unchecked(c echo.Context) error {
	var q tickets.Query
	if err := c.Bind(&q); err != nil {
		return err
	}
	out, err := d.store.Search(c.Request().Context(), q) // want GVS501
	if err != nil {
		log.Printf("search of %q", q.Text)
		log.Printf("search of " + q.Owner) // want GVS611
		return echo.NewHTTPError(http.StatusInternalServerError)
	}
	return c.JSON(http.StatusOK, out)
}

var orders = map[string]bool{"id": true, "title": true}

func (d *Desk) ordered(c echo.Context) error {
	var q tickets.Query
	if err := c.Bind(&q); err != nil {
		return err
	}
	if err := c.Validate(&q); err != nil {
		return err
	}
	order := "id"
	if orders[q.Order] {
		order = q.Order
	}
	if _, err := d.store.Ordered(c.Request().Context(), order); err != nil {
		return err
	}
	out, err := d.store.Ordered(c.Request().Context(), q.Order) // want GVS501
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, out)
}

func (d *Desk) some(c echo.Context) error {
	out, err := d.store.In(c.Request().Context(), strings.Split(c.QueryParam("ids"), ","))
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, out)
}

func (d *Desk) named(c echo.Context) error {
	if out, err := d.store.NamedParam(c.Request().Context(), c.Param("title")); err == nil {
		return c.JSON(http.StatusOK, out)
	}
	out, err := d.store.Named(c.Request().Context(), c.Param("title")) // want GVS501
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, out)
}

var tables = []string{"tickets", "owners"}

func (d *Desk) count(c echo.Context) error {
	table := c.Param("table")
	if slices.Contains(tables, table) {
		n, err := d.store.Count(c.Request().Context(), table)
		if err != nil {
			return err
		}
		return c.String(http.StatusOK, strconv.Itoa(n))
	}
	n, err := d.store.Count(c.Request().Context(), "old_"+table) // want GVS501
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, strconv.Itoa(n))
}

func (d *Desk) file(c echo.Context) error {
	if data, err := d.store.AttachmentBelow(c.Param("*")); err == nil {
		return c.Blob(http.StatusOK, "application/octet-stream", data)
	}
	data, err := d.store.Attachment(c.Param("*")) // want GVS511
	if err != nil {
		return err
	}
	return c.Blob(http.StatusOK, "application/octet-stream", data)
}

func (d *Desk) grep(c echo.Context) error {
	ctx := c.Request().Context()
	if out, err := d.store.GrepSafe(ctx, c.QueryParam("p")); err == nil {
		return c.String(http.StatusOK, string(out))
	}
	out, err := d.store.Grep(ctx, c.QueryParam("p")) // want GVS103
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, string(out))
}

func (d *Desk) preview(c echo.Context) error {
	name := c.QueryParam("name")
	if c.QueryParam("v") == "1" {
		return c.HTML(http.StatusOK, "<h1>"+name+"</h1>") // want GVS541
	}
	return c.HTML(http.StatusOK, "<h1>"+template.HTMLEscapeString(name)+"</h1>")
}

func (d *Desk) forward(c echo.Context) error {
	to := c.QueryParam("to")
	u, err := url.Parse(to)
	if err == nil && u.Host == "desk.example.com" && u.Scheme == "https" {
		return c.Redirect(http.StatusFound, u.String())
	}
	return c.Redirect(http.StatusFound, to) // want GVS561
}

func (d *Desk) fetch(c echo.Context) error {
	resp, err := http.Get("https://cdn.example.com/" + url.PathEscape(c.QueryParam("f")))
	if err == nil {
		resp.Body.Close()
	}
	resp, err = http.Get("http://" + c.QueryParam("host") + "/status") // want GVS531
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
