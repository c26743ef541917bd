package std

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/go-ldap/ldap/v3"
)

func names(conn *ldap.Conn, r *http.Request) {
	user, password := r.FormValue("user"), r.FormValue("password")
	conn.Bind(fmt.Sprintf("uid=%s,%s", user, base), password) // want "becomes part of the LDAP name"
	conn.Bind(fmt.Sprintf("uid=%s,%s", ldap.EscapeDN(user), base), password)
	conn.Bind(user, password)
	conn.Bind(user+"@example.com", password)
	conn.Bind(`EXAMPLE\`+user, password)
	conn.Bind("uid="+ldap.EscapeFilter(user)+","+base, password) // want "becomes part of the LDAP name"
	conn.Del(ldap.NewDelRequest("cn="+user+","+base, nil))       // want "becomes part of the LDAP name"
	conn.Del(ldap.NewDelRequest("cn="+ldap.EscapeDN(user)+","+base, nil))
	conn.Del(&ldap.DelRequest{DN: user}) // want "becomes part of the LDAP name"
	conn.Del(&ldap.DelRequest{DN: "cn=" + ldap.EscapeDN(user)})
	conn.ModifyDN(ldap.NewModifyDNRequest("cn=app,"+base, "cn="+user, true, "")) // want "becomes part of the LDAP name"
	conn.ModifyDN(ldap.NewModifyDNRequest("cn=app,"+base, "cn="+ldap.EscapeDN(user), true, ""))
	conn.Compare("uid="+user+","+base, "memberOf", "admins") // want "becomes part of the LDAP name"
	conn.Compare("uid=app,"+base, "memberOf", user)
}

func guarded(conn *ldap.Conn, r *http.Request) {
	user := r.FormValue("user")
	conn.Search(&ldap.SearchRequest{BaseDN: base, Filter: "(uid=" + ldap.EscapeDN(user) + ")"}) // want "becomes part of the LDAP filter"
	if strings.ContainsAny(user, ",+\"\\<>;=\x00") {
		return
	}
	conn.Del(ldap.NewDelRequest("cn="+user+","+base, nil))
	conn.Search(&ldap.SearchRequest{BaseDN: base, Filter: "(uid=" + user + ")"}) // want "becomes part of the LDAP filter"
}

func guardedFilter(conn *ldap.Conn, r *http.Request) {
	user := r.FormValue("user")
	if strings.ContainsAny(user, "()*\\\x00") {
		return
	}
	conn.Search(&ldap.SearchRequest{BaseDN: base, Filter: fmt.Sprintf("(&(objectClass=person)(uid=%s))", user)})
	conn.Search(&ldap.SearchRequest{BaseDN: base, Filter: "(" + user + "=app)"}) // want "becomes part of the LDAP filter"
	conn.Del(ldap.NewDelRequest("cn="+user+","+base, nil))                       // want "becomes part of the LDAP name"
}

func guardedHalf(conn *ldap.Conn, r *http.Request) {
	user := r.FormValue("user")
	if strings.ContainsAny(user, "()") {
		return
	}
	conn.Search(&ldap.SearchRequest{BaseDN: base, Filter: "(uid=" + user + ")"}) // want "becomes part of the LDAP filter"
}
