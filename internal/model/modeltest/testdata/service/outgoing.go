// Package outgoing is about requests to other servers.
package outgoing

import (
	"context"
	"net/http"
	"net/url"

	"github.com/chromedp/chromedp"
	"github.com/coder/websocket"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-git/go-git/v5"
	"github.com/go-git/go-git/v5/config"
	"github.com/go-resty/resty/v2"
	"github.com/gocolly/colly/v2"
	gorilla "github.com/gorilla/websocket"
	"github.com/hashicorp/go-getter"
	"github.com/minio/minio-go/v7"
	"github.com/valyala/fasthttp"
	resty3 "resty.dev/v3"
)

func sink(any) {}

func fetch(w http.ResponseWriter, r *http.Request) {
	u := r.FormValue("u")
	c := resty.New()
	resp, err := c.R().SetHeader("Accept", "text/html").Get(u) // want url
	if err != nil {
		return
	}
	sink(resp.String()) // want network-response
	sink(resp.Body())   // want network-response
	sink(resp.StatusCode())
	c.R().SetBody(u).Post("https://api.example.com/items")
	c.R().Get("https://api.example.com/items/" + url.PathEscape(u))
	c.R().Execute("GET", u)          // want url
	c.SetBaseURL(u)                  // want url
	r3, _ := resty3.New().R().Get(u) // want url
	sink(r3.String())                // want network-response
	sink(r3.StatusCode())
}

func issuers(ctx context.Context, r *http.Request) {
	oidc.NewProvider(ctx, r.FormValue("issuer")) // want url
	oidc.NewProvider(ctx, "https://issuer.example.com/"+r.FormValue("realm"))
	oidc.NewRemoteKeySet(ctx, r.FormValue("keys")) // want url
	oidc.NewRemoteKeySet(ctx, "https://issuer.example.com/keys")
}

func downloads(ctx context.Context, r *http.Request) error {
	x := r.FormValue("x")
	getter.Get("/srv/modules", x)                 // want url
	getter.GetFile("/srv/modules/"+x, module)     // want path
	c := &getter.Client{Src: x, Dst: "/srv/m"}    // want url
	c = &getter.Client{Src: module, Dst: "/" + x} // want path
	if err := c.Get(); err != nil {
		return err
	}
	getter.GetAny("/srv/modules", module)
	_ = &config.RemoteConfig{URLs: []string{x}} // want url
	_ = &config.RemoteConfig{Name: x, URLs: []string{module}}
	m, err := minio.New(x, &minio.Options{}) // want url
	if err != nil {
		return err
	}
	m.FGetObject(ctx, "bucket", "a.txt", "/srv/"+x, minio.GetObjectOptions{}) // want path
	m.FPutObject(ctx, "bucket", "a.txt", x, minio.PutObjectOptions{})         // want path
	m.FGetObject(ctx, "bucket", x, "/srv/a.txt", minio.GetObjectOptions{})
	return nil
}

const module = "github.com/example/module"

func fast(w http.ResponseWriter, r *http.Request) {
	u := r.FormValue("u")
	code, body, _ := fasthttp.Get(nil, u) // want url
	sink(body)                            // want network-response
	sink(code)
	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	req.SetRequestURI(u)
	req.Header.Set("X", u)
	if fasthttp.Do(req, resp) == nil { // want url
		sink(resp.Body()) // want network-response
	}
	fasthttp.Dial(u) // want url
}

func pages(w http.ResponseWriter, r *http.Request) {
	u := r.FormValue("u")
	c := colly.NewCollector()
	c.OnHTML("a", func(e *colly.HTMLElement) {
		sink(e.Attr("href")) // want network-response
		sink(e.Text)         // want network-response
	})
	c.Visit(u) // want url
	c.Visit("https://example.com")
	chromedp.Navigate(u)         // want url
	chromedp.Evaluate[string](u) // want eval
	chromedp.Evaluate[string]("1 + 1")
	git.PlainClone("/srv/repo", false, &git.CloneOptions{
		URL: u, // want url
	})
	git.PlainClone("/srv/repo", false, &git.CloneOptions{URL: "https://example.com/x.git"})
	gorilla.DefaultDialer.Dial(u, nil)  // want url
	websocket.Dial(r.Context(), u, nil) // want url
}
