// Command before is a small HTTP service with the mistakes that govet-sec looks
// for. Every planted one is marked with the rule that finds it. Its hardened twin
// is in ../after. Do not deploy it.
package main

import (
	"log"
	"net/http"
)

const addr = "0.0.0.0:5000"

func main() {
	log.Println("listening on", addr)
	log.Fatal(http.ListenAndServe(addr, newHandler())) // DANGER: GVS301 G114
}
