package errors

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/cenkalti/backoff/v4"
	retry "github.com/cenkalti/backoff/v5"
)

// Of these libraries nothing is known but names and types: what they are given is called, and
// what it returns can be what they return.

func again(r *http.Request, db *sql.DB) {
	x := r.FormValue("x")
	backoff.Retry(func() error {
		_, err := db.Exec(x) // want sql
		return err
	}, nil)
	backoff.RetryWithData(func() (int, error) {
		db.Exec(x) // want sql
		return 1, nil
	}, nil)
	retry.Retry(r.Context(), func() (int, error) {
		db.Exec("select 1")
		return len(x), nil
	})
}

func persist[T any](ctx context.Context, do retry.Operation[T]) (T, error) {
	return retry.Retry(ctx, do, retry.WithMaxTries(3))
}

func again2(r *http.Request, db *sql.DB) {
	x := r.FormValue("x")
	persist(r.Context(), func() (int, error) {
		db.Exec(x) // want sql
		return 1, nil
	})
	persist(r.Context(), func() (int, error) {
		db.Exec("select 1")
		return len(x), nil
	})
}

func answer(r *http.Request) (string, error)   { return r.FormValue("x"), nil }
func answerNone(*http.Request) (string, error) { return "select 1", nil }

var ofRequest *http.Request

func again3(db *sql.DB, r *http.Request) {
	ofRequest = r
	q, _ := backoff.RetryWithData(func() (string, error) { return answer(ofRequest) }, nil)
	db.Exec(q) // want sql
	q, _ = backoff.RetryWithData(func() (string, error) { return answerNone(ofRequest) }, nil)
	db.Exec(q)
	q, _ = persist(context.Background(), func() (string, error) { return answer(ofRequest) })
	db.Exec(q) // want sql
	q, _ = persist(context.Background(), func() (string, error) { return answerNone(ofRequest) })
	db.Exec(q)
}
