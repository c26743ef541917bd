package std

import "net/http"

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
