// Package identifiers is about texts that were parsed as an identifier: such a text is no
// SQL and no path, but whose it is, is not known; and about what a check does not say.
package identifiers

import (
	"database/sql"
	"net/http"
	"os"

	"github.com/asaskevich/govalidator"
	"github.com/go-playground/validator/v10"
	oldgofrs "github.com/gofrs/uuid"
	gofrs "github.com/gofrs/uuid/v5"
	"github.com/google/uuid"
	"github.com/rs/xid"
	satori "github.com/satori/go.uuid"
)

func sink(any) {}

func google(r *http.Request, db *sql.DB) error {
	x := r.FormValue("x")
	if _, err := uuid.Parse(x); err != nil {
		db.Exec("DELETE FROM t WHERE id = '" + x + "'") // want sql
		return err
	}
	db.Exec("DELETE FROM t WHERE id = '" + x + "'")
	y := r.FormValue("y")
	uuid.Parse(y)
	os.Remove("/srv/" + y) // want path
	if uuid.Validate(y) == nil {
		os.Remove("/srv/" + y)
	}
	sink(uuid.MustParse(y).String())
	_, err := uuid.Parse(y)
	sink(err.Error()) // want remote
	return nil
}

func others(r *http.Request, db *sql.DB) {
	x := r.FormValue("x")
	if id, err := gofrs.FromString(x); err == nil {
		db.Exec("DELETE FROM t WHERE id = '" + id.String() + "'")
	}
	if _, err := gofrs.FromString(x); err != nil {
		sink(x) // want remote
	}
	if id, err := oldgofrs.FromString(x); err == nil {
		db.Exec("DELETE FROM t WHERE id = '" + id.String() + "'")
	}
	if _, err := oldgofrs.FromString(x); err != nil {
		sink(err.Error()) // want remote
	}
	if id, err := xid.FromString(x); err == nil {
		db.Exec("DELETE FROM t WHERE id = '" + id.String() + "'")
	}
	if _, err := xid.FromString(x); err != nil {
		sink(err.Error())
		sink(x) // want remote
	}
	if id, err := satori.FromString(x); err == nil {
		db.Exec("DELETE FROM t WHERE id = '" + id.String() + "'")
	}
	if _, err := satori.FromString(x); err != nil {
		sink(err.Error()) // want remote
	}
}

var validate = validator.New()

// weak checks say nothing that helps.
func weak(r *http.Request, db *sql.DB) {
	x := r.FormValue("x")
	if govalidator.IsURL(x) {
		http.Get(x) // want url
	}
	if govalidator.IsEmail(x) {
		db.Exec("DELETE FROM t WHERE mail = '" + x + "'") // want sql
	}
	if validate.Var(x, "url") == nil {
		http.Get(x) // want url
	}
	if validate.Var(x, "hostname") == nil {
		http.Get("https://" + x + "/") // want url
	}
	if validate.Var(x, "hostname") == nil {
		db.Exec("DELETE FROM t WHERE host = '" + x + "'")
	}
	if govalidator.SafeFileName(x) != "" {
		os.Remove(x) // want path
	}
	os.Remove("/srv/" + govalidator.SafeFileName(x))
	db.Exec("DELETE FROM " + govalidator.SafeFileName(x)) // want sql
}
