// Package operations is made as go-swagger makes it.
package operations

import (
	"net/http"

	"ssrf/swagger/runtime/middleware"
)

// URI is a text of a format.
type URI string

func (u URI) String() string { return string(u) }

// Key is in the body.
type Key struct {
	URL     URI
	Content []byte
}

// FetchKeyParams are the parameters of an operation.
type FetchKeyParams struct {
	HTTPRequest *http.Request
	Query       *Key
	Name        *string
}

// BindRequest fills them.
func (o *FetchKeyParams) BindRequest(r *http.Request, route *middleware.MatchedRoute) error {
	o.HTTPRequest = r
	return nil
}

// FetchKeyOptions are made by the program.
type FetchKeyOptions struct {
	HTTPRequest *http.Request
	Query       *Key
}

// BindRequest is of another shape.
func (o *FetchKeyOptions) BindRequest(r *http.Request, name string) error { return nil }
