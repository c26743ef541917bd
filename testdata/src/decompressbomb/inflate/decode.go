package inflate

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"os"
)

// A decoder of JSON has a whole value in memory before it looks at it.

func decoded(w http.ResponseWriter, r *http.Request) {
	z, err := gzip.NewReader(r.Body)
	if err != nil {
		return
	}
	var v struct{ Name string }
	json.NewDecoder(z).Decode(&v) // want "takes all of it.*GVS641"
	json.NewDecoder(r.Body).Decode(&v)
	json.NewDecoder(io.LimitReader(z, 1<<20)).Decode(&v)
}

func fromFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	var v struct{ Name string }
	return json.NewDecoder(z).Decode(&v)
}
