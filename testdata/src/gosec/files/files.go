package files

import (
	"archive/zip"
	"compress/gzip"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
)

func permissions() {
	_ = os.Mkdir("d", 0o777)               // want `expect directory permissions to be 0750 or less \(G301\)`
	_ = os.Chmod("f", 0o777)               // want `expect file permissions to be 0600 or less \(G302\)`
	_ = os.WriteFile("f", nil, 0o666)      // want `expect WriteFile permissions to be 0600 or less \(G306\)`
	_ = os.WriteFile("/tmp/f", nil, 0o600) // want `file creation in shared tmp directory without using ioutil\.Tempfile \(G303\)`
	_ = os.WriteFile("f", nil, 0o600)
	_ = os.Mkdir("d", 0o755)                          // want `expect directory permissions to be 0750 or less \(GVS782\)`
	_ = os.WriteFile("f", nil, 0o644)                 // want `expect WriteFile permissions to be 0600 or less \(GVS782\)`
	_, _ = os.OpenFile("f", os.O_RDWR, 0o644)         // want `GVS782`
	_ = os.WriteFile("f", nil, 0o646)                 // want `G306`
	_ = os.WriteFile("server.key", nil, 0o644)        // want `G306`
	_, _ = os.OpenFile("tokens.db", os.O_RDWR, 0o644) // want `G302`
	_ = os.Mkdir("d", 0o750)
}

func read(name string) {
	_, _ = os.ReadFile(name)
	_, _ = os.ReadFile("fixed")
}

// The value comes from a request, which G304 and G703 both find: one finding.
func serve(w http.ResponseWriter, r *http.Request) {
	_, _ = os.Open(r.FormValue("file"))
}

func unzip(f *zip.File, dir string) string {
	return filepath.Join(dir, f.Name)
}

func inflate(r io.Reader) {
	z, _ := gzip.NewReader(r)
	_, _ = io.Copy(os.Stdout, z)
	_, _ = io.CopyN(os.Stdout, z, 1<<20)
}

func clean() {
	_ = filepath.WalkDir("d", func(path string, d fs.DirEntry, err error) error {
		return os.Remove(path) // want `filesystem .*\(G122\)`
	})
}
