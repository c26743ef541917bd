// Package disk keeps blobs in files.
package disk

import (
	"os"
	"path/filepath"
)

// Store is a directory.
type Store struct{ Root string }

// Put keeps a blob.
func (s *Store) Put(key string, data []byte) error {
	return os.WriteFile(s.path(key), data, 0o600)
}

// Delete removes one.
func (s *Store) Delete(key string) error {
	if !filepath.IsLocal(key) {
		return os.ErrPermission
	}
	return os.Remove(s.path(key))
}

func (s *Store) path(key string) string { return filepath.Join(s.Root, key) }
