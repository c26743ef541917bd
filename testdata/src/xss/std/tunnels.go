package std

import (
	"io"
	"net"
	"net/http"
)

func transfer(dst io.Writer, src io.Reader) { io.Copy(dst, src) } // want "is written by io.Copy"

// What is written to a connection is not what is read from it; what is kept in between is.
func tunnel(w http.ResponseWriter, r *http.Request, dial func() (net.Conn, error)) {
	c, err := dial()
	if err != nil {
		return
	}
	move(c, r.Body)
	move(w, c)
}

func move(dst io.Writer, src io.Reader) { io.Copy(dst, src) }

func echo(w http.ResponseWriter, r *http.Request, open func() (io.ReadWriter, error)) {
	b, err := open()
	if err != nil {
		return
	}
	transfer(b, r.Body)
	transfer(w, b)
}
