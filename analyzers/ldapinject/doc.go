// Package ldapinject reports attacker-controlled text in filters and names of LDAP.
//
// With parentheses and "*" in it, a name changes what the filter matches: everybody is found,
// or found out letter by letter, and a login that asks the directory lets anybody in.
//
// The rule is silent when the text went through ldap.EscapeFilter (or EscapeDN), and when
// it has none of the characters that a filter is made of.
//
// Bad:
//
//	package directory
//
//	import (
//		"net/http"
//
//		"github.com/go-ldap/ldap/v3"
//	)
//
//	func find(conn *ldap.Conn, r *http.Request) (*ldap.SearchResult, error) {
//		filter := "(uid=" + r.FormValue("user") + ")"
//		return conn.Search(ldap.NewSearchRequest("dc=example,dc=com", 2, 0, 0, 0, false, filter, nil, nil)) // finding: becomes part of the LDAP filter
//	}
//
// Good:
//
//	package directory
//
//	import (
//		"net/http"
//
//		"github.com/go-ldap/ldap/v3"
//	)
//
//	func find(conn *ldap.Conn, r *http.Request) (*ldap.SearchResult, error) {
//		filter := "(uid=" + ldap.EscapeFilter(r.FormValue("user")) + ")"
//		return conn.Search(ldap.NewSearchRequest("dc=example,dc=com", 2, 0, 0, 0, false, filter, nil, nil))
//	}
package ldapinject
