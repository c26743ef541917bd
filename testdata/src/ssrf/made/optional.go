package made

import (
	"context"
	"errors"
	"net"
	"net/http"
	"syscall"

	"ssrf/made/dial"
)

// Where a setting decides whether the client checks, who runs the program does.

var errInside = errors.New("inside of the network")

func optional(r *http.Request, proxy string, inside bool) (*http.Response, error) {
	dialer := &net.Dialer{}
	if !inside {
		dialer.Control = func(_, address string, _ syscall.RawConn) error {
			host, _, err := net.SplitHostPort(address)
			if err != nil {
				return err
			}
			if dial.IsInside(net.ParseIP(host)) {
				return errInside
			}
			return nil
		}
	}
	tr := &http.Transport{}
	tr.DialContext = dialer.DialContext
	if !inside {
		tr.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
			if address == proxy {
				return nil, errInside
			}
			return dialer.DialContext(ctx, network, address)
		}
	}
	client := &http.Client{}
	client.Transport = tr
	req, err := http.NewRequest("GET", r.FormValue("u"), nil)
	if err != nil {
		return nil, err
	}
	return client.Do(req)
}

func asksForLess(r *http.Request, inside bool) (*http.Response, error) {
	dialer := &net.Dialer{}
	if !inside {
		dialer.Control = func(_, address string, _ syscall.RawConn) error {
			host, _, err := net.SplitHostPort(address)
			if err != nil {
				return err
			}
			if dial.IsShort(net.ParseIP(host)) {
				return errInside
			}
			return nil
		}
	}
	client := &http.Client{Transport: &http.Transport{DialContext: dialer.DialContext}}
	req, err := http.NewRequest("GET", r.FormValue("u"), nil) // want `GVS531`
	if err != nil {
		return nil, err
	}
	return client.Do(req)
}
