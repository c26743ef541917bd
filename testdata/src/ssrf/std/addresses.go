package std

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

var errInternal = errors.New("internal address")

// outside returns an error for hosts with an address inside of the network.
func outside(raw string) error {
	u, err := url.Parse(raw)
	if err != nil {
		return err
	}
	host := u.Hostname()
	if ip := net.ParseIP(host); ip != nil {
		if ip.IsLoopback() || ip.IsPrivate() {
			return errInternal
		}
		return nil
	}
	ips, err := net.LookupIP(host)
	if err != nil {
		return err
	}
	for _, ip := range ips {
		if ip.IsLoopback() || ip.IsPrivate() {
			return errInternal
		}
	}
	return nil
}

func lookedUp(r *http.Request) {
	raw := r.FormValue("url")
	if outside(raw) == nil {
		http.Get(raw)
	} else {
		http.Get(raw) // want "chooses the host"
	}
}

func lookedUpHere(r *http.Request) {
	u, err := url.Parse(r.FormValue("url"))
	if err != nil {
		return
	}
	addrs, err := net.DefaultResolver.LookupIPAddr(r.Context(), u.Hostname())
	if err != nil {
		return
	}
	http.Get(u.String()) // want "chooses the host"
	for _, a := range addrs {
		if a.IP.IsPrivate() {
			return
		}
	}
	http.Get(u.String())
}

var internal = []*net.IPNet{mustCIDR("10.0.0.0/8"), mustCIDR("127.0.0.0/8")}

func mustCIDR(s string) *net.IPNet {
	_, n, err := net.ParseCIDR(s)
	if err != nil {
		panic(err)
	}
	return n
}

func isInternal(ip net.IP) bool {
	for _, n := range internal {
		if n.Contains(ip) {
			return true
		}
	}
	return false
}

func publicHost(host string) bool {
	ips, err := net.LookupIP(host)
	if err != nil || len(ips) == 0 {
		return false
	}
	for _, ip := range ips {
		if isInternal(ip) {
			return false
		}
	}
	return true
}

func inNoNetwork(r *http.Request) {
	u, err := url.Parse(r.FormValue("url"))
	if err != nil {
		return
	}
	if !publicHost(u.Hostname()) {
		http.Get(u.String()) // want "chooses the host"
		return
	}
	http.Get(u.String())
}

// A helper looks at the end of a host.
func ours(host string) bool { return strings.HasSuffix(host, ".example.com") }

func theirs(host string) bool { return strings.HasSuffix(host, "example.com") }

func endOfHost(r *http.Request) {
	u, err := url.Parse(r.FormValue("url"))
	if err != nil {
		return
	}
	if theirs(u.Hostname()) {
		http.Get(u.String()) // want "chooses the host"
	}
	if ours(u.Hostname()) {
		http.Get(u.String())
	}
	if ours(u.Path) {
		http.Get(u.String()) // want "chooses the host"
	}
}

// Dialers that check the address that a name stands for.
func control(network, address string, _ syscall.RawConn) error {
	a, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if a.Addr().IsPrivate() || a.Addr().IsLoopback() {
		return errInternal
	}
	return nil
}

func guardedClient() *http.Client {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.DialContext = (&net.Dialer{Control: control}).DialContext
	return &http.Client{Transport: t, Timeout: time.Second}
}

var guarded = guardedClient()

type hooks struct{ client *http.Client }

func newHooks() *hooks { return &hooks{guardedClient()} }

func (h *hooks) call(r *http.Request) {
	h.client.Get(r.FormValue("url"))
	guarded.Get(r.FormValue("url"))
	req, err := http.NewRequest(http.MethodGet, r.FormValue("url"), nil)
	if err == nil {
		h.client.Do(req)
	}
	c := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
		host, port, err := net.SplitHostPort(addr)
		if err != nil {
			return nil, err
		}
		ips, err := net.DefaultResolver.LookupIPAddr(ctx, host)
		if err != nil || len(ips) == 0 || isInternal(ips[0].IP) {
			return nil, errInternal
		}
		return new(net.Dialer).DialContext(ctx, network, net.JoinHostPort(ips[0].String(), port))
	}}}
	c.Get(r.FormValue("url"))
}

func slowClient(r *http.Request) {
	c := &http.Client{Transport: &http.Transport{DialContext: (&net.Dialer{Timeout: time.Second}).DialContext}}
	c.Get(r.FormValue("url"))                                            // want "chooses the host"
	req, err := http.NewRequest(http.MethodGet, r.FormValue("url"), nil) // want "chooses the host"
	if err == nil {
		c.Do(req)
	}
}

// What is in a certificate was signed by somebody, but whom do we trust?
func certificates(r *http.Request) {
	http.Get(r.TLS.VerifiedChains[0][0].OCSPServer[0])
	http.Get(r.TLS.PeerCertificates[0].OCSPServer[0]) // want "chooses the host"
}

// bucket is where the operator keeps files, and over which protocol.
type bucket struct {
	endpoint, name string
	pathStyle      bool
}

// url is one of two addresses, each with one of two schemes: the host is the operator's in all.
func (b *bucket) url(key string) string {
	scheme, endpoint := "https", b.endpoint
	if after, ok := strings.CutPrefix(endpoint, "http://"); ok {
		scheme, endpoint = "http", after
	}
	if b.pathStyle {
		return fmt.Sprintf("%s://%s/%s/%s", scheme, endpoint, b.name, key)
	}
	return fmt.Sprintf("%s://%s.%s/%s", scheme, b.name, endpoint, key)
}

func goodBucket(b *bucket, r *http.Request) {
	_, _ = http.Get(b.url(r.FormValue("key")))
}

// badBucket: of one of the addresses the client chooses the host.
func badBucket(b *bucket, r *http.Request) {
	scheme, host := "https", r.FormValue("bucket")
	if b.pathStyle {
		scheme = "http"
	}
	address := fmt.Sprintf("%s://%s/%s", scheme, b.endpoint, host)
	if b.name == "" {
		address = fmt.Sprintf("%s://%s.%s/", scheme, host, b.endpoint)
	}
	_, _ = http.Get(address) // want "chooses the host"
}
