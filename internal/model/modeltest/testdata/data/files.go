// Package files is about names of files, archives, and what is unpacked.
package files

import (
	"bytes"
	"io"
	"net/http"
	"os"

	"github.com/containerd/continuity/fs"
	"github.com/cyphar/filepath-securejoin"
	"github.com/dlclark/regexp2"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
	"github.com/moby/sys/symlink"
	"github.com/spf13/afero"
	"golang.org/x/mod/module"
)

var below, whole = afero.NewBasePathFs(afero.NewOsFs(), "/srv"), afero.NewOsFs()

func onAfero(r *http.Request, fs afero.Fs) {
	x := r.FormValue("x")
	fs.Open(x)                                 // want path
	fs.Rename("/srv/a", x)                     // want path
	afero.WriteFile(fs, "/srv/"+x, nil, 0o600) // want path
	afero.WriteFile(fs, "/srv/a", []byte(x), 0o600)
	afero.NewOsFs().Remove("/srv/" + x) // want path
	afero.NewMemMapFs().Remove("/srv/" + x)
	afero.NewBasePathFs(fs, "/srv").Remove(x)
	a := afero.Afero{Fs: fs}
	a.ReadFile(x) // want path
	a.ReadFile("/srv/a")
	afero.ReadFile(afero.NewBasePathFs(fs, "/srv"), x)
	afero.ReadFile(below, x)
	afero.ReadFile(whole, x) // want path
	b := afero.Afero{Fs: afero.NewMemMapFs()}
	b.ReadFile(x)
}

func joined(r *http.Request) error {
	x := r.FormValue("x")
	p, err := securejoin.SecureJoin("/srv", x)
	if err != nil {
		return err
	}
	os.Remove(p)
	if p, err = securejoin.SecureJoinVFS("/srv", x, nil); err != nil {
		return err
	}
	os.Remove(p)
	p, err = securejoin.SecureJoin(x, "a")
	if err != nil {
		return err
	}
	return os.Remove(p) // want path
}

func modules(r *http.Request) {
	x := r.FormValue("x")
	p, err := module.EscapePath(x)
	if err != nil {
		os.Remove("/srv/" + x) // want path
		return
	}
	os.Remove("/srv/" + p)
	if v, err := module.UnescapeVersion(r.FormValue("v")); err == nil {
		os.Remove("/srv/" + v)
	}
	if f := r.FormValue("f"); module.CheckFilePath(f) == nil {
		os.Remove("/srv/" + f)
	}
}

func inRoot(r *http.Request) {
	x := r.FormValue("x")
	p, _ := fs.RootPath("/srv", x)
	os.Remove(p)
	p, _ = fs.RootPath(x, "a")
	os.Remove(p) // want path
	p, _ = symlink.FollowSymlinkInScope("/srv/"+x, "/srv")
	os.Remove(p)
	p, _ = symlink.FollowSymlinkInScope(x+"/a", x)
	os.Remove(p) // want path
}

// unpacked: what is unpacked can be of any size, unless only so much of it is read.
func unpacked(r *http.Request) {
	var b bytes.Buffer
	if g, err := gzip.NewReader(r.Body); err == nil {
		io.Copy(&b, g) // want inflate, read-all
	}
	if g, err := gzip.NewReader(r.Body); err == nil {
		io.CopyN(&b, g, 1<<20)
	}
	if z, err := zlib.NewReader(r.Body); err == nil {
		io.ReadAll(z) // want inflate, read-all
	}
	if z, err := zlib.NewReader(r.Body); err == nil {
		io.ReadAll(io.LimitReader(z, 1<<20))
	}
	if z, err := zstd.NewReader(r.Body); err == nil {
		io.Copy(&b, z) // want inflate, read-all
	}
	if z, err := zstd.NewReader(r.Body); err == nil {
		io.CopyN(&b, z, 1<<20)
	}
	if z, err := zstd.NewReader(nil); err == nil {
		data, _ := io.ReadAll(io.LimitReader(r.Body, 1<<20))
		z.DecodeAll(data, nil) // want inflate
		z.DecodeAll([]byte("fixed"), data)
	}
	io.Copy(&b, flate.NewReader(r.Body)) // want inflate, read-all
	io.CopyN(&b, flate.NewReader(r.Body), 1<<20)
}

func patterns(r *http.Request) {
	x := r.FormValue("x")
	regexp2.MustCompile(x, 0) // want back-pattern
	regexp2.MustCompile(regexp2.Escape(x), 0)
	regexp2.MustCompile("^a+$", 0).MatchString(x)
}
