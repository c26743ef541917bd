// Package export writes ledgers to files.
package export

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
)

// Dir is where they are written to.
type Dir struct{ root string }

// New makes one.
func New(root string) *Dir { return &Dir{root} }

var plainName = regexp.MustCompile(`^[a-z0-9]+(\.[a-z0-9]+)?$`)

// Write writes a file with a name that is checked.
func (d *Dir) Write(name string, data []byte) error {
	if !plainName.MatchString(name) {
		return fmt.Errorf("bad name %q", name)
	}
	return os.WriteFile(filepath.Join(d.root, name), data, 0o600)
}

// Read reads a file.
func (d *Dir) Read(name string) ([]byte, error) { return os.ReadFile(d.root + "/" + name) }

// Convert converts a ledger with a command line.
func (d *Dir) Convert(ctx context.Context, format string) ([]byte, error) {
	return exec.CommandContext(ctx, "bash", "-c", fmt.Sprintf("ledger2 --to=%s < %s/all", format, d.root)).Output()
}

// ConvertTo converts a ledger to a format of ours.
func (d *Dir) ConvertTo(ctx context.Context, format string) ([]byte, error) {
	switch format {
	case "csv", "pdf":
		return d.Convert(ctx, format)
	}
	return nil, fmt.Errorf("no format %q", format)
}
