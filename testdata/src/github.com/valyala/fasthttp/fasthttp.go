// Package fasthttp is a stub of github.com/valyala/fasthttp.
package fasthttp

import "time"

type (
	// RequestCtx is a request and its response.
	RequestCtx struct{ Response Response }
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
