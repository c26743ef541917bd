package std

import (
	"net/http"
	"net/http/httputil"
)

// The request that a response answers is one that the program sent.
func follow(c *http.Client) {
	resp, err := c.Get("https://example.com/")
	if err != nil {
		return
	}
	r := resp.Request
	c.Get(r.URL.String() + "/next")
}

type session struct{ client *http.Client }

func (s *session) open() { s.client.CheckRedirect = s.check }

func (s *session) check(req *http.Request, via []*http.Request) error {
	s.client.Head(req.URL.String())
	return nil
}

func served(w http.ResponseWriter, r *http.Request) {
	http.Get(r.URL.String() + "/next") // want "chooses the host"
}

// A request that the program serves itself goes nowhere.
func servedInProcess(mux *http.ServeMux, w http.ResponseWriter, r *http.Request) {
	if inner, err := http.NewRequest(http.MethodPost, r.FormValue("url"), r.Body); err == nil {
		mux.ServeHTTP(w, inner.WithContext(r.Context()))
	}
	if inner, err := http.NewRequest(http.MethodPost, r.FormValue("url"), r.Body); err == nil { // want "chooses the host"
		http.DefaultClient.Do(inner.WithContext(r.Context()))
	}
}

type event struct{ Request *http.Request }

// No client sends a request with a RequestURI.
func servedElsewhere(handle func(event) error, r *http.Request) error {
	inner, err := http.NewRequest(http.MethodPost, r.FormValue("url"), r.Body)
	if err != nil {
		return err
	}
	defer func() { inner.Body.Close() }()
	inner.RequestURI = inner.URL.RequestURI()
	return handle(event{inner})
}

func sentElsewhere(handle func(event) error, r *http.Request) error {
	outer, err := http.NewRequest(http.MethodPost, r.FormValue("url"), r.Body) // want "chooses the host"
	if err != nil {
		return err
	}
	defer func() { outer.Body.Close() }()
	outer.Host = "localhost"
	return handle(event{outer})
}

func servedByProxy(proxy *httputil.ReverseProxy, w http.ResponseWriter, r *http.Request) {
	if outer, err := http.NewRequest(http.MethodPost, r.FormValue("url"), r.Body); err == nil { // want "chooses the host"
		proxy.ServeHTTP(w, outer)
	}
}

// What closures captured is known where they are handed out, one by one or in a list.
func registers(register func(...http.HandlerFunc)) {
	register(fetcher(), oursFetcher())
}

func fetcher() http.HandlerFunc {
	fetch := func(address string) { http.Get(address) } // want "chooses the host"
	return func(w http.ResponseWriter, r *http.Request) { fetch(r.FormValue("url")) }
}

func oursFetcher() http.HandlerFunc {
	fetch := func(address string) { http.Get("https://hooks.example.com/" + address) }
	return func(w http.ResponseWriter, r *http.Request) { fetch(r.FormValue("url")) }
}
