// Package errors is about the errors of libraries.
package errors

import (
	"database/sql"
	"net/http"

	"github.com/pkg/errors"
)

func refuse(x string) error {
	if x != "a" {
		return errors.WithStack(errors.New("another"))
	}
	return nil
}

func made(r *http.Request, db *sql.DB) {
	x, y := r.FormValue("x"), r.FormValue("y")
	db.Exec(errors.Errorf("no %s", y).Error())          // want sql
	db.Exec(errors.Wrap(errors.New("none"), y).Error()) // want sql
	db.Exec(errors.Wrapf(errors.New("none"), "of %s", "all").Error())
	if err := refuse(x); err != nil {
		db.Exec(x) // want sql
		return
	}
	db.Exec(x)
}
