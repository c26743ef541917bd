// Package std is about the listeners of the standard library.
package std

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"strconv"
)

func listen() {
	net.Listen("tcp", ":80")        // want `net.Listen listens on every network interface, because its address is ":80"; name the interface, such as "127.0.0.1:80" \(GVS301\)`
	net.Listen("tcp", "")           // want `because its address is empty; .*"127.0.0.1:…"`
	net.Listen("tcp", "0.0.0.0:80") // want `GVS301`
	net.Listen("tcp4", "0.0.0.0:0") // want `GVS301`
	net.Listen("tcp", "[::]:80")    // want `GVS301`
	net.Listen("tcp6", "[::0]:80")  // want `GVS301`
	net.Listen("tcp", "0:80")       // want `GVS301`
	net.ListenPacket("udp", ":53")  // want `net.ListenPacket listens.*GVS301`
	tls.Listen("tcp", ":443", nil)  // want `crypto/tls.Listen listens.*GVS301`

	net.Listen("tcp", "127.0.0.1:80")
	net.Listen("tcp", "localhost:80")
	net.Listen("tcp", "[::1]:80")
	net.Listen("tcp", "10.0.0.1:80")
	net.Listen("tcp", "0x0y0z0.example:80")
	net.Listen("unix", ":sock")
	net.Listen("unix", "/run/app.sock")
	net.ListenPacket("unixgram", "@app")
	net.ListenPacket("udp", ":0")
	net.ListenPacket("ip4:icmp", "0.0.0.0")
	tls.Listen("tcp", "127.0.0.1:443", nil)
}

func config(ctx context.Context) {
	var lc net.ListenConfig
	lc.Listen(ctx, "tcp", ":80")           // want `GVS301`
	lc.ListenPacket(ctx, "udp", "[::]:53") // want `GVS301`
	lc.Listen(ctx, "tcp", "127.0.0.1:80")
	lc.Listen(ctx, "unix", "")
}

func addresses() {
	net.ListenTCP("tcp", &net.TCPAddr{Port: 80})                             // want `net.ListenTCP listens.*is empty.*GVS301`
	net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4zero, Port: 80})           // want `is "0.0.0.0".*GVS301`
	net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv6unspecified, Port: 53})    // want `is "::".*GVS301`
	net.ListenUDP("udp", &net.UDPAddr{IP: net.ParseIP("0.0.0.0"), Port: 53}) // want `GVS301`
	net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(0, 0, 0, 0), Port: 80})   // want `GVS301`
	net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80})
	net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv6loopback, Port: 80})
	net.ListenUDP("udp", &net.UDPAddr{IP: net.ParseIP("127.0.0.1"), Port: 53})
	a, err := net.ResolveTCPAddr("tcp", ":80")
	if err == nil {
		net.ListenTCP("tcp", a) // want `GVS301`
	}
	b, err := net.ResolveTCPAddr("tcp", "127.0.0.1:80")
	if err == nil {
		net.ListenTCP("tcp", b)
	}
}

func servers(h http.Handler, host string, port int) {
	http.ListenAndServe(":8080", h)                    // want `net/http.ListenAndServe listens.*GVS301`
	http.ListenAndServe("", h)                         // want `is empty.*GVS301`
	http.ListenAndServeTLS("0.0.0.0:443", "c", "k", h) // want `GVS301`
	http.ListenAndServeTLS("127.0.0.1:443", ":c", ":k", h)
	(&http.Server{Addr: ":80"}).ListenAndServe()               // want `\(\*net/http.Server\).ListenAndServe listens.*is ":80".*GVS301`
	(&http.Server{Handler: h}).ListenAndServe()                // want `is empty.*GVS301`
	(&http.Server{Addr: "[::]:443"}).ListenAndServeTLS("", "") // want `GVS301`
	(&http.Server{Addr: "localhost:80"}).ListenAndServe()
	s := &http.Server{}
	s.Addr = "127.0.0.1:80"
	s.ListenAndServe()
	var t http.Server
	t.Addr = ":" + strconv.Itoa(port)
	t.ListenAndServe() // want `is ":…".*GVS301`

	http.ListenAndServe(fmt.Sprintf(":%d", port), h)                        // want `is ":…".*such as "127.0.0.1:…".*GVS301`
	http.ListenAndServe(fmt.Sprintf("0.0.0.0:%d", port), h)                 // want `GVS301`
	http.ListenAndServe(fmt.Sprintf("%s:%d", "", port), h)                  // want `GVS301`
	http.ListenAndServe(net.JoinHostPort("", "80"), h)                      // want `GVS301`
	http.ListenAndServe(net.JoinHostPort("::", "80"), h)                    // want `GVS301`
	http.ListenAndServe(net.JoinHostPort("0.0.0.0", strconv.Itoa(port)), h) // want `GVS301`
	http.ListenAndServe(fmt.Sprintf("127.0.0.1:%d", port), h)
	http.ListenAndServe(fmt.Sprintf("%s:%d", host, port), h)
	http.ListenAndServe(net.JoinHostPort(host, "80"), h)
	http.ListenAndServe(net.JoinHostPort("localhost", "80"), h)
}
