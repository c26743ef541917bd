// Package websocket is a stub of github.com/gorilla/websocket.
package websocket

import "net/http"

// Upgrader makes a websocket of a request.
type Upgrader struct {
	ReadBufferSize, WriteBufferSize int
	Subprotocols                    []string
	CheckOrigin                     func(r *http.Request) bool
	EnableCompression               bool
}

// Conn is a websocket.
type Conn struct{}

func (u *Upgrader) Upgrade(w http.ResponseWriter, r *http.Request, responseHeader http.Header) (*Conn, error) {
	return nil, nil
}
