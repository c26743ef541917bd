package inflate

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"os"
)

// Parts that a loop takes until there are no more.

func byParts(w io.Writer, r *http.Request) error {
	zr, _ := gzip.NewReader(r.Body)
	for {
		if _, err := io.CopyN(w, zr, 1024); err != nil { // want `takes all of it, part by part.*GVS641`
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

func eachByParts(out *os.File, files []*zip.File) error {
	for _, f := range files {
		rc, err := f.Open()
		if err != nil {
			return err
		}
		for {
			n, err := io.CopyN(out, rc, 1<<20) // want `GVS642`
			if err == io.EOF || n == 0 {
				break
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func untilError(w io.Writer, r *http.Request) {
	zr, _ := gzip.NewReader(r.Body)
	var err error
	for err == nil {
		_, err = io.CopyN(w, zr, 1024) // want `GVS641`
	}
}

func countedParts(w io.Writer, r *http.Request) error {
	zr, _ := gzip.NewReader(r.Body)
	total := int64(0)
	for {
		n, err := io.CopyN(w, zr, 1024)
		total += n
		if total > 1<<20 {
			return errors.New("too much")
		}
		if err != nil {
			return err
		}
	}
}

func someRounds(w io.Writer, r *http.Request) {
	zr, _ := gzip.NewReader(r.Body)
	for range 100 {
		if _, err := io.CopyN(w, zr, 1024); err != nil {
			break
		}
	}
}

func eachApart(r *http.Request) error {
	zr, _ := gzip.NewReader(r.Body)
	for {
		var part bytes.Buffer
		_, err := io.CopyN(&part, zr, 1024)
		if err != nil {
			return err
		}
		send(part.Bytes())
	}
}

func send([]byte) {}

func onePerFile(out *os.File, files []*zip.File) {
	for _, f := range files {
		rc, _ := f.Open()
		io.CopyN(out, rc, 1<<20)
	}
}
