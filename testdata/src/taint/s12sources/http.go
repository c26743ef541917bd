// Package s12sources holds the cases of semantic 12: sources. Every case is a
// handler.
package s12sources

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"

	"taint/mark"
)

func Case_12_1_FormValue_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.FormValue("q")) // want "flow"
}

func Case_12_1_FormValue_Clean(w http.ResponseWriter, r *http.Request) {
	name := "q"
	_ = r.FormValue(name)
	mark.Sink("list " + name[:0])
}

func Case_12_1_PostFormValue_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.PostFormValue("q")) // want "flow"
}

func Case_12_1_PostFormValue_Clean(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	mark.Sink(fmt.Sprint(len(r.PostForm["q"])))
}

func Case_12_1_Query_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.URL.Query().Get("q")) // want "flow"
}

func Case_12_1_Query_Clean(w http.ResponseWriter, r *http.Request) {
	mark.Sink(fmt.Sprint(r.URL.Query().Has("q")))
}

func Case_12_1_RawQuery_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.URL.RawQuery) // want "flow"
}

func Case_12_1_RawQuery_Clean(w http.ResponseWriter, r *http.Request) {
	r.URL.RawQuery = "a=b"
	mark.Sink(r.URL.RawQuery)
}

func Case_12_1_ReplacedQuery_Flow(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPut {
		r.URL.RawQuery = "a=b"
	}
	mark.Sink(r.URL.RawQuery) // want "flow"
	r.URL.Path = "/"
	mark.Sink(r.URL.RawQuery) // want "flow"
}

func Case_12_1_ReplacedQuery_Clean(w http.ResponseWriter, r *http.Request) {
	u := r.URL
	replaceQuery(r, "c=d")
	mark.Sink(u.RawQuery)
}

func replaceQuery(r *http.Request, q string) { r.URL.RawQuery = q }

func Case_12_1_URLPath_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.URL.Path)     // want "flow"
	mark.Sink(r.URL.String()) // want "flow"
}

func Case_12_1_URLPath_Clean(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/items/list" {
		return
	}
	mark.Sink(r.URL.Path)
}

func Case_12_1_FormMap_Flow(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	for _, vs := range r.Form {
		for _, v := range vs {
			mark.Sink(v) // want "flow"
		}
	}
}

func Case_12_1_FormMap_Clean(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	n := 0
	for _, vs := range r.Form {
		n += len(vs)
	}
	mark.Sink(fmt.Sprint(n))
}

func Case_12_1_PathValue_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.PathValue("id")) // want "flow"
}

func Case_12_1_PathValue_Clean(w http.ResponseWriter, r *http.Request) {
	r.SetPathValue("id", "ls")
	mark.Sink("ls " + http.MethodGet)
}

func Case_12_1_Header_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.Header.Get("X-Name")) // want "flow"
}

func Case_12_1_Header_Clean(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Name", "ls")
	mark.Sink(w.Header().Get("X-Name"))
}

func Case_12_1_HeaderIndex_Flow(w http.ResponseWriter, r *http.Request) {
	if vs := r.Header["X-Name"]; len(vs) > 0 {
		mark.Sink(vs[0]) // want "flow"
	}
}

func Case_12_1_HeaderIndex_Clean(w http.ResponseWriter, r *http.Request) {
	h := http.Header{"X-Name": {"ls"}}
	mark.Sink(h["X-Name"][0])
	_ = r.Header["X-Name"]
}

func Case_12_1_UserAgent_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.UserAgent()) // want "flow"
	mark.Sink(r.Referer())   // want "flow"
}

func Case_12_1_UserAgent_Clean(w http.ResponseWriter, r *http.Request) {
	if r.UserAgent() == "list" {
		mark.Sink(r.UserAgent())
	}
	mark.Sink("ls")
}

func Case_12_1_Cookie_Flow(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("session")
	if err != nil {
		return
	}
	mark.Sink(c.Value) // want "flow"
}

func Case_12_1_Cookie_Clean(w http.ResponseWriter, r *http.Request) {
	c := &http.Cookie{Name: "session", Value: "ls"}
	http.SetCookie(w, c)
	mark.Sink(c.Value)
}

func Case_12_1_Cookies_Flow(w http.ResponseWriter, r *http.Request) {
	for _, c := range r.Cookies() {
		mark.Sink(c.Value) // want "flow"
	}
}

func Case_12_1_Cookies_Clean(w http.ResponseWriter, r *http.Request) {
	for i := range r.Cookies() {
		mark.Sink(fmt.Sprint(i))
	}
}

func Case_12_1_Body_Flow(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	mark.SinkBytes(b) // want "flow"
}

func Case_12_1_Body_Clean(w http.ResponseWriter, r *http.Request) {
	n, err := io.Copy(io.Discard, r.Body)
	if err != nil {
		return
	}
	mark.Sink(fmt.Sprint(n))
}

type item struct {
	Name   string            `json:"name" xml:"name"`
	Attr   string            `json:"-" xml:"attr,attr"`
	Count  int               `json:"count" xml:"count"`
	On     bool              `json:"on" xml:"-"`
	Tags   []string          `json:"tags" xml:"-"`
	Labels map[string]string `json:"labels" xml:"-"`
	Sub    *item             `json:"sub" xml:"-"`
}

func Case_12_1_JSON_Flow(w http.ResponseWriter, r *http.Request) {
	var it item
	if err := json.NewDecoder(r.Body).Decode(&it); err != nil {
		return
	}
	mark.Sink(it.Name)        // want "flow"
	mark.SinkAny(it.Tags)     // want "flow"
	mark.Sink(it.Labels["k"]) // want "flow"
	mark.Sink(fmt.Sprint(it.Count, it.On))
	if it.Sub != nil {
		mark.Sink(it.Sub.Name) // want "flow"
	}
}

func Case_12_1_JSON_Clean(w http.ResponseWriter, r *http.Request) {
	it, other := item{Name: "ls"}, item{}
	if err := json.NewDecoder(r.Body).Decode(&other); err != nil {
		return
	}
	mark.Sink(it.Name)
	mark.Sink(fmt.Sprint(other.Count, other.On))
}

func Case_12_1_JSONAny_Flow(w http.ResponseWriter, r *http.Request) {
	var v map[string]any
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		return
	}
	name, _ := v["name"].(string)
	mark.Sink(name) // want "flow"
}

func Case_12_1_JSONAny_Clean(w http.ResponseWriter, r *http.Request) {
	var v map[string]any
	if err := json.NewDecoder(r.Body).Decode(&v); err != nil {
		return
	}
	n, _ := v["count"].(float64)
	on, _ := v["on"].(bool)
	mark.Sink(fmt.Sprint(n, on))
}

func Case_12_1_XML_Flow(w http.ResponseWriter, r *http.Request) {
	var it item
	if err := xml.NewDecoder(r.Body).Decode(&it); err != nil {
		return
	}
	mark.Sink(it.Name) // want "flow"
	mark.Sink(it.Attr) // want "flow"
}

func Case_12_1_XML_Clean(w http.ResponseWriter, r *http.Request) {
	var it item
	if err := xml.NewDecoder(r.Body).Decode(&it); err != nil {
		return
	}
	mark.Sink(fmt.Sprint(it.Count))
}

func Case_12_1_Multipart_Flow(w http.ResponseWriter, r *http.Request) {
	f, h, err := r.FormFile("file")
	if err != nil {
		return
	}
	mark.Sink(h.Filename) // want "flow"
	b, _ := io.ReadAll(f)
	mark.SinkBytes(b) // want "flow"
}

func Case_12_1_Multipart_Clean(w http.ResponseWriter, r *http.Request) {
	_, h, err := r.FormFile("file")
	if err != nil {
		return
	}
	mark.Sink(fmt.Sprint(h.Size))
}

func Case_12_1_MultipartReader_Flow(w http.ResponseWriter, r *http.Request) {
	mr, err := r.MultipartReader()
	if err != nil {
		return
	}
	for {
		p, err := mr.NextPart()
		if err != nil {
			return
		}
		b, _ := io.ReadAll(p)
		mark.SinkBytes(b) // want "flow"
	}
}

func Case_12_1_MultipartReader_Clean(w http.ResponseWriter, r *http.Request) {
	mr, err := r.MultipartReader()
	if err != nil {
		return
	}
	for n := 0; ; n++ {
		if _, err := mr.NextPart(); err != nil {
			return
		}
		mark.Sink(fmt.Sprint(n))
	}
}

func Case_12_1_Host_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.Host)       // want "flow"
	mark.Sink(r.RequestURI) // want "flow"
}

func Case_12_1_Host_Clean(w http.ResponseWriter, r *http.Request) {
	if r.Host != "list" {
		http.Error(w, "wrong host", http.StatusBadRequest)
		return
	}
	mark.Sink(r.Host)
}

func Case_12_1_BasicAuth_Flow(w http.ResponseWriter, r *http.Request) {
	user, password, ok := r.BasicAuth()
	if !ok {
		return
	}
	mark.Sink(user)     // want "flow"
	mark.Sink(password) // want "flow"
}

func Case_12_1_BasicAuth_Clean(w http.ResponseWriter, r *http.Request) {
	_, _, ok := r.BasicAuth()
	mark.Sink(fmt.Sprint(ok))
}

func Case_12_1_TLSPeer_Flow(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 {
		return
	}
	mark.Sink(r.TLS.PeerCertificates[0].Subject.CommonName) // want "flow"
	mark.Sink(r.TLS.ServerName)                             // want "flow"
}

func Case_12_1_TLSPeer_Clean(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil {
		return
	}
	mark.Sink(fmt.Sprint(r.TLS.Version, len(r.TLS.PeerCertificates)))
}

func read(r *http.Request) string  { return r.FormValue("q") }
func count(r *http.Request) string { return fmt.Sprint(len(r.FormValue("q"))) }

func Case_12_1_Helper_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(read(r)) // want "flow"
}

func Case_12_1_Helper_Clean(w http.ResponseWriter, r *http.Request) {
	mark.Sink(count(r))
}

func Case_12_1_Clone_Flow(w http.ResponseWriter, r *http.Request) {
	mark.Sink(r.Clone(r.Context()).Header.Get("X-Name")) // want "flow"
}

// A request that the program makes itself holds what the program put into it.
func Case_12_1_Clone_Clean(w http.ResponseWriter, r *http.Request) {
	out, err := http.NewRequest(http.MethodGet, "http://localhost/", nil)
	if err != nil {
		return
	}
	out.Header.Set("X-Name", "ls")
	mark.Sink(out.Header.Get("X-Name"))
	mark.Sink(out.URL.Path)
}

func openServed(r *http.Request) {
	mark.Sink(r.FormValue("w")) // want "flow"
}

// A function can be given the request that is served, or one that the program sends.
func Case_12_1_HandedOn_Flow(w http.ResponseWriter, r *http.Request) {
	if mark.Bool() {
		out, err := http.NewRequest(http.MethodGet, "http://localhost/?w=ls", nil)
		if err != nil {
			return
		}
		r = out
	}
	openServed(r)
}

func openSent(r *http.Request) {
	mark.Sink(r.FormValue("w"))
	mark.Sink(r.URL.Query().Get("w"))
}

func Case_12_1_HandedOn_Clean(w http.ResponseWriter, r *http.Request) {
	out, err := http.NewRequest(http.MethodGet, "http://localhost/?w=ls", nil)
	if err != nil {
		return
	}
	if mark.Bool() {
		out = out.WithContext(r.Context())
	}
	openSent(out)
}

func openPath(r *http.Request) {
	mark.Sink(r.URL.Path) // want "flow"
}

// A field of the request is what was written to it, if somebody did that.
func Case_12_1_Overwritten_Flow(w http.ResponseWriter, r *http.Request) {
	r.URL.Path = r.FormValue("w")
	openPath(r)
}

func openWritten(r *http.Request) {
	mark.Sink(r.URL.Path)
}

func Case_12_1_Overwritten_Clean(w http.ResponseWriter, r *http.Request) {
	r.URL.Path = "ls"
	openWritten(r)
}
