package web

import (
	"context"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"html/template"
	"log"
	"net/http"
	_ "net/http/pprof" // want `profiling endpoint is automatically exposed on /debug/pprof \(G108\)`
	"net/smtp"
	"strings"
	"time"
)

func servers(h http.Handler) {
	http.Handle("/all/", http.FileServer(http.Dir("/"))) // want `potential directory traversal \(G111\)`
	_ = &http.Server{Addr: "127.0.0.1:1", Handler: h}    // want `potential Slowloris .*\(G112\)`
	_ = http.ListenAndServe("127.0.0.1:1", h)            // want `use of net/http serve function that has no support for setting timeouts \(G114\)`
	_ = &http.Server{Addr: "127.0.0.1:1", Handler: h, ReadHeaderTimeout: time.Second}
}

func client(where string) {
	_, _ = http.Get(where)
	_ = &http.Client{
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			req.Header = via[len(via)-1].Header.Clone() // want `\(G119\)`
			return nil
		},
	}
}

func fromRequest(w http.ResponseWriter, r *http.Request) {
	_, _ = http.Get(r.FormValue("u"))
	fmt.Fprint(w, r.FormValue("name"))
	log.Print(r.FormValue("name"))
	_ = smtp.SendMail("localhost:25", nil, r.FormValue("f"), nil, nil)
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound)
	_ = gob.NewDecoder(strings.NewReader(r.FormValue("state")))
	_ = r.ParseMultipartForm(32 << 20)
}

func unescaped(text string) template.HTML {
	return template.HTML(text)
}

func smuggle(w http.ResponseWriter) {
	w.Header().Set("Transfer-Encoding", "chunked")
	w.Header().Set("Content-Length", "100") // want `setting both Transfer-Encoding and Content-Length headers .*\(G113\)`
}

func protect() {
	var p http.CrossOriginProtection
	p.AddInsecureBypassPattern("/") // want `\(G121\)`
}

func cookie(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "1"}) // want `\(G124\)`
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "1", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: -1})
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", Path: "/"})
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "1", MaxAge: 60}) // want `\(G124\)`
}

func background(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	_ = ctx
	go func() { // want `\(G118\)`
		child, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_ = child
	}()
}

type account struct {
	Password string
}

func marshal() {
	_, _ = json.Marshal(account{}) // want `\(G117\)`
}
