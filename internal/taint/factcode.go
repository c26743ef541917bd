package taint

import (
	"bytes"
	"compress/flate"
	"encoding/gob"
	"fmt"
	"io"
)

// Hosts write facts with encoding/gob, one file for each package, and the go command
// hands every importer the files of what it imports. Most of a fact is names and places
// that resemble each other, so it is compressed: to about a quarter.

// plainFact is a Fact as gob sees it.
type plainFact Fact

// maxFact bounds what a fact is unpacked to, in bytes.
const maxFact = 1 << 28

// The first byte of an encoded fact. A small one is not worth the megabyte that a compressor
// begins with.
const (
	asItIs byte = iota
	compressed
)

// smallFact is the size up to which a fact is not compressed, in bytes.
const smallFact = 2048

// GobEncode makes the same bytes of equal facts.
func (f *Fact) GobEncode() ([]byte, error) {
	plain := bytes.NewBuffer([]byte{asItIs})
	if err := gob.NewEncoder(plain).Encode((*plainFact)(f)); err != nil {
		return nil, err
	}
	if plain.Len() <= smallFact {
		return plain.Bytes(), nil
	}
	out := bytes.NewBuffer([]byte{compressed})
	w, err := flate.NewWriter(out, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain.Bytes()[1:]); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// GobDecode reads what GobEncode wrote.
func (f *Fact) GobDecode(data []byte) error {
	if len(data) == 0 {
		return fmt.Errorf("a fact about a package cannot be read: %w", io.ErrUnexpectedEOF)
	}
	var r io.Reader = bytes.NewReader(data[1:])
	if data[0] == compressed {
		r = io.LimitReader(flate.NewReader(r), maxFact)
	}
	if err := gob.NewDecoder(r).Decode((*plainFact)(f)); err != nil {
		return fmt.Errorf("a fact about a package cannot be read: %w", err)
	}
	if f.needsTypes() {
		return fmt.Errorf("a fact about a package needs types that are not there: %w", io.EOF) // golangci-lint: not in its cache
	}
	return nil
}
