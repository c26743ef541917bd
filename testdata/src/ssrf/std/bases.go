package std

import (
	"fmt"
	"net/http"
	"net/url"
)

// service is one at an address that is configured.
type service struct{ base string }

func (s *service) item(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(fmt.Sprintf("%s/items/%s", s.base, r.FormValue("id")))
	if err != nil {
		return
	}
	http.Get(u.String())
	http.Get("https://" + u.Host + "/items")
}

func (s *service) behind(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(fmt.Sprintf("%s%s/items", s.base, r.FormValue("host")))
	if err != nil {
		return
	}
	http.Get(u.String()) // want "chooses the host"
}
