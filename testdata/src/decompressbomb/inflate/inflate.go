// Package inflate is about decompressors.
package inflate

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http"
	"os"

	"github.com/klauspost/compress/zstd"
)

func bodies(w io.Writer, r *http.Request) {
	zr, _ := gzip.NewReader(r.Body)
	io.Copy(w, zr) // want `data from http.Request.Body, which an attacker chooses, is decompressed, and io.Copy takes all of it.*GVS641`
	f := flate.NewReader(bufio.NewReader(r.Body))
	defer f.Close()
	var b bytes.Buffer
	b.ReadFrom(f) // want `GVS641`
	zs, _ := zstd.NewReader(r.Body)
	io.ReadAll(zs) // want `GVS641`
	io.Copy(w, r.Body)
}

func limited(w io.Writer, r *http.Request) {
	zr, _ := gzip.NewReader(r.Body)
	io.Copy(w, io.LimitReader(zr, 1<<20))
	zr, _ = gzip.NewReader(r.Body)
	io.CopyN(w, zr, 1<<20)
	zr, _ = gzip.NewReader(r.Body)
	some := make([]byte, 100)
	zr.Read(some)
	io.Copy(w, bytes.NewReader(some))
	zr, _ = gzip.NewReader(r.Body)
	all, _ := io.ReadAll(&io.LimitedReader{R: zr, N: 100})
	io.Copy(w, bytes.NewReader(all))
}

// limitedBefore limits what comes in, which is not what comes out.
func limitedBefore(w io.Writer, r *http.Request) {
	zr, _ := gzip.NewReader(io.LimitReader(r.Body, 1<<20))
	io.Copy(w, zr) // want `GVS641`
}

func files(w io.Writer) {
	f, _ := os.Open("data")
	io.Copy(w, f)
	io.Copy(w, bzip2.NewReader(f)) // want `what bzip2.NewReader decompresses has no limit.*GVS642`
	zr, _ := zlib.NewReader(f)
	io.CopyBuffer(w, zr, nil) // want `GVS642`
	zr, _ = zlib.NewReader(f)
	io.CopyN(w, zr, 100)
}

func archives(w io.Writer) {
	a, _ := zip.OpenReader("a.zip")
	for _, f := range a.File {
		in, _ := f.Open()
		io.Copy(w, in) // want `GVS642`
		in, _ = f.Open()
		io.Copy(w, io.LimitReader(in, 1<<20))
		in.Close()
	}
}

func inflated(in io.Reader) io.Reader {
	zr, _ := gzip.NewReader(in)
	return zr
}

func across(w io.Writer, r *http.Request) {
	io.Copy(w, inflated(r.Body)) // want `GVS641`
	io.Copy(w, io.LimitReader(inflated(r.Body), 10))
}
