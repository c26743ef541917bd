// Package ldap is a stub of github.com/go-ldap/ldap/v3.
package ldap

type (
	// Conn is a connection.
	Conn struct{}
	// Control is a control.
	Control interface{ GetControlType() string }
	// SearchRequest is a search.
	SearchRequest struct {
		BaseDN                                    string
		Scope, DerefAliases, SizeLimit, TimeLimit int
		TypesOnly                                 bool
		Filter                                    string
		Attributes                                []string
		Controls                                  []Control
	}
	// SearchResult is what it finds.
	SearchResult struct{}
)

func DialURL(addr string, opts ...DialOpt) (*Conn, error) { return &Conn{}, nil }

// DialOpt is an option of DialURL.
type DialOpt func(*DialContext)

// DialContext holds them.
type DialContext struct{}

func (l *Conn) Search(searchRequest *SearchRequest) (*SearchResult, error) { return nil, nil }

func NewSearchRequest(BaseDN string, Scope, DerefAliases, SizeLimit, TimeLimit int, TypesOnly bool, Filter string, Attributes []string, Controls []Control) *SearchRequest {
	return &SearchRequest{BaseDN: BaseDN, Filter: Filter}
}

func EscapeFilter(filter string) string { return filter }
func EscapeDN(dn string) string         { return dn }

// DelRequest deletes an entry.
type DelRequest struct {
	DN       string
	Controls []Control
}

// ModifyDNRequest renames an entry.
type ModifyDNRequest struct {
	DN           string
	NewRDN       string
	DeleteOldRDN bool
	NewSuperior  string
	Controls     []Control
}

func NewDelRequest(DN string, Controls []Control) *DelRequest { return &DelRequest{DN, Controls} }

func NewModifyDNRequest(dn string, rdn string, delOld bool, newSup string) *ModifyDNRequest {
	return &ModifyDNRequest{DN: dn, NewRDN: rdn, NewSuperior: newSup}
}

func (l *Conn) Bind(username, password string) error              { return nil }
func (l *Conn) Del(delRequest *DelRequest) error                  { return nil }
func (l *Conn) ModifyDN(m *ModifyDNRequest) error                 { return nil }
func (l *Conn) Compare(dn, attribute, value string) (bool, error) { return false, nil }
