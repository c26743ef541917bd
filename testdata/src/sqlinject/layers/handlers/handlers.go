// Package handlers answers requests.
package handlers

import (
	"database/sql"

	"github.com/gin-gonic/gin"

	"sqlinject/layers/repository"
	"sqlinject/layers/service"
)

type request struct {
	Name string `form:"name"`
	Sort string `form:"sort"`
}

// Routes adds the handlers.
func Routes(engine *gin.Engine, db *sql.DB) {
	s := service.New(&repository.Users{DB: db})
	engine.GET("/users", func(c *gin.Context) {
		var r request
		if c.ShouldBindQuery(&r) != nil {
			return
		}
		s.Search(c.Request.Context(), r.Name, r.Sort) // want "becomes part of the SQL that .*QueryContext at .*repository.go"
	})
	engine.GET("/names", func(c *gin.Context) {
		var r request
		if c.ShouldBindQuery(&r) != nil {
			return
		}
		s.Search(c.Request.Context(), r.Name, "name")
		s.SearchSafe(c.Request.Context(), r.Name, r.Sort)
	})
}

type handler struct{ users *service.Service }

func (h *handler) list(c *gin.Context) {
	h.users.Search(c.Request.Context(), "x", c.Query("sort")) // want "SQL"
}
