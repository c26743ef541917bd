// Package web has files that frameworks send and save.
package web

import (
	"os"
	"path/filepath"

	securejoin "github.com/cyphar/filepath-securejoin"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/spf13/afero"
)

func ginFiles(c *gin.Context) {
	c.File("/srv/files/" + c.Param("name"))
	c.File("/srv/files/" + c.Query("name")) // want "chooses the file that .*File is given"
	c.File("/srv/files/" + filepath.Base(c.Param("name")))
	file, err := c.FormFile("file")
	if err != nil {
		return
	}
	c.SaveUploadedFile(file, "/srv/files/"+file.Filename)
	c.SaveUploadedFile(file, "/srv/files/"+c.PostForm("name")) // want "chooses the file"
}

func echoFiles(c echo.Context) error {
	if c.QueryParam("safe") != "" {
		return c.File(filepath.Join("/srv", filepath.Base(c.Param("name"))))
	}
	return c.File(filepath.Join("/srv", c.Param("name"))) // want "chooses the file"
}

func fiberFiles(c *fiber.Ctx) error {
	return c.SendFile("/srv/" + c.Params("name")) // want "chooses the file"
}

func joined(c *gin.Context) {
	name, err := securejoin.SecureJoin("/srv", c.Param("name"))
	if err == nil {
		os.Open(name)
	}
}

func aferoFiles(c *gin.Context) {
	afero.NewOsFs().Open("/srv/" + c.Param("name")) // want "chooses the file"
	afero.NewBasePathFs(afero.NewOsFs(), "/srv").Open(c.Param("name"))
}
