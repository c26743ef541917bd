// Package mux is a stub of github.com/gorilla/mux.
package mux

import "net/http"

// Router is a router.
type Router struct{}

// Route is a route.
type Route struct{}

func NewRouter() *Router { return &Router{} }

func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route {
	return &Route{}
}
func (r *Router) SkipClean(value bool) *Router                       { return r }
func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}
func Vars(r *http.Request) map[string]string                         { return nil }
