// Package errors is about the errors of libraries.
package errors

import (
	"database/sql"
	"net/http"

	faster "github.com/go-faster/errors"
	"github.com/pkg/errors"
	"go.uber.org/multierr"
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

// Of these libraries nothing is known but names and types.

func lacksText(x string) error {
	if x == "" {
		return nil
	}
	return faster.Errorf("text of %d letters", len(x))
}

func lacks(x string) error { return faster.Wrap(lacksText(x), "lacks") }

func lacksBoth(x, y string) error {
	return multierr.Append(lacksText(x), lacks(y))
}

func lacksEach(x, y string) error {
	if err := multierr.Combine(lacksText(x), lacks(y)); err != nil {
		return faster.Wrapf(err, "of %d", 2)
	}
	return nil
}

func lookedAt(x string) error { return faster.Unwrap(lacksText(x)) }

func unseen(r *http.Request, db *sql.DB) {
	x, y := r.FormValue("x"), r.FormValue("y")
	if err := lookedAt(x); err == nil {
		db.Exec(x) // want sql
	}
	if err := lacksText(x); err != nil {
		db.Exec(x) // want sql
	} else {
		db.Exec(x)
	}
	if err := lacks(x); err != nil {
		db.Exec(x) // want sql
	} else {
		db.Exec(x)
	}
	if err := lacksBoth(x, y); err != nil {
		db.Exec(x + y) // want sql
		return
	}
	db.Exec(x + y)
}

func unseenList(r *http.Request, db *sql.DB) {
	x, y := r.FormValue("x"), r.FormValue("y")
	if err := lacksEach(x, y); err != nil {
		db.Exec(x + y) // want sql
		return
	}
	db.Exec(x + y)
}
