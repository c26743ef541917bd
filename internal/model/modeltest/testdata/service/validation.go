// Package validation is about texts that a library has checked.
package validation

import (
	"database/sql"
	"fmt"
	"net/http"
	"os"

	"github.com/asaskevich/govalidator"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
	"github.com/samber/lo"
	uuid "github.com/satori/go.uuid"
	"golang.org/x/exp/slices"
)

func sink(any) {}

type order struct {
	Name   string `binding:"required,alphanum" validate:"required,alphanum"`
	Color  string `binding:"oneof=red green" validate:"oneof=red green"`
	ID     string `binding:"uuid4" validate:"uuid4"`
	Host   string `binding:"hostname" validate:"hostname"`
	Note   string `binding:"max=200" validate:"max=200"`
	Either string `binding:"alphanum|email" validate:"alphanum|email"`
	Nested struct {
		Code string `binding:"numeric" validate:"numeric"`
	}
	Tags  []string `binding:"dive,alphanum"`
	Notes []string `binding:"required,dive,max=200"`
	Items []item   `binding:"required,dive"`
	Links []*item  `binding:"dive"`
	Loose []item   `binding:"required"`
}

type item struct {
	Sku  string `binding:"alphanum"`
	Text string `binding:"max=40"`
}

func ginHandler(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		var o order
		if err := c.ShouldBindJSON(&o); err != nil {
			return
		}
		db.Exec("DELETE FROM " + o.Name)
		db.Exec("DELETE FROM " + o.Color)
		db.Exec("DELETE FROM t WHERE id = '" + o.ID + "'")
		db.Exec("DELETE FROM " + o.Note)   // want sql
		db.Exec("DELETE FROM " + o.Either) // want sql
		os.Remove("/srv/" + o.Name)
		os.Remove("/srv/" + o.Note) // want path
		os.Remove("/srv/" + o.Nested.Code)
		for _, tag := range o.Tags {
			db.Exec("DELETE FROM " + tag)
		}
		for _, note := range o.Notes {
			db.Exec("DELETE FROM " + note) // want sql
		}
		for i, it := range o.Items {
			db.Exec("DELETE FROM " + it.Sku)
			os.Remove("/srv/" + o.Items[i].Sku)
			db.Exec("DELETE FROM " + it.Text) // want sql
			db.Exec("DELETE FROM " + o.Links[i].Sku)
			db.Exec("DELETE FROM " + o.Links[i].Text) // want sql
			db.Exec("DELETE FROM " + o.Loose[i].Sku)  // want sql
		}
		sink(o.Color)
		sink(c.FullPath())
		sink(c.GetInt("n"))
		sink(o.Note) // want remote
		o.Name = c.Query("name")
		db.Exec("DELETE FROM " + o.Name) // want sql
	}
}

// bindAndCheck is a helper for all handlers.
func bindAndCheck(c *gin.Context, into any) error {
	if err := c.BindJSON(into); err != nil {
		return err
	}
	if err := validate.Struct(into); err != nil {
		return fmt.Errorf("invalid: %w", err)
	}
	return nil
}

func throughHelper(c *gin.Context, db *sql.DB) {
	var o order
	if err := bindAndCheck(c, &o); err != nil {
		db.Exec("DELETE FROM " + o.Color) // want sql
		return
	}
	db.Exec("DELETE FROM " + o.Color)
	db.Exec("DELETE FROM " + o.Note) // want sql
}

func unchecked(c *gin.Context, db *sql.DB) {
	var o order
	c.ShouldBindJSON(&o)
	db.Exec("DELETE FROM " + o.Name) // want sql
}

var validate = validator.New()

type api struct{ db *sql.DB }

func (a *api) echoHandler(c echo.Context) error {
	var o order
	if err := c.Bind(&o); err != nil {
		return err
	}
	a.db.Exec("DELETE FROM " + o.Name) // want sql
	if err := c.Validate(&o); err != nil {
		return err
	}
	_, err := a.db.Exec("DELETE FROM " + o.Name)
	return err
}

func (a *api) plain(w http.ResponseWriter, r *http.Request) {
	o := order{Name: r.FormValue("name"), Note: r.FormValue("note")}
	if err := check(&o); err != nil {
		return
	}
	a.db.Exec("DELETE FROM " + o.Name)
	a.db.Exec("DELETE FROM " + o.Note) // want sql
	x := r.FormValue("x")
	if validate.Var(x, "required,alphanum") == nil {
		a.db.Exec("DELETE FROM " + x)
	}
	if validate.Var(x, "required") == nil {
		a.db.Exec("DELETE FROM " + x) // want sql
	}
}

func check(o *order) error {
	if err := validate.Struct(o); err != nil {
		return fmt.Errorf("order: %w", err)
	}
	return nil
}

func (a *api) single(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	if govalidator.IsAlphanumeric(x) {
		a.db.Exec("DELETE FROM " + x)
	}
	if !govalidator.IsUUID(x) {
		a.db.Exec("DELETE FROM " + x) // want sql
		return
	}
	a.db.Exec("DELETE FROM t WHERE id = '" + x + "'")
}

func (a *api) page(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	fmt.Fprint(w, bluemonday.UGCPolicy().Sanitize(x))
	fmt.Fprint(w, "<b>"+x)                                         // want html
	a.db.Exec("DELETE FROM " + bluemonday.UGCPolicy().Sanitize(x)) // want sql
	id, err := uuid.FromString(x)
	if err != nil {
		return
	}
	a.db.Exec("DELETE FROM t WHERE id = '" + id.String() + "'")
}

func either(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	switch x := r.FormValue("x"); {
	case govalidator.IsIn(x, "a", "b"):
		sink(x)
	case govalidator.IsNumeric(x):
		db.Exec("DELETE FROM t WHERE id = " + x)
	default:
		sink(x) // want remote
	}
}

var columns = []string{"name", "age"}

func listed(r *http.Request, db *sql.DB) {
	x := r.FormValue("x")
	if lo.Contains(columns, x) || slices.Contains(columns, x) {
		db.Exec("DELETE FROM " + x)
	}
	if lo.IndexOf(columns, x) >= 0 || lo.LastIndexOf(columns, x) >= 0 || slices.Index(columns, x) >= 0 {
		db.Exec("DELETE FROM " + x)
	}
	if lo.Contains(r.Form["x"], x) || slices.Contains(r.Form["x"], x) {
		db.Exec("DELETE FROM " + x) // want sql
	}
	if lo.IndexOf(columns, x) < 0 {
		db.Exec("DELETE FROM " + x) // want sql
	}
	for _, n := range lo.Map(r.Form["x"], func(s string, _ int) int { return len(s) }) {
		db.Exec(fmt.Sprint("DELETE FROM t WHERE id = ", n))
	}
	for _, s := range lo.Map(r.Form["x"], func(s string, i int) string { return fmt.Sprint(s, i) }) {
		db.Exec("DELETE FROM " + s) // want sql
	}
	lo.ForEach(r.Form["x"], func(s string, _ int) {
		db.Exec("DELETE FROM " + s) // want sql
	})
}
