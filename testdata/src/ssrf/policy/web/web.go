// Package web asks hosts that a policy permits.
package web

import (
	"net/http"

	"ssrf/policy/hosts"
)

type server struct{ policy *hosts.Policy }

func (s *server) permitted(w http.ResponseWriter, r *http.Request) {
	if u, err := s.policy.Permit(r.FormValue("url")); err == nil {
		http.Get(u.String())
	}
}

func (s *server) ended(w http.ResponseWriter, r *http.Request) {
	if u, err := s.policy.PermitEnd(r.FormValue("url")); err == nil {
		http.Get(u.String()) // want "chooses the host"
	}
}
