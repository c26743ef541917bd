package api

import (
	"fmt"
	"html/template"
	"io"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"

	"example.com/billing/internal/model"
)

func (a *API) documents(g *gin.RouterGroup) {
	g.PUT("/documents/*key", a.put)
	g.GET("/documents/*key", a.fetch)
	g.DELETE("/documents/*key", a.remove)
	g.POST("/logo", a.logo)
	g.POST("/mail", a.send)
	g.GET("/page", a.page)
	g.GET("/back", a.back)
}

func (a *API) put(c *gin.Context) {
	body := http.MaxBytesReader(c.Writer, c.Request.Body, 1<<20)
	if err := a.store.Put(c.Param("key"), body); err != nil { // want GVS511
		c.AbortWithStatus(http.StatusInternalServerError)
	}
}

func (a *API) fetch(c *gin.Context) {
	doc, err := a.store.Get(strings.TrimPrefix(c.Param("key"), "/"))
	if err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	defer doc.Close()
	c.Header("Content-Type", "application/pdf")
	io.Copy(c.Writer, doc)
}

func (a *API) remove(c *gin.Context) {
	key := c.Param("key")
	if c.Query("v") == "1" {
		a.store.Delete(key) // want GVS511
		return
	}
	if name := filepath.Base(key); name != "." && name != ".." && name != "/" {
		a.store.Delete(name)
	}
}

func (a *API) logo(c *gin.Context) {
	file, err := c.FormFile("logo")
	if err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	c.SaveUploadedFile(file, filepath.Join("/srv/logos", file.Filename))
	c.SaveUploadedFile(file, filepath.Join("/srv/logos", c.PostForm("name"))) // want GVS511
	resp, err := a.mail.PreviewOwn(c.PostForm("name"))
	if err == nil {
		resp.Body.Close()
	}
	resp, err = a.mail.Preview(c.PostForm("url")) // want GVS531
	if err == nil {
		resp.Body.Close()
	}
}

func (a *API) send(c *gin.Context) {
	subject := c.PostForm("subject")
	a.mail.SendClean("office@example.com", subject, "an invoice was paid")
	a.mail.Send("office@example.com", subject, "an invoice was paid") // want GVS582
}

var page = template.Must(template.New("page").Parse(`<style>{{.Style}}</style><h1>{{.Title}}</h1>{{.Note}}`))

func (a *API) page(c *gin.Context) {
	customer := model.Customer{Name: c.Query("name"), Theme: c.Query("theme")}
	c.Header("Content-Type", "text/html")
	page.Execute(c.Writer, map[string]any{
		"Style": template.CSS("body{color:#333}"),
		"Title": customer.Name,
		"Note":  template.HTML("<b>" + customer.Theme + "</b>"), // want GVS551
	})
	page.Execute(c.Writer, map[string]any{
		"Title": customer.Name,
		"Note":  template.HTML("<b>" + template.HTMLEscapeString(customer.Theme) + "</b>"),
	})
	fmt.Fprintf(c.Writer, "<p>%s</p>", c.Query("foot")) // want GVS541
	c.String(http.StatusOK, "%s", c.Query("foot"))      // want GVS541
}

func (a *API) back(c *gin.Context) {
	to := c.Query("to")
	switch to {
	case "/home", "/invoices":
		c.Redirect(http.StatusFound, to)
	default:
		c.Redirect(http.StatusFound, "/login?next="+template.URLQueryEscaper(to))
	}
	if c.Query("v") == "1" {
		c.Redirect(http.StatusFound, to) // want GVS561
	}
}
