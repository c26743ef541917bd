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

// GobEncode makes the same bytes of equal facts.
func (f *Fact) GobEncode() ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if err := gob.NewEncoder(w).Encode((*plainFact)(f)); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// GobDecode reads what GobEncode wrote.
func (f *Fact) GobDecode(data []byte) error {
	r := io.LimitReader(flate.NewReader(bytes.NewReader(data)), maxFact)
	if err := gob.NewDecoder(r).Decode((*plainFact)(f)); err != nil {
		return fmt.Errorf("a fact about a package cannot be read: %w", err)
	}
	if f.needsTypes() {
		return fmt.Errorf("a fact about a package needs types that are not there: %w", io.EOF) // golangci-lint: not in its cache
	}
	return nil
}
