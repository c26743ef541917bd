// Package media does with pictures what other programs are good at.
package media

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"example.com/gallery/internal/model"
)

// Limits bound what is unpacked.
type Limits struct {
	Files int
	Size  int64
}

// Tools works below a directory.
type Tools struct {
	dir    string
	limits Limits
}

// New makes it.
func New(dir string, l Limits) *Tools { return &Tools{dir: dir, limits: l} }

// geometry is a size as ImageMagick has it: 800x600, 50%.
var geometry = regexp.MustCompile(`^\d{1,4}(x\d{1,4})?%?$`)

// Resize makes a picture smaller.
func (t *Tools) Resize(ctx context.Context, picture string, r model.Resize) ([]byte, error) {
	if !geometry.MatchString(r.Geometry) {
		return nil, fmt.Errorf("geometry: %w", model.ErrInvalid)
	}
	format, ok := formats[r.Format]
	if !ok {
		return nil, fmt.Errorf("format: %w", model.ErrInvalid)
	}
	return t.convert(ctx, picture, "-quality", strconv.Itoa(r.Quality), "-resize", r.Geometry, format)
}

var formats = map[string]string{"png": "png:-", "jpeg": "jpg:-", "webp": "webp:-"}

// Effect does with a picture what the client says.
func (t *Tools) Effect(ctx context.Context, picture, effect string) ([]byte, error) {
	return t.convert(ctx, picture, effect, "png:-")
}

// Rotate turns a picture.
func (t *Tools) Rotate(ctx context.Context, picture, angle string) ([]byte, error) {
	n, err := strconv.ParseFloat(angle, 64)
	if err != nil {
		return nil, fmt.Errorf("angle: %w", model.ErrInvalid)
	}
	return t.convert(ctx, picture, "-rotate", strconv.FormatFloat(n, 'f', 2, 64), "png:-")
}

func (t *Tools) convert(ctx context.Context, picture string, args ...string) ([]byte, error) {
	full := filepath.Join(t.dir, filepath.Base(picture))
	cmd := exec.CommandContext(ctx, "convert", append([]string{full}, args...)...)
	cmd.Env = []string{"PATH=/usr/bin", "MAGICK_CONFIGURE_PATH=/etc/gallery"}
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("convert: %w", err)
	}
	return out, nil
}

// Plugin runs a program for pictures that is in a directory of the client's choice.
func (t *Tools) Plugin(ctx context.Context, dir string) error {
	cmd := exec.CommandContext(ctx, "/usr/lib/gallery/plugins")
	cmd.Env = append(os.Environ(), "PATH="+dir)
	return cmd.Run()
}

// Unpack unpacks a collection of pictures.
func (t *Tools) Unpack(r io.Reader) error {
	gz, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	tr := tar.NewReader(io.LimitReader(gz, t.limits.Size))
	for n := 0; n < t.limits.Files; n++ {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := t.entry(h, tr); err != nil {
			return err
		}
	}
	return model.ErrInvalid
}

func (t *Tools) entry(h *tar.Header, r io.Reader) error {
	target, err := t.below(h.Name)
	if err != nil {
		return err
	}
	switch h.Typeflag {
	case tar.TypeDir:
		return os.MkdirAll(target, 0o750)
	case tar.TypeSymlink:
		return os.Symlink(h.Linkname, target) // want GVS522
	case tar.TypeLink:
		old, err := t.below(h.Linkname)
		if err != nil {
			return err
		}
		return os.Link(old, target)
	}
	f, err := os.OpenFile(target, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o640)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, r)
	return err
}

// below is the path of a name that does not lead out of the directory.
func (t *Tools) below(name string) (string, error) {
	full := filepath.Join(t.dir, name)
	rel, err := filepath.Rel(t.dir, full)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return "", fmt.Errorf("name %q: %w", name, model.ErrInvalid)
	}
	return full, nil
}
