// Package fasthttp is a stub of github.com/valyala/fasthttp.
package fasthttp

import "time"

type (
	// RequestCtx is a request and its response.
	RequestCtx struct {
		Request  Request
		Response Response
	}
	// Request is a request.
	Request struct{ uri URI }
	// Args are arguments.
	Args struct{}
	// URI is its address.
	URI struct{}
	// Client sends requests.
	Client struct{}
	// HostClient sends requests to one host.
	HostClient struct{ Addr string }
	// Response is a response.
	Response struct{ Header ResponseHeader }
	// ResponseHeader is its header.
	ResponseHeader struct{}
	// Cookie is a cookie.
	Cookie struct{}
	// RequestHandler handles a request.
	RequestHandler func(ctx *RequestCtx)
	// Server is a server.
	Server struct{ Handler RequestHandler }
)

func ListenAndServe(addr string, handler RequestHandler) error                       { return nil }
func ListenAndServeTLS(addr, certFile, keyFile string, handler RequestHandler) error { return nil }
func (s *Server) ListenAndServe(addr string) error                                   { return nil }

// CookieExpireDelete deletes a cookie.
var CookieExpireDelete = time.Date(2009, time.November, 10, 23, 0, 0, 0, time.UTC)

func AcquireCookie() *Cookie                       { return nil }
func ReleaseCookie(c *Cookie)                      {}
func (h *ResponseHeader) SetCookie(cookie *Cookie) {}
func (c *Cookie) SetKey(key string)                {}
func (c *Cookie) SetValue(value string)            {}
func (c *Cookie) SetExpire(expire time.Time)       {}
func (c *Cookie) SetHTTPOnly(httpOnly bool)        {}
func (c *Cookie) SetSecure(secure bool)            {}

func AcquireRequest() *Request                              { return nil }
func AcquireResponse() *Response                            { return nil }
func Do(req *Request, resp *Response) error                 { return nil }
func (c *Client) Do(req *Request, resp *Response) error     { return nil }
func (c *HostClient) Do(req *Request, resp *Response) error { return nil }
func (r *Request) SetRequestURI(requestURI string)          {}
func (r *Request) SetHost(host string)                      {}
func (r *Request) RequestURI() []byte                       { return nil }

func (ctx *RequestCtx) Path() []byte               { return nil }
func (ctx *RequestCtx) RequestURI() []byte         { return nil }
func (ctx *RequestCtx) QueryArgs() *Args           { return nil }
func (a *Args) Len() int                           { return 0 }
func (a *Args) GetUfloatOrZero(key string) float64 { return 0 }
func (a *Args) GetUintOrZero(key string) int       { return 0 }
