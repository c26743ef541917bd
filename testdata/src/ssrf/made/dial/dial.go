// Package dial makes dialers and clients.
package dial

import (
	"errors"
	"net"
	"net/http"
	"syscall"
	"time"
)

func control(network, address string, _ syscall.RawConn) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsPrivate() || ip.IsLoopback() {
		return errors.New("refused")
	}
	return nil
}

// Dialer goes to no address inside of the network.
func Dialer() *net.Dialer { return &net.Dialer{Control: control} }

// Plain goes anywhere.
func Plain() *net.Dialer { return &net.Dialer{Timeout: time.Second} }

// Client is a client that does not go inside.
func Client() *http.Client {
	return &http.Client{Transport: &http.Transport{DialContext: Dialer().DialContext}}
}

// Outside is one, too.
var Outside = &http.Client{Transport: &http.Transport{DialContext: Dialer().DialContext}}

// IsInside says of an address whether it is inside of the network.
func IsInside(ip net.IP) bool { return ip.IsPrivate() || ip.IsLoopback() }

// IsShort says of an address whether it has four bytes.
func IsShort(ip net.IP) bool { return ip.To4() != nil }

// Check is for a dialer of somebody else.
func Check(network, address string, c syscall.RawConn) error { return control(network, address, c) }

// Count is one that checks nothing.
func Count(network, address string, c syscall.RawConn) error {
	if network == "" {
		return errors.New("no network")
	}
	return nil
}
