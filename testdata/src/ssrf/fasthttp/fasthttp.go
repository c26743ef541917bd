// Package fasthttp has requests of fasthttp, which are served and sent.
package fasthttp

import (
	"net/http"

	"github.com/valyala/fasthttp"
)

func sent(r *http.Request) {
	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	req.SetRequestURI(r.FormValue("url"))
	fasthttp.Do(req, resp)                          // want `chooses the host`
	(&fasthttp.Client{}).Do(req, resp)              // want `chooses the host`
	(&fasthttp.HostClient{Addr: "a"}).Do(req, resp) // goes to one host
	req.SetRequestURI("https://backend.example/")
	fasthttp.Do(req, resp)
	req.SetRequestURI("https://backend.example/" + r.FormValue("path"))
	fasthttp.Do(req, resp)
}

func hosts(r *http.Request) {
	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	req.SetHost(r.FormValue("host"))
	fasthttp.Do(req, resp) // want `chooses the host`
}

// served goes on with the request that it has, under another address.
func served(ctx *fasthttp.RequestCtx, next fasthttp.RequestHandler, r *http.Request) {
	old := string(ctx.Request.RequestURI())
	ctx.Request.SetRequestURI(r.RequestURI)
	ctx.Request.SetHost(r.Host)
	next(ctx)
	ctx.Request.SetRequestURI(old)
}

// forward sends what it was asked, to where the client says, and to where the program does.
func forward(ctx *fasthttp.RequestCtx) {
	fasthttp.Do(&ctx.Request, &ctx.Response) // want `chooses the host`
	ctx.Request.SetHost("backend.example")
	fasthttp.Do(&ctx.Request, &ctx.Response)
}
