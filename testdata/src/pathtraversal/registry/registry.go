// Package registry has routers of the program's own: one function registers handlers,
// another, which only the server calls, finds and calls them.
package registry

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// request is what handlers are given.
type request struct {
	http *http.Request
	vars map[string]string
}

type router struct {
	routes map[string]func(map[string]string)
}

func (r *router) get(prefix string, h func(*request)) {
	r.routes[prefix] = func(vars map[string]string) { h(&request{vars: vars}) }
}

func (r *router) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	for prefix, h := range r.routes {
		if rest, ok := strings.CutPrefix(req.URL.Path, prefix); ok {
			h(map[string]string{"rest": rest})
		}
	}
}

type assets struct{ dir string }

func (a *assets) open(r *request) {
	os.Open(filepath.Join(a.dir, r.vars["rest"])) // want "chooses the file"
}

func (a *assets) clean(r *request) {
	os.Open(filepath.Join(a.dir, filepath.Clean("/"+r.vars["rest"])))
}

// never has the shape of a handler, but nobody registers it.
func (a *assets) never(r *request) {
	os.Open(filepath.Join(a.dir, r.vars["rest"]))
}

func (a *assets) register(r *router) {
	r.get("/assets/", a.open)
	r.get("/clean/", a.clean)
}

// NewRouter is called by the server, which calls ServeHTTP.
func NewRouter() http.Handler {
	r := &router{routes: make(map[string]func(map[string]string))}
	(&assets{"/srv"}).register(r)
	return r
}

// hooks is a list; who runs them gives them a name of the program's own.
type hooks struct{ list []func(string) }

func (h *hooks) add(f func(string)) { h.list = append(h.list, f) }

// Run runs all of them.
func (h *hooks) Run(w http.ResponseWriter, r *http.Request) {
	for _, f := range h.list {
		f("/srv/hooks")
	}
}

func runHook(name string) { os.Open(name) }

// NewHooks registers them.
func NewHooks() *hooks {
	h := &hooks{}
	h.add(runHook)
	return h
}

// jobs is a list of what has a function in a field.
type job struct {
	name string
	run  func(string)
}

type jobs struct{ list []job }

// Start runs the job that the client wants with the client's file.
func (j *jobs) Start(w http.ResponseWriter, r *http.Request) {
	for _, one := range j.list {
		if one.name == r.FormValue("job") {
			one.run(r.FormValue("file"))
		}
	}
}

func convert(name string) {
	os.ReadFile("/data/" + name) // want "chooses the file"
}

func count(name string) { _ = len(name) }

// NewJobs registers them.
func NewJobs() *jobs {
	return &jobs{list: []job{{"convert", convert}, {"count", count}}}
}
