// Package blob looks at objects that were put into a bucket.
package blob

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"

	"github.com/aws/aws-lambda-go/events"
)

// Source gets objects.
type Source interface {
	Get(ctx context.Context, bucket, key string) ([]byte, error)
}

// HTTPSource gets them from a host.
type HTTPSource struct{ Host string }

// maxObject is the size of an object.
const maxObject = 32 << 20

// Get gets an object.
func (s HTTPSource) Get(ctx context.Context, bucket, key string) ([]byte, error) {
	u := url.URL{Scheme: "https", Host: s.Host, Path: path.Join("/", bucket, key)}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(io.LimitReader(resp.Body, maxObject))
}

// Indexer keeps objects below a directory.
type Indexer struct {
	Dir    string
	Source Source
}

// Handle looks at new objects.
func (x *Indexer) Handle(ctx context.Context, e events.S3Event) error {
	for _, rec := range e.Records {
		bucket, key := rec.S3.Bucket.Name, rec.S3.Object.Key
		data, err := x.Source.Get(ctx, bucket, key)
		if err != nil {
			log.Printf("object %q: %v", key, err)
			return fmt.Errorf("get %q: %w", key, err)
		}
		if err := x.keep(key, data); err != nil {
			return err
		}
	}
	return nil
}

func (x *Indexer) keep(key string, data []byte) error {
	switch path.Ext(key) {
	case ".zip":
		return x.unpack(data)
	case ".txt":
		return os.WriteFile(filepath.Join(x.Dir, filepath.Base(key)), data, 0o600)
	}
	return os.WriteFile(filepath.Join(x.Dir, "raw", key), data, 0o600) // want GVS511
}

func (x *Indexer) unpack(data []byte) error {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	for _, f := range zr.File {
		if f.FileInfo().IsDir() {
			continue
		}
		target := filepath.Join(x.Dir, filepath.Base(f.Name))
		if path.Ext(f.Name) == ".raw" {
			target = filepath.Join(x.Dir, f.Name)
		}
		if err := x.entry(f, target); err != nil {
			return err
		}
	}
	return nil
}

func (x *Indexer) entry(f *zip.File, target string) error {
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(target) // want GVS521
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = io.CopyN(out, in, maxObject)
	if err == io.EOF {
		err = nil
	}
	return err
}
