// Package unpacked is about archives of libraries that are known from their documentation.
package unpacked

import (
	"archive/tar"
	"archive/zip"
	"net/http"
	"os"
	"path/filepath"

	safezip "github.com/google/safearchive/zip"
	"github.com/mholt/archiver/v3"
)

func sink(any) {}

func safely(name string) error {
	r, err := safezip.OpenReader(name)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		os.Create(filepath.Join("/srv", f.Name))
	}
	u, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	for _, f := range u.File {
		os.Create(filepath.Join("/srv", f.Name)) // want path
	}
	return nil
}

func opened(r *http.Request) {
	safezip.OpenReader(r.FormValue("x")) // want path
	safezip.OpenReader("/srv/a.zip")
	archiver.Unarchive("/srv/a.zip", r.FormValue("x")) // want path
	archiver.Unarchive("/srv/a.zip", "/srv/a")
}

func walked() error {
	return archiver.Walk("/srv/a.tar", func(f archiver.File) error {
		if h, ok := f.Header.(*tar.Header); ok {
			os.Create(filepath.Join("/srv", h.Name)) // want path
		}
		_, err := os.Create(filepath.Join("/srv", filepath.Base(f.Name())))
		return err
	})
}
