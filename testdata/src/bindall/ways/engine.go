package ways

import "net/http"

type route struct {
	path     string
	name     string
	kids     []*route
	handlers []http.HandlerFunc
}

type table struct{ root *route }

// engine is a handler of which much is written before it is served.
type engine struct {
	tables []table
	names  map[string]*route
	base   string
}

func (e *engine) ServeHTTP(http.ResponseWriter, *http.Request) {}

func (e *engine) prepare(prefix string) {
	for _, t := range e.tables {
		t.root.path = prefix + t.root.path
		t.root.name = prefix
		for _, k := range t.root.kids {
			k.path = t.root.path + k.path
			e.names[k.name] = k
		}
	}
	e.base = prefix
}

func (e *engine) everywhere(port, prefix string) error {
	e.prepare(prefix)
	server := &http.Server{Addr: ":" + port, Handler: e}
	return server.ListenAndServe() // want "listens on every network interface"
}

func (e *engine) here(port, prefix string) error {
	e.prepare(prefix)
	server := &http.Server{Addr: "127.0.0.1:" + port, Handler: e}
	return server.ListenAndServe()
}
