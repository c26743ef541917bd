// Package quickjson is what quicktemplate generates of a template that makes no page: with a
// callback, it is a script, which the handler says.
package quickjson

import (
	"io"
	"net/http"

	qt422016 "github.com/valyala/quicktemplate"
)

func streamNames(qw422016 *qt422016.Writer, names []string, callback string) {
	if callback != "" {
		qw422016.N().S(callback)
		qw422016.N().S("(")
	}
	qw422016.N().S(`{"names":[`)
	for _, name := range names {
		qw422016.N().Q(name)
	}
	qw422016.N().S("]}")
	if callback != "" {
		qw422016.N().S(")")
	}
}

func writeNames(qq422016 io.Writer, names []string, callback string) {
	qw422016 := qt422016.AcquireWriter(qq422016)
	streamNames(qw422016, names, callback)
	qt422016.ReleaseWriter(qw422016)
}

func handler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/javascript")
	writeNames(w, r.Form["name"], r.FormValue("callback"))
}
