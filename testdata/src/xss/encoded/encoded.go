// Package encoded writes documents that were encoded first.
package encoded

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"net/http"
)

type item struct{ Name string }

type note struct {
	Text string `xml:",innerxml"`
}

func inJSON(v any) []byte {
	var b bytes.Buffer
	json.NewEncoder(&b).Encode(v)
	return b.Bytes()
}

func inXML(v any) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	xml.NewEncoder(&b).Encode(v)
	return b.Bytes()
}

func buffered(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	w.Write(inJSON(item{name}))
	w.Write(inXML(item{name}))
	w.Write([]byte(name)) // want "is written by"
}

func page(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	if b, err := xml.Marshal([]item{{r.FormValue("name")}}); err == nil {
		w.Write(b)
	}
	if b, err := xml.Marshal([]note{{r.FormValue("name")}}); err == nil {
		w.Write(b) // want "is written by"
	}
}
