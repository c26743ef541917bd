// Package websocket is a stub of github.com/coder/websocket.
package websocket

import "net/http"

// AcceptOptions say how a websocket is made.
type AcceptOptions struct {
	Subprotocols       []string
	InsecureSkipVerify bool
	OriginPatterns     []string
}

// Conn is a websocket.
type Conn struct{}

func Accept(w http.ResponseWriter, r *http.Request, opts *AcceptOptions) (*Conn, error) {
	return nil, nil
}
