// Package ldapinject reports attacker-controlled text in filters and names of LDAP.
//
// With parentheses and "*" in it, a name changes what the filter matches: everybody is found,
// or found out letter by letter, and a login that asks the directory lets anybody in.
//
// In the name of an entry, a comma leads to another part of the directory. Who logs in may
// say a whole name; inside of one that the program makes, text counts there, too.
//
// The rule is silent when the text of a filter went through ldap.EscapeFilter, that of a name
// through ldap.EscapeDN (neither does for the other), and when it has none of the characters
// that end a value there.
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
