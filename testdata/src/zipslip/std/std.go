// Package std unpacks archives.
package std

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

var errOutside = errors.New("outside")

func unzip(name, dir string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	defer archive.Close()
	for _, f := range archive.File {
		target := filepath.Join(dir, f.Name)
		if f.FileInfo().IsDir() {
			os.MkdirAll(target, 0o755) // want "of an archive's entry chooses the file that os.MkdirAll"
			continue
		}
		if err := write(f, target); err != nil {
			return err
		}
	}
	return nil
}

func write(f *zip.File, target string) error {
	out, err := os.Create(target) // want "chooses the file that os.Create"
	if err != nil {
		return err
	}
	defer out.Close()
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	_, err = io.Copy(out, in)
	return err
}

func unzipChecked(name, dir string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	defer archive.Close()
	for _, f := range archive.File {
		target := filepath.Join(dir, f.Name)
		if !strings.HasPrefix(target, filepath.Clean(dir)+string(os.PathSeparator)) {
			return errOutside
		}
		if err := write(f, target); err != nil {
			return err
		}
	}
	return nil
}

// safe is a check in a function of its own.
func safe(dir, name string) (string, error) {
	target := filepath.Join(dir, name)
	rel, err := filepath.Rel(dir, target)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return "", errOutside
	}
	return target, nil
}

func unzipHelped(archive *zip.Reader, dir string) error {
	for _, f := range archive.File {
		target, err := safe(dir, f.Name)
		if err != nil {
			return err
		}
		if err := write(f, target); err != nil {
			return err
		}
	}
	return nil
}

func untar(r io.Reader, dir string) error {
	archive := tar.NewReader(r)
	for {
		h, err := archive.Next()
		if err != nil {
			return err
		}
		target := filepath.Join(dir, h.Name)
		switch h.Typeflag {
		case tar.TypeDir:
			os.Mkdir(target, 0o755) // want "chooses the file"
		case tar.TypeReg:
			f, err := os.OpenFile(target, os.O_CREATE|os.O_RDWR, os.FileMode(h.Mode)) // want "chooses the file"
			if err != nil {
				return err
			}
			io.Copy(f, archive)
			f.Close()
		case tar.TypeSymlink:
			os.Symlink(h.Linkname, target) // want "is where the link leads" "chooses the file"
		}
	}
}

func untarLocal(r io.Reader, dir string) error {
	archive := tar.NewReader(r)
	for {
		h, err := archive.Next()
		if err != nil {
			return err
		}
		if !filepath.IsLocal(h.Name) {
			return errOutside
		}
		target := filepath.Join(dir, h.Name)
		switch h.Typeflag {
		case tar.TypeDir:
			os.Mkdir(target, 0o755)
		case tar.TypeSymlink:
			leads := filepath.Join(filepath.Dir(target), h.Linkname)
			if !strings.HasPrefix(leads, filepath.Clean(dir)+"/") {
				return errOutside
			}
			os.Symlink(h.Linkname, target)
		}
	}
}

// onlyName: the content of an entry is not its name, and a name is harmless by itself.
func onlyName(archive *zip.Reader, dir string) error {
	for i, f := range archive.File {
		if err := write(f, filepath.Join(dir, string(rune('a'+i)))); err != nil {
			return err
		}
		if err := write(f, filepath.Join(dir, filepath.Base(f.Name))); err != nil {
			return err
		}
	}
	return nil
}

func rooted(archive *zip.Reader, root *os.Root) error {
	for _, f := range archive.File {
		out, err := root.Create(f.Name)
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}

// uploaded: one finding, not another for the upload.
func uploaded(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return
	}
	for _, f := range archive.File {
		os.Create(filepath.Join("/srv", f.Name)) // want "chooses the file"
	}
}

// dots: Join resolves the dots that the check looks for.
func dots(archive *zip.Reader, dir string) {
	for _, f := range archive.File {
		target := filepath.Join(dir, f.Name)
		if strings.Contains(target, "..") {
			continue
		}
		os.Create(target) // want "chooses the file"
	}
	for _, f := range archive.File {
		if strings.Contains(f.Name, "..") {
			continue
		}
		os.Create(filepath.Join(dir, f.Name))
	}
}
