// Package chi is a stub of github.com/go-chi/chi/v5.
package chi

import "net/http"

// Mux is a router.
type Mux struct{}

func NewRouter() *Mux { return &Mux{} }

func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc)   {}
func (mx *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
func URLParam(r *http.Request, key string) string                { return "" }
