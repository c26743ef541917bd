// Package outgoing is about requests to other servers.
package outgoing

import (
	"net/http"
	"net/url"

	"github.com/chromedp/chromedp"
	"github.com/coder/websocket"
	"github.com/go-git/go-git/v5"
	"github.com/go-resty/resty/v2"
	"github.com/gocolly/colly/v2"
	gorilla "github.com/gorilla/websocket"
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

func fast(w http.ResponseWriter, r *http.Request) {
	u := r.FormValue("u")
	code, body, _ := fasthttp.Get(nil, u) // want url
	sink(body)                            // want network-response
	sink(code)
	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	req.SetRequestURI(u) // want url
	req.Header.Set("X", u)
	if fasthttp.Do(req, resp) == nil {
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
