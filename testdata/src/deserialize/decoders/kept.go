package decoders

import (
	"bytes"
	"encoding/gob"
	"net/http"
)

// What the program encodes, keeps and decodes again has the types that it chose.

var kept = map[string][]byte{}

func keep(r *http.Request) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(r.FormValue("name"))
	kept["name"] = b.Bytes()
}

func get() (name string) {
	gob.NewDecoder(bytes.NewReader(kept["name"])).Decode(&name)
	return name
}

func inner(r *http.Request) (p point) {
	var b bytes.Buffer
	gob.NewEncoder(&b).Encode(r.FormValue("p"))
	var encoded string
	gob.NewDecoder(&b).Decode(&encoded)
	gob.NewDecoder(bytes.NewReader([]byte(encoded))).Decode(&p) // want `GVS621`
	return p
}
