// Package bodies is about bodies of requests.
package bodies

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
)

func whole(w http.ResponseWriter, r *http.Request) {
	io.ReadAll(r.Body) // want `io.ReadAll reads all that http.Request.Body has into memory.*GVS651`
	var b bytes.Buffer
	b.ReadFrom(r.Body) // want `GVS651`
	io.ReadAll(strings.NewReader(r.FormValue("x")))
	io.Copy(w, r.Body)
	var v struct{ A string }
	json.NewDecoder(r.Body).Decode(&v)
	io.ReadAll(strings.NewReader(v.A))
}

func copied(w http.ResponseWriter, r *http.Request, out io.Writer) {
	var b bytes.Buffer
	io.Copy(&b, r.Body) // want `io.Copy reads all that http.Request.Body has into memory.*GVS651`
	s := new(strings.Builder)
	io.Copy(s, r.Body) // want `GVS651`
	io.Copy(out, r.Body)
	io.Copy(&b, io.LimitReader(r.Body, 1<<20))
	io.CopyN(&b, r.Body, 1<<20)
}

func limited(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	io.ReadAll(r.Body)
}

func limitedReader(w http.ResponseWriter, r *http.Request) {
	io.ReadAll(io.LimitReader(r.Body, 1<<20))
	io.ReadAll(io.TeeReader(r.Body, w)) // want `GVS651`
}

func body(r *http.Request) []byte {
	data, _ := io.ReadAll(r.Body) // want `GVS651`
	return data
}

func helpers(w http.ResponseWriter, r *http.Request) {
	body(r)
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	body2(r)
}

func body2(r *http.Request) []byte {
	data, _ := io.ReadAll(r.Body)
	return data
}

func form(w http.ResponseWriter, r *http.Request) {
	r.ParseMultipartForm(32 << 20) // want `the form can be of any size.*GVS652`
	r.ParseForm()
}

func limitedForm(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	r.ParseMultipartForm(32 << 20)
	inner(r)
}

func inner(r *http.Request) {
	r.ParseMultipartForm(32 << 20)
}
