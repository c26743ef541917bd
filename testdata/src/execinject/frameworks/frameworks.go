// Package frameworks is about what clients send through web frameworks.
package frameworks

import (
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
)

type body struct {
	Cmd   string
	Count int
}

func ginHandlers() {
	e := gin.Default()
	e.GET("/:p", func(c *gin.Context) {
		exec.Command("sh", "-c", c.Query("x")).Run()       // want `from \(\*gin.Context\).Query is run by the shell.*GVS102`
		exec.Command(c.Param("p")).Run()                   // want `GVS101`
		exec.Command("ls", c.DefaultQuery("x", ".")).Run() // want `GVS103`
		exec.Command("ls", "--", c.PostForm("x")).Run()
		exec.Command("ping", c.ClientIP()).Run()
	})
	e.POST("/", ginBody)
}

func ginBody(c *gin.Context) {
	var b body
	if c.ShouldBindJSON(&b) != nil {
		return
	}
	exec.Command("sh", "-c", b.Cmd).Run()                    // want `GVS102`
	exec.Command("sh", "-c", c.Request.FormValue("x")).Run() // want `GVS102`
}

func echoHandler(c echo.Context) error {
	exec.Command("sh", "-c", c.QueryParam("x")).Run() // want `QueryParam is run by the shell.*GVS102`
	exec.Command(c.Param("x")).Run()                  // want `GVS101`
	var b body
	if err := c.Bind(&b); err != nil {
		return err
	}
	return exec.Command("ls", b.Cmd).Run() // want `GVS103`
}

func chiHandler(w http.ResponseWriter, r *http.Request) {
	exec.Command("sh", "-c", "ls "+chi.URLParam(r, "x")).Run() // want `URLParam is run by the shell.*GVS102`
	exec.Command("ls", "--", chi.URLParam(r, "x")).Run()
}

func fiberHandler(c *fiber.Ctx) error {
	exec.Command("sh", "-c", c.Params("x")).Run()       // want `Params is run by the shell.*GVS102`
	exec.Command("sh", "-c", string(c.Body())).Run()    // want `GVS102`
	return exec.Command("ls", c.Query("x", "-l")).Run() // want `GVS103`
}
