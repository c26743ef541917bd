// Package ssrf reports requests and connections of which an attacker chooses the other
// side.
//
// The server then speaks to hosts that only it can reach: the metadata service of the
// cloud, with its credentials; databases and consoles inside of the network; itself. What
// counts is the host. Text behind "https://host/" or behind a base address that the
// program chose is no finding, while text behind "https://host", without the slash, is
// one: it may go on with "@" or ".evil.example". A proxy, or the database that a connection
// string names, is such a host, too.
//
// The rule is silent when the host was compared with a constant or looked up in a list
// after url.Parse, or ends in ".example.com" (with the dot), when the address was, or
// begins with a constant that names its host, and when the text is a number; when every
// address of the host was looked up and refused if it is private, or in a network of a list
// of the program's; and when the client dials with a function, or a net.Dialer.Control,
// that asks for the kind of address it connects to, or with one that only ever connects to
// a socket of the file system.
//
// Bad:
//
//	package fetch
//
//	import "net/http"
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		http.Get(r.FormValue("url")) // finding: chooses the host
//		req, err := http.NewRequest("GET", "https://"+r.FormValue("tenant")+".example.com/status", nil) // finding: chooses the host
//		if err == nil {
//			http.DefaultClient.Do(req)
//		}
//	}
//
// Good: the host is constant, or in a list.
//
//	package fetch
//
//	import (
//		"net/http"
//		"net/url"
//	)
//
//	var hosts = map[string]bool{"api.example.com": true, "cdn.example.com": true}
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		http.Get("https://api.example.com/users/" + url.PathEscape(r.FormValue("id")))
//		u, err := url.Parse(r.FormValue("url"))
//		if err != nil || u.Scheme != "https" || !hosts[u.Host] {
//			http.Error(w, "not there", http.StatusBadRequest)
//			return
//		}
//		http.Get(u.String())
//	}
package ssrf
