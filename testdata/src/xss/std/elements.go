package std

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// Without a "<", text in an element is no tag; in a tag or a script it needs none.
func elements(w http.ResponseWriter, r *http.Request) {
	name := strings.ReplaceAll(r.FormValue("name"), "<", "&lt;")
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprintf(w, "<p>Hello %s</p>", name)
	fmt.Fprintf(w, "<p title='%s'></p>", name)               // want "is written by fmt.Fprintf"
	fmt.Fprintf(w, "<script>let name = '%s'</script>", name) // want "is written by fmt.Fprintf"
	fmt.Fprintf(w, "<script src='a.js'></script><p>%s</p>", name)
	fmt.Fprintf(w, "<p>Hello %s</p>", r.FormValue("name")) // want "is written by fmt.Fprintf"
	fmt.Fprintf(w, "%s", name)                             // want "is written by fmt.Fprintf"
	place := url.URL{Path: r.FormValue("path")}
	fmt.Fprintf(w, "<href>%s</href>", place.EscapedPath())
	fmt.Fprintf(w, "<a href='%s'></a>", place.EscapedPath()) // want "is written by fmt.Fprintf"
}
