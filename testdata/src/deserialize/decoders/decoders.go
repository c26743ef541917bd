// Package decoders is about bytes that come from a client, and others.
package decoders

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"net/http"
	"os"
)

type point struct{ X, Y int }

func remote(r *http.Request) (p point) {
	gob.NewDecoder(r.Body).Decode(&p)                                    // want `bytes from http.Request.Body, which an attacker chooses, are decoded by \(\*encoding/gob.Decoder\).Decode.*GVS621`
	gob.NewDecoder(bytes.NewReader([]byte(r.FormValue("p")))).Decode(&p) // want `GVS621`
	json.NewDecoder(r.Body).Decode(&p)
	xml.Unmarshal([]byte(r.FormValue("p")), &p) // want `GVS622`
	xml.NewDecoder(r.Body).Decode(&p)           // want `GVS622`
	return p
}

func file() (p point) {
	f, err := os.Open("points.gob")
	if err != nil {
		return p
	}
	gob.NewDecoder(f).Decode(&p)
	return p
}
