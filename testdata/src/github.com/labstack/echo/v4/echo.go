// Package echo is a stub of github.com/labstack/echo/v4.
package echo

import "net/http"

type (
	// Echo is a server.
	Echo struct{ Server *http.Server }
	// Context is a request and its response.
	Context interface {
		Request() *http.Request
		Param(name string) string
		QueryParam(name string) string
		FormValue(name string) string
		Bind(i any) error
		String(code int, s string) error
		HTML(code int, html string) error
		JSON(code int, i interface{}) error
		Blob(code int, contentType string, b []byte) error
		File(file string) error
		Redirect(code int, url string) error
		Response() *Response
	}
	// Response is the response.
	Response struct{ Writer http.ResponseWriter }
	// HandlerFunc handles a request.
	HandlerFunc func(c Context) error
	// MiddlewareFunc wraps a handler.
	MiddlewareFunc func(next HandlerFunc) HandlerFunc
	// Route is a route.
	Route struct{}
)

func New() (e *Echo) { return &Echo{} }

func (e *Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route         { return nil }
func (e *Echo) Start(address string) error                                         { return nil }
func (e *Echo) StartTLS(address string, certFile, keyFile interface{}) (err error) { return nil }
func (e *Echo) StartAutoTLS(address string) error                                  { return nil }
func (e *Echo) StartServer(s *http.Server) (err error)                             { return nil }

func (r *Response) Header() http.Header               { return r.Writer.Header() }
func (r *Response) WriteHeader(code int)              { r.Writer.WriteHeader(code) }
func (r *Response) Write(b []byte) (n int, err error) { return r.Writer.Write(b) }
