// Package caches is about what keeps values by key in memory.
package caches

import (
	"net/http"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/hashicorp/golang-lru/v2/expirable"
	"github.com/jellydator/ttlcache/v3"
)

func sink(any) {}

type entry struct {
	line string
	at   time.Time
}

func onLRU(r *http.Request) {
	c, err := lru.New[int, entry](16)
	if err != nil {
		return
	}
	c.Add(1, entry{line: r.FormValue("x"), at: time.Now()})
	c.Add(2, entry{line: "fixed"})
	a, _ := c.Get(1)
	sink(a.line) // want remote
	sink(a.at)
	b, _ := c.Peek(2)
	sink(b.line)
	e := expirable.NewLRU[string, string](16, nil, time.Minute)
	e.Add("a", r.FormValue("x"))
	e.Add("b", "fixed")
	v, _ := e.Get("a")
	sink(v) // want remote
	w, _ := e.Get("b")
	sink(w)
}

func onTTL(r *http.Request) {
	c := ttlcache.New[string, string]()
	it := c.Set("a", r.FormValue("x"), time.Minute)
	sink(it.Value()) // want remote
	sink(it.ExpiresAt())
	c.Set("b", "fixed", time.Minute)
	sink(c.Get("a").Value()) // want remote
	sink(c.Get("b").Value())
}
