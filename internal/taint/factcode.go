package taint

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Hosts write facts with encoding/gob, one file for each package, and the go command
// hands every importer the files of what it imports. In those files a fact is one string
// of bytes: gob by itself would spend more on it than on all else. Much of a fact is names
// and places that resemble each other, so a large one is compressed.

// maxFact bounds what a fact is unpacked to, in bytes.
const maxFact = 1 << 28

// The first byte of an encoded fact. A small one is not worth the megabyte that a compressor
// begins with.
const (
	asItIs byte = iota
	compressed
)

// smallFact is the size up to which a fact is not compressed, in bytes.
const smallFact = 8192

// GobEncode makes the same bytes of equal facts.
func (f *Fact) GobEncode() ([]byte, error) {
	w := newWire()
	w.buf = append(w.buf, asItIs)
	w.fact(f)
	if len(w.buf) <= smallFact {
		return w.buf, nil
	}
	out := bytes.NewBuffer(make([]byte, 0, len(w.buf)/2))
	out.WriteByte(compressed)
	z, err := flate.NewWriter(out, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(w.buf[1:]); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// GobDecode reads what GobEncode wrote.
func (f *Fact) GobDecode(data []byte) error {
	if len(data) == 0 {
		return fmt.Errorf("a fact about a package cannot be read: %w", io.ErrUnexpectedEOF)
	}
	plain := data[1:]
	if data[0] == compressed {
		var err error
		if plain, err = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(plain)), maxFact)); err != nil {
			return fmt.Errorf("a fact about a package cannot be read: %w", err)
		}
	} else {
		plain = bytes.Clone(plain) // it is the host's
	}
	r := factReader{buf: plain}
	*f = r.fact()
	if r.err != nil {
		return fmt.Errorf("a fact about a package cannot be read: %w", r.err)
	}
	if f.needsTypes() {
		return fmt.Errorf("a fact about a package needs types that are not there: %w", io.EOF) // golangci-lint: not in its cache
	}
	return nil
}

// wire is what is written of a fact or a summary: numbers, and each text once.
type wire struct {
	buf  []byte
	strs map[string]int
}

func newWire() wire { return wire{strs: make(map[string]int)} }

func (w *wire) int(n int) { w.buf = binary.AppendVarint(w.buf, int64(n)) }

func (w *wire) uint(n uint64) { w.buf = binary.AppendUvarint(w.buf, n) }

func (w *wire) bool(b bool) {
	if b {
		w.buf = append(w.buf, 1)
	} else {
		w.buf = append(w.buf, 0)
	}
}

func (w *wire) str(s string) {
	if n, ok := w.strs[s]; ok {
		w.int(n)
		return
	}
	n := len(w.strs)
	w.strs[s] = n
	w.int(n)
	w.int(len(s))
	w.buf = append(w.buf, s...)
}

func (w *wire) bytes(b []byte) {
	w.int(len(b))
	w.buf = append(w.buf, b...)
}

func (w *wire) list(all []string) {
	w.int(len(all))
	for _, s := range all {
		w.str(s)
	}
}

func (w *wire) fact(f *Fact) {
	w.list(f.Packages)
	w.int(len(f.Funcs))
	for _, fn := range f.Funcs {
		w.str(fn.Name)
		w.bytes(fn.Blob)
		w.list(fn.Refs)
		w.list(fn.Types)
		w.int(len(fn.Cases))
		for _, c := range fn.Cases {
			w.bytes(c)
		}
	}
	w.list(f.Told)
	w.int(len(f.Changed))
	for _, c := range f.Changed {
		w.str(c.Name)
		w.int(int(c.How))
	}
	w.list(f.Checking)
	w.list(f.Hidden)
	w.bool(f.Lacking)
}

// factReader reads a fact. After the first error, everything is empty.
type factReader struct {
	buf   []byte
	names []string
	err   error
}

var errFact = errors.New("it is broken")

func (r *factReader) fact() Fact {
	var f Fact
	f.Packages = r.strs()
	for range r.count() {
		fn := FuncFact{Name: r.str(), Blob: r.bytes(), Refs: r.strs(), Types: r.strs()}
		for range r.count() {
			fn.Cases = append(fn.Cases, r.bytes())
		}
		f.Funcs = append(f.Funcs, fn)
	}
	f.Told = r.strs()
	for range r.count() {
		f.Changed = append(f.Changed, Change{Name: r.str(), How: uint8(r.int())})
	}
	f.Checking = r.strs()
	f.Hidden = r.strs()
	f.Lacking = r.bool()
	return f
}

func (r *factReader) int() int {
	n, size := binary.Varint(r.buf)
	if size <= 0 || n < 0 || n > maxFact {
		r.err, r.buf = errFact, nil
		return 0
	}
	r.buf = r.buf[size:]
	return int(n)
}

func (r *factReader) bool() bool {
	if len(r.buf) == 0 {
		r.err = errFact
		return false
	}
	b := r.buf[0] != 0
	r.buf = r.buf[1:]
	return b
}

// count is the length of a list: each element takes a byte at least.
func (r *factReader) count() int {
	n := r.int()
	if n > len(r.buf) {
		r.err, r.buf = errFact, nil
		return 0
	}
	return n
}

func (r *factReader) bytes() []byte {
	n := r.count()
	b := r.buf[:n:n]
	r.buf = r.buf[n:]
	return b
}

func (r *factReader) str() string {
	n := r.int()
	if n < len(r.names) {
		return r.names[n]
	}
	s := string(r.bytes())
	r.names = append(r.names, s)
	return s
}

func (r *factReader) strs() []string {
	n := r.count()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = r.str()
	}
	return out
}
