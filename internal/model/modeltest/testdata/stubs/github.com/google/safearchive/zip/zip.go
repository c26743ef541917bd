// Package zip has of github.com/google/safearchive/zip what its documentation says.
package zip

import (
	"archive/zip"
	"io"
)

type (
	File   = zip.File
	Reader struct {
		File    []*File
		Comment string
	}
	ReadCloser struct{ Reader }
)

func NewReader(r io.ReaderAt, size int64) (*Reader, error) { return nil, nil }
func OpenReader(name string) (*ReadCloser, error)          { return nil, nil }
func (r *ReadCloser) Close() error                         { return nil }
