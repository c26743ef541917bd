// Package frameworks writes responses with frameworks.
package frameworks

import (
	"fmt"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

func ginAnswers(c *gin.Context) {
	name := c.Query("name")
	c.String(200, "<b>%s</b>", name)
	c.JSON(200, gin.H{"name": name})
	c.HTML(200, "page", name)
	c.Data(200, "text/html; charset=utf-8", []byte("<b>"+name)) // want "to a page"
	c.Data(200, "text/plain", []byte("<b>"+name))
}

func ginWriter(c *gin.Context) {
	fmt.Fprintf(c.Writer, "<b>%s</b>", c.Query("name")) // want "to a page"
}

func ginTyped(c *gin.Context) {
	c.Header("Content-Type", "text/csv")
	fmt.Fprintf(c.Writer, "<b>%s</b>", c.Query("name"))
}

func ginStringHTML(c *gin.Context) {
	c.Header("Content-Type", "text/html; charset=utf-8")
	c.String(200, "<b>%s</b>", c.Query("name")) // want "to a page"
}

func ginStringText(c *gin.Context) {
	c.Header("X-Content-Type-Options", "nosniff")
	c.String(200, "<b>%s</b>", c.Query("name"))
	c.Header("Content-Type", "text/csv")
	c.String(200, "<b>%s</b>", c.Query("name"))
}

func ginTypedHTML(c *gin.Context) {
	c.Header("Content-Type", "text/html")
	c.Writer.Write([]byte(c.Query("name"))) // want "to a page"
}

func echoHTML(c echo.Context) error {
	return c.HTML(200, "<b>"+c.QueryParam("name")+"</b>") // want "to a page"
}

func echoHello(c echo.Context) error {
	return c.HTML(200, "Hello "+c.QueryParam("name")) // want "to a page"
}

func echoString(c echo.Context) error { return c.String(200, "<b>"+c.QueryParam("name")) }

func echoBlob(c echo.Context) error {
	if c.QueryParam("csv") != "" {
		return c.Blob(200, "text/csv", []byte(c.QueryParam("name")))
	}
	return c.Blob(200, "text/html", []byte(c.QueryParam("name"))) // want "to a page"
}

func echoWriter(c echo.Context) error {
	_, err := fmt.Fprintf(c.Response(), "<b>%s</b>", c.QueryParam("name")) // want "to a page"
	return err
}

// fiberText is plain text until it says otherwise.
func fiberText(c *fiber.Ctx) error { return c.SendString("<b>" + c.Query("name")) }

func fiberHTML(c *fiber.Ctx) error {
	c.Type("html")
	return c.SendString("<b>" + c.Query("name")) // want "to a page"
}

func fiberHeader(c *fiber.Ctx) error {
	c.Set("Content-Type", "text/html")
	return c.SendString("<b>" + c.Query("name")) // want "to a page"
}
