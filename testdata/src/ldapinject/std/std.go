// Package std searches directories.
package std

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-ldap/ldap/v3"
)

const base = "dc=example,dc=com"

var word = regexp.MustCompile(`^[A-Za-z0-9]+$`)

func search(conn *ldap.Conn, r *http.Request) {
	user := r.FormValue("user")
	conn.Search(&ldap.SearchRequest{
		BaseDN: base,
		Filter: fmt.Sprintf("(&(objectClass=person)(uid=%s))", user), // want "becomes part of the LDAP filter"
	})
	conn.Search(&ldap.SearchRequest{BaseDN: base, Filter: "(uid=" + ldap.EscapeFilter(user) + ")"})
	conn.Search(&ldap.SearchRequest{
		BaseDN: "uid=" + user + "," + base, // want "becomes part of the LDAP name"
		Filter: "(objectClass=*)",
	})
	conn.Search(&ldap.SearchRequest{BaseDN: "uid=" + ldap.EscapeDN(user) + "," + base, Filter: "(objectClass=*)"})
	if word.MatchString(user) {
		ldap.NewSearchRequest(base, 2, 0, 0, 0, false, "(uid="+user+")", nil, nil)
	}
}

// directory is the layer between.
type directory struct{ conn *ldap.Conn }

func (d *directory) find(attribute, value string) (*ldap.SearchResult, error) {
	filter := "(" + attribute + "=" + value + ")"
	return d.conn.Search(ldap.NewSearchRequest(base, 2, 0, 0, 0, false, filter, nil, nil)) // want "becomes part of the LDAP filter"
}

func handler(d *directory) gin.HandlerFunc {
	return func(c *gin.Context) {
		d.find("uid", c.Param("user"))
		d.find("uid", "admin")
	}
}

// source is a directory of which people set the filter.
type source struct{ filter string }

func (s *source) query(user string) string {
	if strings.ContainsAny(user, "\x00()*\\") {
		return ""
	}
	return fmt.Sprintf(s.filter, user)
}

func (s *source) almost(user string) string {
	if strings.ContainsAny(user, "\x00()\\") {
		return ""
	}
	return fmt.Sprintf(s.filter, user)
}

func configured(s *source, r *http.Request) {
	ldap.NewSearchRequest(base, 2, 0, 0, 0, false, s.query(r.FormValue("user")), nil, nil)
	ldap.NewSearchRequest(base, 2, 0, 0, 0, false, s.almost(r.FormValue("user")), nil, nil) // want "becomes part of the LDAP filter"
}
