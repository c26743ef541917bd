// Package fasthttp is a stub of github.com/valyala/fasthttp.
package fasthttp

type (
	// RequestCtx is a request and its response.
	RequestCtx struct{}
	// RequestHandler handles a request.
	RequestHandler func(ctx *RequestCtx)
	// Server is a server.
	Server struct{ Handler RequestHandler }
)

func ListenAndServe(addr string, handler RequestHandler) error                       { return nil }
func ListenAndServeTLS(addr, certFile, keyFile string, handler RequestHandler) error { return nil }
func (s *Server) ListenAndServe(addr string) error                                   { return nil }
