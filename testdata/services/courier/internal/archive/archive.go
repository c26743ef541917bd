// Package archive takes whole batches of documents and tables.
package archive

import (
	"archive/zip"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// maxEntry is the size of a document.
const maxEntry = 16 << 20

// Importer unpacks below a directory.
type Importer struct{ dir string }

// New makes one.
func New(dir string) *Importer { return &Importer{dir: dir} }

// Unpack writes what an archive holds.
func (im *Importer) Unpack(r io.ReaderAt, size int64) error {
	return each(r, size, func(f *zip.File, in io.Reader) error {
		target := filepath.Join(im.dir, "in", f.Name)
		return write(target, in)
	})
}

// UnpackChecked is Unpack for names that stay below the directory.
func (im *Importer) UnpackChecked(r io.ReaderAt, size int64) error {
	base := filepath.Join(im.dir, "in")
	return each(r, size, func(f *zip.File, in io.Reader) error {
		target := filepath.Join(base, f.Name)
		if !strings.HasPrefix(target, base+string(os.PathSeparator)) {
			return fmt.Errorf("entry %q leaves the archive", f.Name)
		}
		return write(target, in)
	})
}

func each(r io.ReaderAt, size int64, fn func(*zip.File, io.Reader) error) error {
	zr, err := zip.NewReader(r, size)
	if err != nil {
		return err
	}
	for _, f := range zr.File {
		if f.FileInfo().IsDir() {
			continue
		}
		if err := entry(f, fn); err != nil {
			return err
		}
	}
	return nil
}

func entry(f *zip.File, fn func(*zip.File, io.Reader) error) error {
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	return fn(f, io.LimitReader(in, maxEntry))
}

func write(target string, in io.Reader) error {
	out, err := os.OpenFile(target, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600) // want GVS521
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = io.Copy(out, in)
	return err
}

// ErrTooBig says that there is more than there may be.
var ErrTooBig = errors.New("too big")

// Rows reads a compressed table.
func Rows(r io.Reader, limit int64) ([][]string, error) {
	gz, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	defer gz.Close()
	data, err := io.ReadAll(io.LimitReader(gz, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, ErrTooBig
	}
	return csv.NewReader(strings.NewReader(string(data))).ReadAll()
}

// Text reads a compressed text.
func Text(r io.Reader) (string, error) {
	gz, err := gzip.NewReader(r)
	if err != nil {
		return "", err
	}
	defer gz.Close()
	data, err := io.ReadAll(gz) // want GVS642
	return string(data), err
}
