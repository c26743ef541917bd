// Package xss reports pages into which an attacker can write scripts.
//
// A link that holds the script makes the browser of whoever follows it run it, in the name
// of the site: it reads the session and acts for the user.
//
// What counts is what the browser takes for HTML. A response with a Content-Type that is
// neither HTML nor XML, in which elements of XHTML are scripts, is no finding. One without any is what it begins with: net/http calls it HTML
// only when the first character is a "<". http.Error says that it writes plain text.
// A Content-Type that a link chooses is HTML to whoever wants it so. What is sent as an attachment
// (Content-Disposition) is saved, and not shown.
// Text is harmless when it was escaped (html.EscapeString, html/template), marshalled to
// JSON, or is a number.
//
// Bad:
//
//	package hello
//
//	import (
//		"fmt"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		fmt.Fprintf(w, "<h1>Hello %s</h1>", r.FormValue("name")) // finding: to a page as it is
//	}
//
//	func echo(w http.ResponseWriter, r *http.Request) {
//		w.Header().Set("Content-Type", "text/html; charset=utf-8")
//		w.Write([]byte("You said " + r.FormValue("text"))) // finding: to a page as it is
//	}
//
// Good: the template escapes it, and plain text is no page.
//
//	package hello
//
//	import (
//		"fmt"
//		"html/template"
//		"net/http"
//	)
//
//	var page = template.Must(template.New("").Parse("<h1>Hello {{.}}</h1>"))
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		page.Execute(w, r.FormValue("name"))
//	}
//
//	func echo(w http.ResponseWriter, r *http.Request) {
//		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
//		w.Header().Set("X-Content-Type-Options", "nosniff")
//		fmt.Fprint(w, "You said ", r.FormValue("text"))
//	}
package xss
