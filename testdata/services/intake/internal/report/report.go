// Package report makes and keeps reports.
package report

import (
	"os"
	"path/filepath"
)

// Maker makes reports in a directory.
type Maker struct{ dir string }

// New makes one.
func New(dir string) *Maker { return &Maker{dir: dir} }

// Read reads a report.
func (m *Maker) Read(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(m.dir, name))
}
