// Package std writes responses with net/http.
package std

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	texttemplate "text/template"
)

func printed(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	fmt.Fprintf(w, "<h1>Hello %s</h1>", name) // want "to a page as it is"
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(name))
	fmt.Fprintf(w, "<h1>Hello %s</h1>", template.HTMLEscapeString(name))
	fmt.Fprintf(w, "<p>%d</p>", len(name))
	fmt.Fprint(w, "<p>", name, "</p>") // want "to a page"
	if n, err := strconv.Atoi(name); err == nil {
		fmt.Fprintf(w, "<p>%d</p>", n)
	}
}

// raw may begin with anything.
func raw(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte(r.FormValue("name"))) // want "to a page"
}

func rawString(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, r.FormValue("name")) // want "to a page"
}

func copied(w http.ResponseWriter, r *http.Request) {
	io.Copy(w, r.Body) // want "to a page"
}

// plain begins like plain text, so nobody takes it for HTML.
func plain(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "Hello, %s", r.FormValue("name"))
}

func plainThenMore(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "Hello, ")
	io.WriteString(w, r.FormValue("name"))
}

func pageThenMore(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<html><body>")
	fmt.Fprintf(w, "Hello, %s", r.FormValue("name")) // want "to a page"
	io.WriteString(w, "</body></html>")
}

// typed says what it is.
func typed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	w.Header().Set("X-Name", r.FormValue("name"))
	w.Write([]byte("<b>" + r.FormValue("name")))
}

func typedHTML(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("content-type", "text/html; charset=utf-8")
	w.Write([]byte("Hello " + r.FormValue("name"))) // want "to a page"
}

func typedLater(w http.ResponseWriter, r *http.Request) {
	writeJSON(w, r.FormValue("name"))
	json.NewEncoder(w).Encode(map[string]string{"name": r.FormValue("name")})
}

func writeJSON(w http.ResponseWriter, name string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusOK)
	fmt.Fprintf(w, `{"name": %q}`, name)
}

var plainType = []string{"text/plain"}

func typedInMap(w http.ResponseWriter, r *http.Request) {
	w.Header()["Content-Type"] = []string{"application/json"}
	w.Write([]byte(r.FormValue("name")))
}

func typedInMapByName(w http.ResponseWriter, r *http.Request) {
	w.Header()["Content-Type"] = plainType
	w.Write([]byte(r.FormValue("name")))
}

func otherInMap(w http.ResponseWriter, r *http.Request) {
	w.Header()["Cache-Control"] = []string{"no-store"}
	w.Write([]byte(r.FormValue("name"))) // want "to a page"
}

// setType sets the type for others.
func setType(w http.ResponseWriter, t string) { w.Header().Set("Content-Type", t) }

func typedElsewhere(w http.ResponseWriter, r *http.Request) {
	setType(w, "application/octet-stream")
	w.Write([]byte(r.FormValue("name")))
}

func typedElsewhereHTML(w http.ResponseWriter, r *http.Request) {
	setType(w, "text/html")
	w.Write([]byte(r.FormValue("name"))) // want "to a page"
}

// render is given the text by others.
func render(w io.Writer, title string) {
	fmt.Fprintf(w, "<title>%s</title>", title) // want "to a page"
}

func rendered(w http.ResponseWriter, r *http.Request) {
	render(w, r.FormValue("title"))
	render(os.Stdout, r.FormValue("title"))
	var b bytes.Buffer
	render(&b, r.FormValue("title"))
}

// notRendered never gets to a response.
func notRendered(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(os.Stderr, "<title>%s</title>", r.FormValue("title"))
	var b strings.Builder
	fmt.Fprintf(&b, "<title>%s</title>", r.FormValue("title"))
	http.Error(w, r.FormValue("title"), http.StatusBadRequest)
	http.Error(w, b.String(), http.StatusBadRequest)
}

func buffered(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<title>%s</title>", r.FormValue("title"))
	b.WriteTo(w) // want "to a page"
	out := bufio.NewWriter(w)
	out.WriteString("<p>" + r.FormValue("title")) // want "to a page"
	out.Flush()
}

var page = template.Must(template.New("").Parse("<p>{{.}}</p>"))
var text = texttemplate.Must(texttemplate.New("").Parse("<p>{{.}}</p>"))

func templates(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, r.FormValue("name"))
	text.Execute(w, r.FormValue("name")) // want "to a page"
	text.Execute(os.Stdout, r.FormValue("name"))
}

func marshalled(w http.ResponseWriter, r *http.Request) {
	data, err := json.Marshal(r.FormValue("name"))
	if err == nil {
		w.Write(data)
		fmt.Fprintf(w, "<script>var name = %s</script>", data)
	}
}

// statusWriter is a writer of the program's own.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (s *statusWriter) WriteHeader(code int) {
	s.status = code
	s.ResponseWriter.WriteHeader(code)
}

func wrapped(w http.ResponseWriter, r *http.Request) {
	sw := &statusWriter{ResponseWriter: w}
	fmt.Fprintf(sw, "<p>%s", r.FormValue("name")) // want "to a page"
	fmt.Fprintf(sw, "<p>%s", "x")
}
