// Package gomail is about gopkg.in/gomail.v2, which encodes the values of headers only.
package gomail

import (
	"net/http"

	"gopkg.in/gomail.v2"
)

func headers(r *http.Request) {
	m := gomail.NewMessage()
	m.SetHeader(r.FormValue("name"), "x")                     // want `GVS582`
	m.SetAddressHeader("X-"+r.FormValue("name"), "a@b.c", "") // want `GVS582`
	m.SetHeader("Subject", r.FormValue("subject"))
	m.SetAddressHeader("Reply-To", r.FormValue("from"), r.FormValue("name"))
}
