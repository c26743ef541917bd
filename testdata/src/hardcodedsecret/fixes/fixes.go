// Package fixes is about what becomes of secrets.
package fixes

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"net/http"
)

// The password of the administrator.
const adminPassword = "hunter2-a" // want `GVS202`

const (
	user = "admin"
	// dbPassword opens the database.
	dbPassword = "hunter2-b" // want `GVS202`
	apiToken   = "hunter2-c" // want `GVS202`
)

const (
	Password      = "hunter2-d"      // want `GVS202`
	signingKey    = "x7Gh29sKq0zLm4" // want `GVS202`
	derivedSecret = "hunter2-e"      // want `GVS202`
	header        = "Bearer " + derivedSecret
)

type password string

const typedPassword password = "hunter2-f" // want `GVS202`

var buffer [len(signingKey)]byte

type config struct {
	Password string
	Key      []byte
}

var defaults = config{Password: "hunter2-g"} // want `GVS202`

func open() (*sql.DB, error) {
	check(user, adminPassword, dbPassword, apiToken, Password, header, string(typedPassword))
	return sql.Open("postgres", "postgres://app:S3cr3tPw@db.internal/app") // want `GVS201`
}

func check(...string) {}

func local(r *http.Request) bool {
	const sessionSecret = "hunter2-h"
	mac := hmac.New(sha256.New, []byte(sessionSecret)) // want `GVS203`
	_ = mac
	r.Header.Set("Authorization", "Bearer ghp_0123456789abcdefghijABCDEFGHIJ0zqkPb") // want `GVS201`
	password := "hunter2-i"                                                          // want `GVS202`
	if r.FormValue("pass"+"word") == password {
		return true
	}
	return r.Header.Get("X-API-Key") == "Zx81-kLmn-0pQr" // want `GVS202`
}

func shadowed(mustGetenv bool) {
	secretToken := "hunter2-j" // want `GVS202`
	_, _ = secretToken, mustGetenv
}
