package secretlog

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"

	"github.com/gin-gonic/gin"
)

func allHeaders(w http.ResponseWriter, r *http.Request) {
	log.Printf("%s %q", r.Method, r.Header)  // want "the header of the request is written to the log, with the headers Authorization and Cookie.*GVS681"
	log.Println(r)                           // want "the whole request is written to the log"
	slog.Info("request", "header", r.Header) // want "the header of the request"
	log.Printf("%s %q", r.Method, r.Header.Get("User-Agent"))
	log.Println(len(r.Header))
	fmt.Sprint(r.Header)
}

func inGin(c *gin.Context) {
	log.Print(c.Request.Header) // want "the header of the request"
	log.Print(c.Request.Header["Accept"])
}

func someRemoved(w http.ResponseWriter, r *http.Request) {
	r = r.Clone(r.Context())
	r.Header.Del("Authorization")
	log.Print(r.Header)
}

// sent is about a request that the program makes.
func sent(r *http.Request) {
	log.Print(r.Header)
}

func dump(w http.ResponseWriter, r *http.Request) {
	text, _ := httputil.DumpRequest(r, false)
	log.Printf("%q", text) // want "the dump of the request, with the headers Authorization and Cookie, is written to the log by log.Printf"
	log.Printf("%d", len(text))
}

func dumpWithout(w http.ResponseWriter, r *http.Request) {
	r = r.Clone(r.Context())
	r.Header.Del("Authorization")
	text, _ := httputil.DumpRequest(r, false)
	log.Printf("%q", text)
}

func one(w http.ResponseWriter, r *http.Request) {
	for name, values := range r.Header {
		log.Printf("%s: %q", name, values) // want "each header of the request is written to the log"
	}
	for name := range r.Header {
		log.Printf("%q", name)
	}
	for name, values := range r.Header {
		if name != "Authorization" && name != "Cookie" {
			log.Printf("%s: %q", name, values)
		}
	}
}

func address(host, dbPassword string) {
	u := &url.URL{Scheme: "postgres", User: url.UserPassword("app", dbPassword), Host: host}
	log.Println("connecting to", u.String()) // want "dbPassword is named for a secret"
	log.Println("connecting to", u.Redacted())
	log.Println("connecting to", u.Host)
}

func basic(w http.ResponseWriter, r *http.Request) {
	user, p, ok := r.BasicAuth()
	log.Printf("%q %t", user, ok)
	log.Printf("%q %q", user, p) // want "the password of the user, from BasicAuth, is written to the log"
	log.Print(len(p))
}
