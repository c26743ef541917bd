package std

import (
	"net/http"
	"net/url"
)

type doing func(*http.Request) (*http.Response, error)

// doingFor sends requests that the program makes.
func doingFor(base string) doing {
	return func(req *http.Request) (*http.Response, error) {
		u, err := url.Parse(base + req.URL.String())
		if err != nil {
			return nil, err
		}
		req.URL = u
		return http.DefaultClient.Do(req)
	}
}

// forwarder hands a request on that the program serves.
func forwarder(base string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		u, err := url.Parse(base + r.URL.String())
		if err != nil {
			return
		}
		http.DefaultClient.Do(&http.Request{URL: u}) // want "chooses the host"
	}
}
