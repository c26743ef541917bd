// Package storage keeps documents in a directory.
package storage

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"example.com/courier/internal/domain"
)

// Disk is a directory.
type Disk struct {
	dir  string
	mode fs.FileMode
}

var _ domain.Documents = (*Disk)(nil)

// Option sets something.
type Option func(*Disk)

// WithMode sets the mode of files.
func WithMode(m fs.FileMode) Option { return func(d *Disk) { d.mode = m } }

// NewDisk makes one.
func NewDisk(dir string, opts ...Option) *Disk {
	d := &Disk{dir: dir, mode: 0o640}
	for _, opt := range opts {
		opt(d)
	}
	return d
}

// Open opens a document.
func (d *Disk) Open(_ context.Context, key string) (io.ReadCloser, error) {
	f, err := os.Open(filepath.Join(d.dir, key))
	if err != nil {
		return nil, fmt.Errorf("open document: %w", err)
	}
	return f, nil
}

// Save writes a document. A key that leaves the directory is refused.
func (d *Disk) Save(_ context.Context, key string, r io.Reader) error {
	if !filepath.IsLocal(key) {
		return domain.ErrInvalid
	}
	f, err := os.OpenFile(filepath.Join(d.dir, key), os.O_CREATE|os.O_WRONLY|os.O_EXCL, d.mode)
	if err != nil {
		return fmt.Errorf("save document: %w", err)
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

// Remove removes a document, and all below it.
func (d *Disk) Remove(_ context.Context, key string) error {
	return os.RemoveAll(d.path(key))
}

func (d *Disk) path(key string) string { return d.dir + string(filepath.Separator) + key }
