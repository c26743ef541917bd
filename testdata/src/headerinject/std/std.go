// Package std sets headers and cookies.
package std

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

func names(w http.ResponseWriter, r *http.Request) {
	w.Header().Set(r.FormValue("name"), "1") // want "is the name of the header"
	w.Header().Set("X-Name", r.FormValue("name"))
	w.Header().Add("Set-Cookie", "a="+r.FormValue("a")+"; Path=/") // want "can add attributes"
	http.SetCookie(w, &http.Cookie{Name: "a", Value: r.FormValue("a")})
	http.SetCookie(w, &http.Cookie{Name: r.FormValue("name"), Value: "1"}) // want "is the name of the cookie"
	c := &http.Cookie{Name: "a", Value: r.FormValue("a"), Path: r.FormValue("p")}
	w.Header().Add("Set-Cookie", c.String())
	w.Header().Add("Set-Cookie", c.Name+"="+c.Value) // want "can add attributes"
	c.Name = r.FormValue("name")
	w.Header().Add("Set-Cookie", c.String()) // want "can add attributes"
	name := r.FormValue("name")
	if name == "theme" || name == "lang" {
		http.SetCookie(w, &http.Cookie{Name: name, Value: "1"})
	}
}

// proxy hands on what it was given.
func proxy(w http.ResponseWriter, r *http.Request, req *http.Request) {
	for name, values := range r.Header {
		for _, v := range values {
			req.Header.Add(name, v)
		}
	}
	for name := range r.URL.Query() {
		if strings.HasPrefix(name, "x-") {
			w.Header().Set(name, "1") // want "is the name of the header"
		}
	}
}

func ginHeader(c *gin.Context) {
	c.Header(c.Query("name"), "1") // want "is the name of the header"
	c.Header("X-Name", c.Query("name"))
}
