package sizes

import (
	"encoding/binary"
	"io"
	"net/http"
)

// What is left of a limit is a number of the program's own, whatever is read.

func restOf(r *http.Request) []byte {
	lr := io.LimitReader(r.Body, 512).(*io.LimitedReader)
	var head [4]byte
	io.ReadFull(lr, head[:])
	rest := make([]byte, lr.N)
	io.ReadFull(lr, rest)
	return rest
}

func saidBefore(r *http.Request) []byte {
	var head [4]byte
	io.ReadFull(io.LimitReader(r.Body, 4), head[:])
	return make([]byte, binary.BigEndian.Uint32(head[:])) // want `GVS631`
}
