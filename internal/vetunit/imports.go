package vetunit

import (
	"bytes"
	"fmt"
	"go/types"
	"os"

	"golang.org/x/tools/go/gcexportdata"

	"github.com/govet-sec/govet-sec/internal/unit"
)

// What the go command hands from a package to its importers, the file of facts, holds
// our export data beside the facts, when these name types that those of the compiler
// leave out. Both kinds of export data are read into
// one world of packages; which of them an object comes from makes no difference.

type importFunc func(path string) (*types.Package, error)

func (f importFunc) Import(path string) (*types.Package, error) { return f(path) }

// readVetx reads what we wrote for the packages that are imported.
func (u *unitRun) readVetx() error {
	u.facts, u.exports = make(map[string][]byte), make(map[string][]byte)
	for path, name := range u.cfg.PackageVetx {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if len(data) == 0 {
			continue // see leave
		}
		facts, export, ok := unit.Split(data)
		if !ok {
			return fmt.Errorf("facts of %s: cut short", path)
		}
		u.facts[path], u.exports[path] = facts, export
	}
	return nil
}

// writeVetx writes facts, and export data if importers need ours. It is the last that
// is done with the package, as it adds to it.
func (u *unitRun) writeVetx(pkg *types.Package, known *unit.Facts, facts []byte) error {
	var export []byte
	named := known.Named(func(path string) *types.Package { return u.imports[path] })
	if len(named) > 0 {
		export, _ = unit.Export(u.fset, pkg, named) // without, importers have the compiler's
	}
	return os.WriteFile(u.cfg.VetxOutput, unit.Join(facts, export), 0o600)
}

// importer reads the export data of the packages that are imported.
func (u *unitRun) importer() types.Importer {
	return importFunc(func(path string) (*types.Package, error) {
		if mapped, ok := u.cfg.ImportMap[path]; ok {
			path = mapped
		}
		if path == "unsafe" {
			return types.Unsafe, nil
		}
		if u.whole[path] {
			return u.imports[path], nil
		}
		pkg, err := u.read(path)
		u.whole[path] = err == nil
		return pkg, err
	})
}

func (u *unitRun) read(path string) (*types.Package, error) {
	if data := u.exports[path]; len(data) > 0 {
		if pkg, err := gcexportdata.Read(bytes.NewReader(data), u.fset, u.imports, path); err == nil {
			return pkg, nil
		}
	}
	name, ok := u.cfg.PackageFile[path]
	if !ok {
		return nil, fmt.Errorf("the go command gave no export data for %q", path)
	}
	data, err := unit.Compiled(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return gcexportdata.Read(bytes.NewReader(data), u.fset, u.imports, path)
}
