// Package bindall reports listeners on every network interface.
//
// An address without a host (":8080", or none at all) and the unspecified addresses
// ("0.0.0.0", "[::]") make a service reachable from every network that the machine
// is in: the office's, the cloud's, the other containers'. Services that were meant
// for the machine itself (debugging, metrics, databases) are found and attacked
// that way. Name the interface, and let whoever deploys the service decide
// otherwise, knowingly.
//
// The rule follows the address through constants, variables, fields, fmt.Sprintf,
// net.JoinHostPort, the defaults of flags and the fallbacks of environment
// variables to the call that listens. An address that is known in part is judged
// by its host. Sockets in the file system, loopback and any other single address
// are no findings.
//
// Bad: every interface, four times.
//
//	package server
//
//	import (
//		"net"
//		"net/http"
//	)
//
//	func serve() {
//		go http.ListenAndServe(":8080", nil)               // finding: is ":8080"
//		go (&http.Server{}).ListenAndServe()               // finding: empty
//		_, _ = net.Listen("tcp", "0.0.0.0:9090")           // finding: 0.0.0.0:9090
//		_, _ = net.ListenTCP("tcp", &net.TCPAddr{Port: 1}) // finding: empty
//	}
//
// Good: one interface, or a socket.
//
//	package server
//
//	import (
//		"net"
//		"net/http"
//	)
//
//	func serve() {
//		go http.ListenAndServe("127.0.0.1:8080", nil)
//		_, _ = net.Listen("unix", "/run/server.sock")
//	}
//
// Bad: the address is only the default of a flag.
//
//	package main
//
//	import (
//		"flag"
//		"net/http"
//	)
//
//	func main() {
//		addr := flag.String("addr", ":8080", "address to listen on")
//		flag.Parse()
//		_ = http.ListenAndServe(*addr, nil) // finding: can be ":8080"
//	}
//
// Good: whoever deploys it decides.
//
//	package main
//
//	import (
//		"flag"
//		"net/http"
//	)
//
//	func main() {
//		addr := flag.String("addr", "localhost:8080", "address to listen on")
//		flag.Parse()
//		_ = http.ListenAndServe(*addr, nil)
//	}
package bindall
