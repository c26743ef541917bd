package ruletest

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// Text is a package given as text. Its files are taken in the order given.
type Text struct {
	Path  string
	Files []TextFile
}

// TextFile is a file of a Text.
type TextFile struct {
	Name string // "path/name.go": what positions say
	Src  string
}

// LoadText type-checks packages that are given as text. They may import each other
// and the standard library.
func LoadText(pkgs []Text) (*Program, error) {
	prog := newProgram("")
	for _, t := range pkgs {
		if prog.all[t.Path] != nil {
			return nil, fmt.Errorf("two packages %s", t.Path)
		}
		pkg := &Package{Path: t.Path}
		prog.all[pkg.Path] = pkg
		prog.Packages = append(prog.Packages, pkg)
		for _, f := range t.Files {
			if err := prog.parseFile(pkg, f.Name, []byte(f.Src)); err != nil {
				return nil, err
			}
		}
		slices.Sort(pkg.imports)
		pkg.imports = slices.Compact(pkg.imports)
	}
	return prog, prog.check()
}

// ReadText reads the packages of a tree, without their tests, by path: what Load
// would check, as text that a test can change.
func ReadText(root, tree string) ([]Text, error) {
	dir, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	byPath := make(map[string]*Text)
	err = fs.WalkDir(dir.FS(), tree, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		src, err := dir.ReadFile(name)
		if err != nil {
			return err
		}
		t := byPath[path.Dir(name)]
		if t == nil {
			t = &Text{Path: path.Dir(name)}
			byPath[t.Path] = t
		}
		t.Files = append(t.Files, TextFile{Name: name, Src: string(src)})
		return nil
	})
	var out []Text
	for _, t := range byPath {
		out = append(out, *t)
	}
	slices.SortFunc(out, func(a, b Text) int { return cmp.Compare(a.Path, b.Path) })
	return out, err
}
