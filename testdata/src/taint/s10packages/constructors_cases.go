package s10packages

import (
	"net/http"

	"taint/s10packages/runners"
)

// What a constructor of another package returned is all that a field can hold which only
// that is stored in, whoever made the object.

type quiet struct{ runner runners.Runner }

func newQuiet() (*quiet, error) {
	r, err := runners.New()
	if err != nil {
		return nil, err
	}
	return &quiet{runner: r}, nil
}

func (q *quiet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q.runner.Run(r.FormValue("q"))
}

func Case_10_1_Constructed_Clean(w http.ResponseWriter, r *http.Request) {
	if q, err := newQuiet(); err == nil {
		q.ServeHTTP(w, r)
	}
}

type loud struct{ runner runners.Runner }

func newLoud() (*loud, error) {
	r, err := runners.NewShell()
	if err != nil {
		return nil, err
	}
	return &loud{runner: r}, nil
}

func (l *loud) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.runner.Run(r.FormValue("q")) // want "flow"
}

func Case_10_1_Constructed_Flow(w http.ResponseWriter, r *http.Request) {
	if l, err := newLoud(); err == nil {
		l.ServeHTTP(w, r)
	}
}
