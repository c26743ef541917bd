// Package memory makes decoders that have a limit.
package memory

import (
	"io"
	"net/http"

	"github.com/klauspost/compress/zstd"
)

var decoder, _ = zstd.NewReader(nil, zstd.WithDecoderMaxMemory(1<<20))

func handler(w http.ResponseWriter, r *http.Request) {
	data, _ := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	decoder.DecodeAll(data, nil)
}
