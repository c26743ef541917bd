// Package ways is about the ways that addresses take to a listener.
package ways

import (
	"cmp"
	"flag"
	"net"
	. "net/http"
	"os"

	"bindall/serve"
)

const port = ":8080"

var (
	global   = "0.0.0.0" + port
	loopback = "127.0.0.1" + port
	addr     = flag.String("addr", ":80", "address")
	local    = flag.String("local", "localhost:80", "address")
	byVar    string
)

func init() {
	flag.StringVar(&byVar, "var", "[::]:80", "address")
}

func constants() {
	ListenAndServe(port, nil)   // want `is ":8080".*GVS301`
	ListenAndServe(global, nil) // want `"0.0.0.0:8080".*GVS301`
	ListenAndServe(loopback, nil)
	ListenAndServe("127.0.0.1"+port, nil)
}

func flags() {
	flag.Parse()
	ListenAndServe(*addr, nil) // want `can be ":80".*GVS301`
	ListenAndServe(*local, nil)
	ListenAndServe(byVar, nil) // want `can be "\[::\]:80".*GVS301`
}

func environment() {
	a := os.Getenv("ADDR")
	if a == "" {
		a = ":80"
	}
	ListenAndServe(a, nil)                                // want `can be ":80".*GVS301`
	ListenAndServe(cmp.Or(os.Getenv("ADDR"), ":81"), nil) // want `can be ":81".*GVS301`
	ListenAndServe(env("ADDR", ":82"), nil)               // want `can be ":82".*GVS301`
	ListenAndServe(env("ADDR", "127.0.0.1:82"), nil)
	ListenAndServe(":"+os.Getenv("PORT"), nil) // want `is ":…".*GVS301`
	ListenAndServe(os.Getenv("HOST")+":80", nil)
}

func env(name, fallback string) string {
	if v, ok := os.LookupEnv(name); ok {
		return v
	}
	return fallback
}

func overwritten() {
	a := ":80"
	a = "127.0.0.1:80"
	net.Listen("tcp", a)
	var b, c = ":80", "127.0.0.1:80"
	net.Listen("tcp", c)
	b = c
	net.Listen("tcp", b)
	d := "127.0.0.1:80"
	d = ":80"
	net.Listen("tcp", d) // want `GVS301`
}

type config struct{ addr, name string }

func defaults() config { return config{addr: ":80", name: "127.0.0.1:80"} }

func fields() {
	c := defaults()
	ListenAndServe(c.addr, nil) // want `GVS301`
	ListenAndServe(c.name, nil)
	c.addr = "127.0.0.1:80"
	ListenAndServe(c.addr, nil)
}

func values() {
	listen := net.Listen
	listen("tcp", ":80")          // want `GVS301`
	go ListenAndServe(":80", nil) // want `GVS301`
}

func helpers() {
	start("127.0.0.1:80")
	startAll(":80")
	serve.On(":80") // want `net/http.ListenAndServe at .*serve.go:\d+:\d+ listens on every.*GVS301`
	serve.On("127.0.0.1:80")
	serve.OnEither("unix", "/run/app.sock")
	serve.Port("80") // serve itself says that this is everywhere
}

func start(a string) { ListenAndServe(a, nil) }

func startAll(a string) { ListenAndServe(a, nil) } // want `GVS301`
