// Package raw leaves "<" as it is in JSON.
package raw

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type item struct{ Name string }

func inJSON(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(v)
	return b.Bytes()
}

func buffered(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Write(inJSON(item{r.FormValue("name")})) // want "is written by"
	if b, err := json.Marshal(item{r.FormValue("name")}); err == nil {
		w.Write(b)
	}
}
