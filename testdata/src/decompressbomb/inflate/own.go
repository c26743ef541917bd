package inflate

import (
	"compress/flate"
	"errors"
	"io"
	"log"
	"net/http"
)

var errTooLarge = errors.New("too large")

// counted refuses to read more than it allows.
type counted struct {
	r io.ReadCloser
	n int
}

func (c *counted) Read(p []byte) (n int, err error) {
	if c.n+len(p) > 1<<20 {
		return 0, errTooLarge
	}
	n, err = c.r.Read(p)
	c.n += n
	return n, err
}

func (c *counted) Close() error { return c.r.Close() }

// left counts down, and looks after it has read.
type left struct {
	io.Reader
	n int64
}

func (l *left) Read(p []byte) (int, error) {
	n, err := l.Reader.Read(p)
	l.n -= int64(n)
	if l.n < 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// shown counts, and goes on.
type shown struct {
	r    io.Reader
	n    int
	next int
}

func (c *shown) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	if c.n > c.next {
		log.Println(c.n)
		c.next += 1000
	}
	return n, err
}

func ownLimits(r *http.Request) {
	io.ReadAll(newCounted(r.Body))
	io.ReadAll(&left{Reader: flate.NewReader(r.Body), n: 1 << 20})
	io.ReadAll(&shown{r: flate.NewReader(r.Body)}) // want `GVS641`
}

func newCounted(r io.Reader) io.ReadCloser { return &counted{r: flate.NewReader(r)} }
