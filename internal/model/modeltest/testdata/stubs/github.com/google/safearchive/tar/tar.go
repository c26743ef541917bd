// Package tar has of github.com/google/safearchive/tar what its documentation says.
package tar

import (
	"archive/tar"
	"io"
)

type (
	Header = tar.Header
	Reader struct{ unsafe *tar.Reader }
)

func NewReader(r io.Reader) *Reader          { return nil }
func (r *Reader) Next() (*tar.Header, error) { return nil, nil }
func (r *Reader) Read(b []byte) (int, error) { return 0, nil }
