package std

import (
	"database/sql"
	"fmt"
	"net/http"
	"net/url"
)

// A connection string names the server that the program talks to.
func database(w http.ResponseWriter, r *http.Request) {
	sql.Open("postgres", r.FormValue("dsn"))                               // want "chooses the host"
	sql.Open("mysql", fmt.Sprintf("app@tcp(%s)/app", r.FormValue("host"))) // want "chooses the host"
	sql.Open("postgres", "dbname=app host="+r.FormValue("host"))           // want "chooses the host"
	sql.Open("postgres", "postgres://app@"+r.FormValue("host")+"/app")     // want "chooses the host"
	sql.Open("postgres", "postgres://app@db.example.com/"+url.PathEscape(r.FormValue("name")))
	sql.Open("mysql", fmt.Sprintf("app@tcp(db.example.com)/%s", r.FormValue("name")))
	sql.Open("postgres", databases[r.FormValue("name")])
}

var databases = map[string]string{"eu": "postgres://eu.example.com", "us": "postgres://us.example.com"}

func proxied(w http.ResponseWriter, r *http.Request) {
	p, err := url.Parse(r.FormValue("proxy"))
	if err != nil {
		return
	}
	_ = &http.Client{Transport: &http.Transport{Proxy: http.ProxyURL(p)}} // want "chooses the host that net/http.ProxyURL talks to"
	if p.Host == "proxy.example.com:3128" {
		_ = &http.Client{Transport: &http.Transport{Proxy: http.ProxyURL(p)}}
	}
}
