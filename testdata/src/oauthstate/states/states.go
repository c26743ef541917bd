// Package states is about the state of OAuth 2.
package states

import (
	"crypto/rand"
	"fmt"
	"net/http"

	"golang.org/x/oauth2"
)

const state = "pseudo-random"

var fixed = "fixed"

func constant(w http.ResponseWriter, r *http.Request, c *oauth2.Config) {
	_ = c.AuthCodeURL(state)                         // want `is a constant, which an attacker knows.*GVS741`
	_ = c.AuthCodeURL(fixed)                         // want `GVS741`
	_ = c.AuthCodeURL("")                            // want `has no state.*GVS741`
	_ = c.AuthCodeURL("x", oauth2.AccessTypeOffline) // want `GVS741`
	_ = c.AuthCodeURL(rand.Text())
	_ = c.AuthCodeURL("x" + rand.Text())
	_ = c.AuthCodeURL(r.FormValue("state"))
}

func console(c *oauth2.Config) {
	fmt.Println("visit", c.AuthCodeURL("state"))
	var code string
	fmt.Scan(&code)
}
