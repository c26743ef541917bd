// Package wrapped has checks that return errors of a library.
package wrapped

import (
	"net/http"
	"net/url"

	"github.com/pkg/errors"
)

type notice struct{ Cert string }

func (n *notice) check() error {
	u, err := url.Parse(n.Cert)
	if err != nil {
		return errors.WithStack(errors.Wrap(err, "no address"))
	}
	if u.Hostname() != "keys.example" {
		return errors.Errorf("another host: %s", u.Hostname())
	}
	if u.Scheme != "https" {
		return errors.New("another scheme")
	}
	return nil
}

// checkNothing returns nil of nil.
func (n *notice) checkNothing() error {
	u, err := url.Parse(n.Cert)
	if err == nil && u.Hostname() != "keys.example" {
		return errors.Wrap(err, "another host")
	}
	return nil
}

func checked(w http.ResponseWriter, r *http.Request) {
	n := &notice{Cert: r.FormValue("cert")}
	if err := n.check(); err != nil {
		return
	}
	http.Get(n.Cert)
}

func wrapped(w http.ResponseWriter, r *http.Request) {
	n := &notice{Cert: r.FormValue("cert")}
	if err := errors.WithStack(n.check()); err != nil {
		return
	}
	http.Get(n.Cert)
}

func unchecked(w http.ResponseWriter, r *http.Request) {
	n := &notice{Cert: r.FormValue("cert")}
	if err := n.checkNothing(); err != nil {
		return
	}
	http.Get(n.Cert) // want "GVS531"
}
