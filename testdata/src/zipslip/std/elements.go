package std

import (
	"archive/tar"
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// leadsUp reports whether an element of the name is two dots.
func leadsUp(name string) bool {
	if !strings.Contains(name, "..") {
		return false
	}
	for _, e := range strings.FieldsFunc(name, isSlash) {
		if e == ".." {
			return true
		}
	}
	return false
}

func isSlash(c rune) bool { return c == '/' || c == '\\' }

func unzipElements(src, dst string) error {
	r, err := zip.OpenReader(src)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		if leadsUp(f.Name) {
			return fmt.Errorf("%s leads up", f.Name)
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dst, f.Name)), 0o700); err != nil {
			return err
		}
	}
	for _, f := range r.File {
		if leadsUp(f.Comment) {
			return fmt.Errorf("%s leads up", f.Comment)
		}
		if err := os.MkdirAll(filepath.Join(dst, f.Name), 0o700); err != nil { // want "leads? out of the directory|chooses the file"
			return err
		}
	}
	return nil
}

func untarElements(in io.Reader, dst string, strip bool) error {
	tr := tar.NewReader(in)
	for {
		h, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		path := dst
		if strip {
			if leadsUp(h.Name) {
				return fmt.Errorf("%s leads up", h.Name)
			}
			path = filepath.Join(dst, h.Name)
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if h, err = tr.Next(); err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Join(dst, h.Name), 0o700); err != nil { // want "chooses the file"
			return err
		}
	}
}
