package sizes

import (
	"encoding/binary"
	"io"
	"math"
	"net/http"
	"strconv"
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

func least(r *http.Request) []byte {
	n, _ := strconv.Atoi(r.FormValue("n"))
	return make([]byte, int(math.Min(32768, float64(n))))
}

func leastOfLarge(r *http.Request) []byte {
	n, _ := strconv.Atoi(r.FormValue("n"))
	return make([]byte, int(math.Min(float64(n), 1e12))) // want `GVS631`
}

func leastOfTwo(r *http.Request) []byte {
	n, _ := strconv.Atoi(r.FormValue("n"))
	m, _ := strconv.Atoi(r.FormValue("m"))
	return make([]byte, int(math.Min(float64(n), float64(m)))) // want `GVS631`
}
