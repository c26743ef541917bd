package std

import (
	"archive/tar"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
)

// Headers that the program writes itself, of what it is given as something else.

func added(tw *tar.Writer, dir, name string) error {
	h := &tar.Header{Name: name, Mode: 0o600}
	if err := tw.WriteHeader(h); err != nil {
		return err
	}
	return os.Remove(filepath.Join(dir, h.Name))
}

func addedBase(tw *tar.Writer, dir, name string) error {
	var h tar.Header
	h.Name = path.Base(name) + ".bak"
	if err := tw.WriteHeader(&h); err != nil {
		return err
	}
	return os.Remove(filepath.Join(dir, h.Name))
}

type packer struct {
	dir  string
	tw   *tar.Writer
	seen map[string]bool
}

// A directory comes before what is in it.
func (p *packer) add(name string) error {
	if _, err := os.Readlink(filepath.Join(p.dir, name)); err != nil {
		return err
	}
	h := &tar.Header{Name: name}
	if err := p.parents(h); err != nil {
		return err
	}
	return p.tw.WriteHeader(h)
}

func (p *packer) parents(h *tar.Header) error {
	parent := filepath.Dir(h.Name)
	if parent == "." || p.seen[parent] {
		return nil
	}
	p.seen[parent] = true
	return p.add(parent)
}

type copier struct {
	dir  string
	tw   *tar.Writer
	seen map[string]bool
}

func (c *copier) add(name string) error {
	if _, err := os.Readlink(filepath.Join(c.dir, name)); err != nil { // want `GVS521`
		return err
	}
	return c.tw.WriteHeader(&tar.Header{Name: name})
}

func (c *copier) parents(h *tar.Header) error {
	parent := filepath.Dir(h.Name)
	if parent == "." || c.seen[parent] {
		return nil
	}
	c.seen[parent] = true
	return c.add(parent)
}

func (c *copier) all(tr *tar.Reader) error {
	for {
		h, err := tr.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := c.parents(h); err != nil {
			return err
		}
	}
}

// One or the other, and a copy.
func either(tr *tar.Reader, dir, name string) error {
	h := &tar.Header{Name: name}
	if name == "" {
		var err error
		if h, err = tr.Next(); err != nil {
			return err
		}
	}
	return os.Remove(filepath.Join(dir, h.Name)) // want `GVS521`
}

func copied(h *tar.Header, dir string) error {
	mine := *h
	return os.Remove(filepath.Join(dir, mine.Name)) // want `GVS521`
}

func renamed(h *tar.Header, dir string) error {
	mine := *h
	mine.Linkname = dir
	mine.Name = filepath.Join("in", mine.Name)
	return os.Remove(filepath.Join(dir, mine.Name)) // want `GVS521`
}

// What it was given is an attacker's all the same.
func handed(w http.ResponseWriter, r *http.Request) {
	handedOn(r.FormValue("name"))
}

func handedOn(name string) error {
	h := &tar.Header{Name: name}
	return os.Remove(filepath.Join("data", h.Name))
}

func listed(hs []tar.Header, dir string) {
	for _, h := range hs {
		h.Linkname = dir
		os.Remove(filepath.Join(dir, h.Name)) // want `GVS521`
	}
}
