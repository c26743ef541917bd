// Package access is about what somebody may do.
package access

import (
	"net/http"
	"strings"
)

func conditions(r *http.Request) bool {
	if r.FormValue("is_admin") == "true" { // want `seems to be decided by is_admin.*GVS751`
		return true
	}
	role := strings.ToLower(r.URL.Query().Get("role"))
	if role == "root" && r.Method == "GET" { // want `decided by role`
		return true
	}
	switch role { // want `decided by role`
	case "a", "b":
		return true
	}
	if r.FormValue("color") == "red" {
		return true
	}
	if r.FormValue("role") == "" {
		return false
	}
	role = "guest"
	if role == "root" {
		return true
	}
	return r.Header.Get("X-Real-IP") == "127.0.0.1" // want `decided by X-Real-IP`
}

func pick(r *http.Request) string {
	role := r.FormValue("role")
	return role
}
