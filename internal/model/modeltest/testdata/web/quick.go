// Package quick is what quicktemplate generates.
package quick

import (
	"io"
	"net/http"

	qtio422016 "io"

	qt422016 "github.com/valyala/quicktemplate"
)

func sink(any) {}

var _ = qtio422016.Copy

func streamHello(qw422016 *qt422016.Writer, name, note string) {
	qw422016.N().S("<p>Hello, ")
	qw422016.E().S(name)
	qw422016.N().S("</p>")
	qw422016.N().S(note) // want trusted-html
	qw422016.E().V(note)
}

func writeHello(qq422016 io.Writer, name, note string) {
	qw422016 := qt422016.AcquireWriter(qq422016)
	streamHello(qw422016, name, note)
	qt422016.ReleaseWriter(qw422016)
}

func hello(name, note string) string {
	qb422016 := qt422016.AcquireByteBuffer()
	writeHello(qb422016, name, note)
	qs422016 := string(qb422016.B)
	qt422016.ReleaseByteBuffer(qb422016)
	return qs422016
}

func handler(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, hello(x, "constant"))
	writeHello(w, "constant", x)
}
