package inflate

import (
	"io"
	"net/http"

	"github.com/klauspost/compress/zstd"
)

var decoder, _ = zstd.NewReader(nil)

// memory decompresses what it has in memory; what bounded that does not bound the result.
func memory(w http.ResponseWriter, r *http.Request) {
	data, _ := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	out, _ := decoder.DecodeAll(data, nil) // want `is decompressed, and .*DecodeAll takes all of it: .*zstd.WithDecoderMaxMemory.*GVS641`
	keep(out)
	out, _ = decoder.DecodeAll([]byte("fixed"), nil)
	keep(out)
}

func keep([]byte) {}
