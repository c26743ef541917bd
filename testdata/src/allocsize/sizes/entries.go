package sizes

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"io"
)

// An archive says how large its entries are, whatever they hold.

func entry(tr *tar.Reader) ([]byte, error) {
	h, err := tr.Next()
	if err != nil {
		return nil, err
	}
	b := make([]byte, h.Size) // want `GVS631`
	_, err = io.ReadFull(tr, b)
	return b, err
}

func smallEntry(tr *tar.Reader) ([]byte, error) {
	h, err := tr.Next()
	if err != nil {
		return nil, err
	}
	if h.Size > 1<<20 {
		return nil, errors.New("too large")
	}
	b := make([]byte, h.Size)
	_, err = io.ReadFull(tr, b)
	return b, err
}

func zipped(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	b := make([]byte, f.UncompressedSize64) // want `GVS631`
	_, err = io.ReadFull(r, b)
	return b, err
}
