// Package further is about more frameworks and clients.
package further

import (
	"context"
	"html"
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/carlmjohnson/requests"
	"github.com/dghubble/sling"
	"github.com/dimfeld/httptreemux/v5"
	"github.com/go-fuego/fuego"
	"github.com/gosimple/slug"
	"github.com/zeromicro/go-zero/rest/httpx"
	"golang.org/x/net/websocket"
	"golang.org/x/text/unicode/norm"
)

func sink(any) {}

type user struct {
	Name string `path:"name"`
	Age  int    `form:"age"`
}

func onGoZero(w http.ResponseWriter, r *http.Request) {
	var u user
	if err := httpx.Parse(r, &u); err != nil {
		return
	}
	sink(u.Name) // want remote
	sink(u.Age)
}

func onFuego(c fuego.ContextWithBody[user]) (user, error) {
	u, err := c.Body()
	if err != nil {
		return user{}, err
	}
	sink(u.Name) // want remote
	sink(u.Age)
	sink(c.PathParam("x")) // want remote
	return u, nil
}

func onTreeMux(r *http.Request, m *httptreemux.TreeMux) {
	p := httptreemux.ContextParams(r.Context())
	sink(p["x"]) // want remote
	sink(len(p))
	m.GET("/x/:y", func(w http.ResponseWriter, r *http.Request, ps map[string]string) {
		sink(ps["y"]) // want remote
	})
}

type controller struct{ web.Controller }

func (c *controller) Get() {
	x := c.GetString("x")
	if x != "a" && x != "b" {
		c.Abort("400")
	}
	sink(x)
	sink(c.GetString("y")) // want remote
}

func onSling(r *http.Request) error {
	x := r.FormValue("x")
	sling.New().Base(x)                                 // want url
	sling.New().Base("https://api.example.com/").Get(x) // want url
	var ok, bad struct{ Name string }
	_, err := sling.New().Base("https://api.example.com/").Get("me").Set("X", x).Receive(&ok, &bad)
	sink(ok.Name) // want network-response
	return err
}

func onRequests(ctx context.Context, r *http.Request) error {
	x := r.FormValue("x")
	requests.URL(x) // want url
	var s string
	err := requests.URL("https://api.example.com").Param("u", x).ToString(&s).Fetch(ctx)
	sink(s) // want network-response
	return err
}

func onSlugs(r *http.Request) {
	x := r.FormValue("x")
	sink(slug.Make(x))
	sink(slug.Make("a") + x) // want remote
	if slug.IsSlug(x) {
		sink(x)
	}
}

func onWebsockets(r *http.Request) {
	x := r.FormValue("x")
	websocket.NewConfig(x, "https://example.com") // want url
	websocket.NewConfig("wss://example.com/"+x, x)
}

// onNorm: what is escaped is text again, once wide characters become others.
func onNorm(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	w.Header().Set("Content-Type", "text/html")
	w.Write([]byte(norm.NFKC.String(html.EscapeString(x)))) // want html
	w.Write([]byte(html.EscapeString(norm.NFKC.String(x))))
}

// silent has uses that do no harm.
func silent(r *http.Request, c fuego.ContextWithBody[user]) {
	c.PathParam("x")
	httptreemux.ContextParams(r.Context())
	var u user
	httpx.ParsePath(r, &u)
	sling.New().Base("https://api.example.com/")
	requests.URL("https://api.example.com/")
}
