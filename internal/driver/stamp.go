package driver

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/govet-sec/govet-sec/internal/cache"
)

// stamp is a file or directory as it was when we last looked: by size, time and
// inode it is seen whether it is still the same, without being read.
type stamp struct {
	Kind  stampKind
	Size  int64
	Time  int64 // of the last change, in nanoseconds
	Inode uint64
	Seen  int64 // when its content was read

	Content cache.Key // of files: the hash of all
	Listed  cache.Key // what the go command's answer can depend on
}

type stampKind uint8

const (
	missing    stampKind = iota
	setting              // go.mod and its like: all of it matters
	sourceFile           // a file of a package
	dir                  // the names in it matter
	existing             // that it is there
)

// racy is how new a change may be to be mistaken for the one before: file systems
// keep times in steps.
const racy = 2 * time.Second

// stamps are the files and directories that an answer of the go command came from.
type stamps struct {
	Of      map[string]stamp
	changed bool // some were read again
}

// add looks at a path and remembers what it is.
func (s *stamps) add(path string, kind stampKind) stamp {
	if old, ok := s.Of[path]; ok {
		return old
	}
	st := look(path, kind)
	s.Of[path] = st
	return st
}

// addDir adds a directory with the files in it that matter.
func (s *stamps) addDir(path string) []os.DirEntry {
	if _, ok := s.Of[path]; ok {
		return nil
	}
	s.add(path, dir)
	entries, _ := os.ReadDir(path)
	for _, e := range entries {
		if !e.IsDir() && matters(e.Name()) {
			s.add(filepath.Join(path, e.Name()), sourceFile)
		}
	}
	return entries
}

// valid reports whether the go command would give the same answer today: no name
// came or went, and no file changed in what the answer depends on. Files that
// changed elsewhere get a new stamp.
func (s *stamps) valid() bool {
	for path, old := range s.Of {
		if unchanged(path, old) {
			continue
		}
		st := look(path, old.Kind)
		if st.Kind != old.Kind || st.Listed != old.Listed {
			return false
		}
		s.Of[path] = st
		s.changed = true
	}
	return true
}

// unchanged reports whether the path surely holds what it held.
func unchanged(path string, old stamp) bool {
	info, err := os.Stat(path)
	if err != nil || old.Kind == missing {
		return err != nil && old.Kind == missing
	}
	if old.Kind == existing {
		return true
	}
	return info.IsDir() == (old.Kind == dir) && info.Size() == old.Size && info.ModTime().UnixNano() == old.Time &&
		inode(info) == old.Inode && old.Time < old.Seen-int64(racy)
}

func look(path string, kind stampKind) stamp {
	now := time.Now().UnixNano()
	info, err := os.Stat(path)
	if err != nil {
		return stamp{Kind: missing}
	}
	st := stamp{Kind: kind, Size: info.Size(), Time: info.ModTime().UnixNano(), Inode: inode(info), Seen: now}
	switch {
	case kind == existing:
		return stamp{Kind: existing}
	case kind == missing:
		return stamp{Kind: existing} // it came into being
	case kind == dir:
		st.Listed = listing(path)
		return st
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return stamp{Kind: missing}
	}
	st.Content = cache.Of(data)
	st.Listed = st.Content
	if kind == sourceFile && strings.HasSuffix(path, ".go") {
		st.Listed = header(data)
	}
	return st
}

// header hashes what of a Go file the go command looks at: all up to the end of
// the imports. A file that uses cgo or embeds files is looked at as a whole.
func header(data []byte) cache.Key {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", data, parser.ImportsOnly|parser.SkipObjectResolution)
	if err != nil || strings.Contains(string(data), "//go:embed") || importsC(f) {
		return cache.Of(data)
	}
	end := f.Name.End()
	for _, d := range f.Decls {
		end = d.End()
	}
	return cache.Of(data[:fset.Position(end).Offset])
}

func importsC(f *ast.File) bool {
	return slices.ContainsFunc(f.Imports, func(s *ast.ImportSpec) bool { return s.Path.Value == `"C"` || s.Path.Value == "`C`" })
}

// listing hashes the names in a directory that matter.
func listing(path string) cache.Key {
	entries, err := os.ReadDir(path) // sorted
	h := cache.NewHash("directory")
	if err != nil {
		h.Add(err.Error())
	}
	for _, e := range entries {
		switch {
		case e.IsDir():
			h.Add("dir", e.Name())
		case matters(e.Name()):
			h.Add("file", e.Name())
		case e.Type()&os.ModeSymlink != 0:
			h.Add("link", e.Name())
		}
	}
	return h.Sum()
}

// sources are the endings of files that the go command takes for part of a package.
var sources = [...]string{".go", ".c", ".cc", ".cpp", ".cxx", ".m", ".h", ".hh", ".hpp", ".hxx", ".f", ".F", ".for", ".f90", ".s", ".S", ".sx", ".swig", ".swigcxx", ".syso"}

func matters(name string) bool {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") {
		return false
	}
	return name == "go.mod" || slices.Contains(sources[:], filepath.Ext(name))
}

// addTree adds all directories below base that the go command walks for "base/...".
func (s *stamps) addTree(base string) {
	for _, e := range s.addDir(base) {
		if name := e.Name(); e.IsDir() && !leftOut(name) {
			below := filepath.Join(base, name)
			if exists(below, "go.mod") {
				s.add(filepath.Join(below, "go.mod"), existing) // another module
				continue
			}
			s.addTree(below)
		}
	}
}
