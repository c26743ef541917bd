// Package decompressbomb reports decompressed data that is copied or read without a limit.
//
// Compressed data can be a thousand times as large when it is decompressed (zip and
// gzip), or a million times (bzip2, nested archives). A limit on what is sent, such as
// http.MaxBytesReader on the body, does not help.
//
//   - GVS641: the compressed data is a client's.
//   - GVS642: where the data comes from is not known, or it is a file. What others send
//     often ends up in a file; an archive that the program ships with is no danger, which
//     is why the severity is low.
//
// io.LimitReader between the decompressor and io.Copy or io.ReadAll makes it silent, as
// does io.CopyN, unless a loop calls it until there is no more; so does reading by parts.
// A decoder of JSON that is given a client's data takes all of it, too.
// What zstd decompresses in memory has the limit that its decoder was made with.
//
// Bad: the body is inflated into memory.
//
//	package upload
//
//	import (
//		"compress/gzip"
//		"io"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		zr, err := gzip.NewReader(http.MaxBytesReader(w, r.Body, 1<<20))
//		if err != nil {
//			return
//		}
//		data, err := io.ReadAll(zr) // finding: a kilobyte can become a gigabyte
//		_, _ = data, err
//	}
//
// Good: what comes out has a limit.
//
//	package upload
//
//	import (
//		"compress/gzip"
//		"io"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		zr, err := gzip.NewReader(http.MaxBytesReader(w, r.Body, 1<<20))
//		if err != nil {
//			return
//		}
//		data, err := io.ReadAll(io.LimitReader(zr, 10<<20))
//		_, _ = data, err
//	}
//
// Bad: small parts, but all of them.
//
//	package unpack
//
//	import (
//		"compress/gzip"
//		"io"
//		"os"
//	)
//
//	func unpack(out *os.File, in io.Reader) error {
//		zr, err := gzip.NewReader(in)
//		if err != nil {
//			return err
//		}
//		for {
//			_, err := io.CopyN(out, zr, 1024) // finding: in a loop that has no other end
//			if err == io.EOF {
//				return nil
//			}
//			if err != nil {
//				return err
//			}
//		}
//	}
//
// Good: the loop ends when it is too much.
//
//	package unpack
//
//	import (
//		"compress/gzip"
//		"errors"
//		"io"
//		"os"
//	)
//
//	func unpack(out *os.File, in io.Reader) error {
//		zr, err := gzip.NewReader(in)
//		if err != nil {
//			return err
//		}
//		var total int64
//		for {
//			n, err := io.CopyN(out, zr, 1024)
//			if total += n; total > 10<<20 {
//				return errors.New("too much")
//			}
//			if err == io.EOF {
//				return nil
//			}
//			if err != nil {
//				return err
//			}
//		}
//	}
package decompressbomb
