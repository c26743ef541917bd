// Package storage keeps the documents of invoices.
package storage

import (
	"io"
	"os"
	"path/filepath"
)

// Store keeps documents by key.
type Store interface {
	Put(key string, r io.Reader) error
	Get(key string) (io.ReadCloser, error)
	Delete(key string) error
}

// Disk is a store in a directory.
type Disk struct{ dir string }

// NewDisk makes one.
func NewDisk(dir string) *Disk { return &Disk{dir: dir} }

// Put writes a document.
func (d *Disk) Put(key string, r io.Reader) error {
	f, err := os.OpenFile(filepath.Join(d.dir, key), os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

// Get opens a document.
func (d *Disk) Get(key string) (io.ReadCloser, error) {
	root, err := os.OpenRoot(d.dir)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return root.Open(key)
}

// Delete removes a document.
func (d *Disk) Delete(key string) error { return os.RemoveAll(filepath.Join(d.dir, key)) }
