// Package files keeps the attachments of parts.
package files

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Dir is a directory of attachments.
type Dir struct{ root string }

// New makes one.
func New(root string) *Dir { return &Dir{root: root} }

// Read reads an attachment.
func (d *Dir) Read(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(d.root, name))
}

// ReadLocal reads an attachment whose name stays in the directory.
func (d *Dir) ReadLocal(name string) ([]byte, error) {
	if !filepath.IsLocal(name) {
		return nil, fmt.Errorf("no such file: %q", name)
	}
	return os.ReadFile(filepath.Join(d.root, name))
}

// Save writes an attachment under the last part of its name.
func (d *Dir) Save(name string, r io.Reader) error {
	f, err := os.Create(filepath.Join(d.root, filepath.Base(name)))
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

// Remove removes an attachment, below the directory of its part.
func (d *Dir) Remove(part, name string) error {
	full := filepath.Join(d.root, part, name)
	if !strings.HasPrefix(full, filepath.Clean(d.root)+string(os.PathSeparator)) {
		return fmt.Errorf("outside of %s", d.root)
	}
	return os.Remove(full)
}

// Rename gives an attachment another name. What it checks is the old one.
func (d *Dir) Rename(from, to string) error {
	if !filepath.IsLocal(from) {
		return fmt.Errorf("no such file: %q", from)
	}
	return os.Rename(filepath.Join(d.root, from), filepath.Join(d.root, to))
}

// Unpack unpacks an archive of attachments.
func (d *Dir) Unpack(archive string) error {
	r, err := zip.OpenReader(archive)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		if err := d.entry(f, filepath.Join(d.root, f.Name)); err != nil {
			return err
		}
	}
	return nil
}

// UnpackSafely refuses entries that lead elsewhere.
func (d *Dir) UnpackSafely(archive string) error {
	r, err := zip.OpenReader(archive)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		if !filepath.IsLocal(f.Name) {
			return fmt.Errorf("bad entry %q", f.Name)
		}
		if err := d.entry(f, filepath.Join(d.root, f.Name)); err != nil {
			return err
		}
	}
	return nil
}

// maxEntry bounds what is unpacked of an entry.
const maxEntry = 10 << 20

func (d *Dir) entry(f *zip.File, to string) error {
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to) // want GVS521
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = io.Copy(out, io.LimitReader(in, maxEntry))
	return err
}
