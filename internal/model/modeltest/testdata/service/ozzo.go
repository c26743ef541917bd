// Package ozzo is about rules that are values.
package ozzo

import (
	"database/sql"
	"net/http"
	"regexp"

	validation "github.com/go-ozzo/ozzo-validation/v4"
	"github.com/go-ozzo/ozzo-validation/v4/is"
)

type order struct {
	Name, Color, Code, Note string
}

var code = regexp.MustCompile(`^[A-Z]{3}[0-9]+$`)

func (o *order) check() error {
	return validation.ValidateStruct(o,
		validation.Field(&o.Name, validation.Required, is.Alphanumeric),
		validation.Field(&o.Color, validation.In("red", "green")),
		validation.Field(&o.Code, validation.Match(code).Error("no code")),
		validation.Field(&o.Note, validation.Length(1, 100)))
}

func checked(r *http.Request, db *sql.DB) {
	o := order{Name: r.FormValue("name"), Color: r.FormValue("color"), Code: r.FormValue("code"), Note: r.FormValue("note")}
	if err := o.check(); err != nil {
		db.Exec("DELETE FROM " + o.Name) // want sql
		return
	}
	db.Exec("DELETE FROM " + o.Name)
	db.Exec("DELETE FROM " + o.Color)
	db.Exec("DELETE FROM " + o.Code)
	db.Exec("DELETE FROM " + o.Note) // want sql
}

func single(r *http.Request, db *sql.DB, allowed string) {
	x := r.FormValue("x")
	if validation.Validate(x, validation.Required, is.UUID) == nil {
		db.Exec("DELETE FROM t WHERE id = '" + x + "'")
	}
	if validation.Validate(x, is.URL) == nil {
		db.Exec("DELETE FROM t WHERE id = '" + x + "'") // want sql
	}
	if validation.Validate(x, is.IP) == nil {
		db.Exec("DELETE FROM t WHERE ip = '" + x + "'")
		http.Get("http://" + x) // want url
	}
	if validation.Validate(x, validation.Match(regexp.MustCompile(`[A-Z]+`))) == nil {
		db.Exec("DELETE FROM " + x) // want sql
	}
	if validation.Validate(x, validation.In("a", r.FormValue("y"))) == nil {
		db.Exec("DELETE FROM " + x) // want sql
	}
	if validation.Validate(x, validation.In("a", allowed)) == nil {
		db.Exec("DELETE FROM " + x)
	}
}
