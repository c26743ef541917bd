package std

import (
	"io"
	"net/http"
)

func fileContent(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	f, err := http.Dir("/srv").Open(name)
	if err != nil {
		io.WriteString(w, "<p>no "+name) // want "to a page"
		return
	}
	defer f.Close()
	io.Copy(w, f)
}
