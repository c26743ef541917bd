// Package archives is about names that stand in archives.
package archives

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"

	"github.com/go-git/go-git/v5/plumbing/object"
	"github.com/klauspost/compress/zip"
	"github.com/mholt/archives"
)

func sink(any) {}

func extract(ctx context.Context, r *http.Request) error {
	return archives.Zip{}.Extract(ctx, r.Body, func(ctx context.Context, f archives.FileInfo) error {
		sink(f.IsDir())
		if filepath.IsLocal(f.NameInArchive) {
			os.Remove(filepath.Join("/srv", f.NameInArchive))
		}
		return os.Remove(filepath.Join("/srv", f.NameInArchive)) // want path
	})
}

func unzip(name string) error {
	z, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	for _, f := range z.File {
		if !filepath.IsLocal(f.Name) {
			continue
		}
		to, err := os.Create(filepath.Join("/srv", f.Name))
		if err != nil {
			return err
		}
		from, err := f.Open()
		if err != nil {
			return err
		}
		io.CopyN(to, from, 1<<20)
	}
	for _, f := range z.File {
		os.Create(filepath.Join("/srv", f.Name)) // want path
		sink(f.UncompressedSize64)
	}
	return nil
}

// checkout writes what stands in a tree of a repository.
func checkout(t *object.Tree) {
	for _, e := range t.Entries {
		os.Create(filepath.Join("/srv", e.Name)) // want path
		if filepath.IsLocal(e.Name) {
			os.Create(filepath.Join("/srv", e.Name))
		}
		sink(e.Hash)
	}
}
