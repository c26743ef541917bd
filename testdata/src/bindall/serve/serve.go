// Package serve listens for others.
package serve

import (
	"net"
	"net/http"
)

// On serves on an address.
func On(addr string) error { return http.ListenAndServe(addr, nil) }

// Port serves on a port, everywhere.
func Port(port string) error { return http.ListenAndServe(":"+port, nil) } // want `GVS301`

// OnEither listens on any network.
func OnEither(network, addr string) (net.Listener, error) { return net.Listen(network, addr) }
