// Package fixes is about what becomes of listeners on every interface.
package fixes

import (
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
)

const (
	once     = ":8001" // the comment stays
	compared = ":8002"
	Public   = ":8003"
	host     = "0.0.0.0"
)

var addr = flag.String("addr", `:8004`, "address")

func serve(port int) {
	http.ListenAndServe(":8000", nil)                        // want `GVS301`
	http.ListenAndServe(once, nil)                           // want `GVS301`
	http.ListenAndServe(compared, nil)                       // want `GVS301`
	http.ListenAndServe(Public, nil)                         // want `GVS301`
	http.ListenAndServe(*addr, nil)                          // want `GVS301`
	http.ListenAndServe(fmt.Sprintf(":%d", port), nil)       // want `GVS301`
	http.ListenAndServe(fmt.Sprintf("%s:%d", "", port), nil) // want `GVS301`
	http.ListenAndServe(host+":80", nil)                     // want `GVS301`
	http.ListenAndServe(net.JoinHostPort("::", "80"), nil)   // want `GVS301`
	http.ListenAndServe(("[::]:8005"), nil)                  // want `GVS301`
	net.Listen("tcp6", ":80")                                // want `GVS301`
	net.Listen("tcp", "*:80")                                // want `GVS301`
	net.ListenPacket("udp", "")                              // want `GVS301`
	if compared == ":8002" {
		log.Print("listening on " + once)
	}
}

func variables() {
	told := ":8006"
	log.Printf("listening on %s", told)
	http.ListenAndServe(told, nil) // want `GVS301`

	handed := ":8007"
	handOn(&handed)
	http.ListenAndServe(handed, nil) // want `GVS301`
}

func handOn(*string) {}

func servers(h http.Handler) {
	s := &http.Server{
		Addr:    ":8008", // and here
		Handler: h,
	}
	log.Print(s.Addr)
	s.ListenAndServe() // want `GVS301`

	none := http.Server{
		Handler: h,
	}
	none.ListenAndServeTLS("c", "k") // want `GVS301`

	net.ListenTCP("tcp", &net.TCPAddr{Port: 80})                                   // want `GVS301`
	net.ListenTCP("tcp6", &net.TCPAddr{})                                          // want `GVS301`
	net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4zero /* any */, Port: 53})       // want `GVS301`
	net.ListenUDP("udp", &net.UDPAddr{IP: net.ParseIP( /* any */ "::"), Port: 53}) // want `GVS301`
}
