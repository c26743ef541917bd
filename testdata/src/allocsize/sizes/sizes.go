// Package sizes is about numbers that come from a client.
package sizes

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"math"
	"net/http"
	"strconv"
	"strings"

	"github.com/valyala/fasthttp"
)

func number(r *http.Request) int {
	n, _ := strconv.Atoi(r.FormValue("n"))
	return n
}

func allocations(r *http.Request) {
	n := number(r)
	_ = make([]byte, n)         // want `a number from \(\*http.Request\).FormValue, which an attacker chooses, is the size that make allocates.*GVS631`
	_ = make([]byte, 0, n)      // want `GVS631`
	_ = make(map[string]int, n) // want `GVS631`
	_ = make(chan int, n*2)     // want `GVS631`
	_ = strings.Repeat("x", n)  // want `strings.Repeat`
	var b bytes.Buffer
	b.Grow(n) // want `GVS631`
	_ = make([]byte, len(r.FormValue("n")))
	_ = make([]byte, 100)
}

const limit = 1 << 20

func bounded(r *http.Request) {
	if n := number(r); n < limit {
		_ = make([]byte, n)
	}
	if n := number(r); limit >= n && n >= 0 {
		_ = make([]byte, n)
	}
	if n := number(r); n > 0 {
		_ = make([]byte, n) // want `GVS631`
	}
	if n := number(r); n > limit {
		_ = make([]byte, n) // want `GVS631`
	}
	_ = make([]byte, min(number(r), limit))
	_ = make([]byte, max(number(r), limit)) // want `GVS631`
	_ = make([]byte, number(r)%limit)
	_ = make([]byte, number(r)&0xffff)
	_ = make([]byte, number(r)/8) // want `GVS631`
	_ = make([]byte, uint16(number(r)))
	_ = make([]byte, uint32(number(r))) // want `GVS631`
	n, _ := strconv.ParseUint(r.FormValue("n"), 10, 16)
	_ = make([]byte, n)
	n, _ = strconv.ParseUint(r.FormValue("n"), 10, 32)
	_ = make([]byte, n) // want `GVS631`
}

func early(r *http.Request) error {
	n := number(r)
	if n > limit {
		return errors.New("too many")
	}
	_ = make([]byte, n)
	return nil
}

func other(r *http.Request) error {
	n, m := number(r), number(r)
	if m > limit {
		return errors.New("too many")
	}
	_ = make([]byte, n) // want `GVS631`
	return nil
}

func byEachOther(r *http.Request) {
	n, _ := strconv.Atoi(r.FormValue("n"))
	m, _ := strconv.Atoi(r.FormValue("m"))
	if n < m {
		_ = make([]byte, n) // want `GVS631`
	}
}

func noLimit(r *http.Request) {
	if n := number(r); n < math.MaxInt32 {
		_ = make([]byte, n) // want `GVS631`
	}
}

func clamp(n, most int) int {
	if n > most {
		return most
	}
	return n
}

func helpers(r *http.Request) {
	_ = make([]byte, clamp(number(r), limit))
	_ = make([]byte, clamp(limit, number(r)))
}

func isFine(n int) bool { return n >= 0 && n <= limit }

func validated(r *http.Request) {
	if n := number(r); isFine(n) {
		_ = make([]byte, n)
	}
	if n := number(r); !isFine(n) {
		_ = make([]byte, n) // want `GVS631`
	}
}

func wire(r *http.Request) []byte {
	var head [4]byte
	if _, err := io.ReadFull(r.Body, head[:]); err != nil {
		return nil
	}
	n := binary.BigEndian.Uint32(head[:])
	body := make([]byte, n) // want `a number from http.Request.Body.*GVS631`
	_, _ = io.ReadFull(r.Body, body)
	return body
}

func wireBounded(r *http.Request) []byte {
	var head [4]byte
	if _, err := io.ReadFull(r.Body, head[:]); err != nil {
		return nil
	}
	n := binary.BigEndian.Uint32(head[:])
	if n > limit {
		return nil
	}
	body := make([]byte, n)
	_, _ = io.ReadFull(r.Body, body)
	return body
}

type page struct{ Size, Count int }

func decoded(r *http.Request) {
	var p page
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		return
	}
	_ = make([]byte, p.Size) // want `GVS631`
	if p.Count > 100 {
		p.Count = 100
	}
	_ = make([]byte, p.Count)
}

func switched(r *http.Request) {
	switch n := number(r); {
	case n > limit:
	default:
		_ = make([]byte, n)
	}
	switch n := number(r); n {
	case 10, 20:
		_ = make([]byte, n)
	}
}

// between is n, within limits that its callers give.
func between(n, lo, hi int) int { return max(lo, min(n, hi)) }

// above is n, or more.
func above(n, lo int) int { return max(n, lo) }

func withinLimits(r *http.Request) {
	n, _ := strconv.Atoi(r.FormValue("n"))
	m, _ := strconv.Atoi(r.FormValue("m"))
	_ = strings.Repeat("-", between(n, 0, 80))
	_ = strings.Repeat("-", between(n, 0, m)) // want "size"
	_ = strings.Repeat("-", above(n, 80))     // want "size"
}

func afterLoops(r *http.Request) {
	n, _ := strconv.Atoi(r.FormValue("n"))
	for i := 0; i < n; i++ {
		println(i)
	}
	_ = make([]byte, n) // want "size"
	m := 0
	k, _ := strconv.Atoi(r.FormValue("k"))
	for m < 100 && m < k {
		m++
	}
	_ = make([]byte, m)
	for i := k; i < 100; i++ {
		_ = make([]byte, i)
	}
}

// What a byte or two hold is small; a number that is made of several is not.
func narrow(r *http.Request) {
	body, _ := io.ReadAll(io.LimitReader(r.Body, limit))
	if len(body) < 4 {
		return
	}
	n := int(body[0])
	_ = make([]byte, n)
	var b strings.Builder
	b.Grow(n*2 + 1)
	var length uint16
	if err := binary.Read(bytes.NewReader(body), binary.BigEndian, &length); err != nil {
		return
	}
	_ = make([]byte, length)
	_ = make([]byte, int(body[0])<<16|int(body[1])<<8|int(body[2])) // want `GVS631`
	all := 0
	for _, c := range body[:4] {
		all = all<<8 | int(c)
	}
	_ = make([]byte, all) // want `GVS631`
	sum := 0
	for _, c := range body[:4] {
		sum = sum*256 + int(c)
	}
	_ = make([]byte, sum) // want `GVS631`
	var wide uint32
	if err := binary.Read(bytes.NewReader(body), binary.BigEndian, &wide); err != nil {
		return
	}
	_ = make([]byte, wide)                             // want `GVS631`
	_ = make([]byte, digit(body, 1)<<8+digit(body, 0)) // want `GVS631`
}

func digit(b []byte, i int) int { return int(b[i]) }

// next has a length before each text.
func next(r *http.Request, off int) (string, int) {
	msg, _ := io.ReadAll(io.LimitReader(r.Body, limit))
	n := int(msg[off])
	if off+n > len(msg) {
		return "", off
	}
	var b strings.Builder
	b.Grow(n * 2)
	return b.String(), off + n
}

type counter struct{ n int }

func (c *counter) next(r *http.Request, off int) {
	msg, _ := io.ReadAll(io.LimitReader(r.Body, limit))
	c.n = c.n<<8 + int(msg[off])
	_ = make([]byte, c.n) // want `GVS631`
}

func held(ctx *fasthttp.RequestCtx) {
	_ = make(map[string]string, ctx.QueryArgs().Len())
	_ = make([]byte, ctx.QueryArgs().GetUintOrZero("n")) // want `GVS631`
}
