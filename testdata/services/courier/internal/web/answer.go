package web

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"

	"github.com/go-playground/validator/v10"

	"example.com/courier/internal/domain"
)

// maxBody is the size of a request.
const maxBody = 1 << 20

var check = validator.New(validator.WithRequiredStructEnabled())

// decode reads what a client sends, and checks it.
func decode[T any](w http.ResponseWriter, r *http.Request) (T, error) {
	var in T
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return in, domain.ErrInvalid
	}
	return in, check.Struct(in)
}

// respond answers with a value, or with what went wrong.
func respond[T any](w http.ResponseWriter, r *http.Request, v T, err error) {
	if err != nil {
		fail(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(v); err != nil {
		log.Print("cannot answer: ", err)
	}
}

type problem struct {
	Title string `json:"title"`
	Trace string `json:"trace"`
}

func fail(w http.ResponseWriter, r *http.Request, err error) {
	status, title := http.StatusInternalServerError, "it did not work"
	var invalid validator.ValidationErrors
	switch {
	case errors.Is(err, domain.ErrNotFound):
		status, title = http.StatusNotFound, "not found"
	case errors.Is(err, domain.ErrInvalid), errors.As(err, &invalid):
		status, title = http.StatusBadRequest, "invalid"
	default:
		log.Printf("request %s of %s failed", traceOf(r.Context()), userOf(r.Context()).ID) // want GVS571
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(problem{Title: title, Trace: traceOf(r.Context())})
}
