package unit

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// allTypes is a variable that is added to a package of ours before it is written:
// its type names the types that are not exported, which export data would leave
// out, as those of the compiler do. Facts name them, when a function makes one and
// returns it as an interface.
const allTypes = "GovetsecTypes"

// Export returns the export data of a package. Of one of ours they name its hidden
// types, see Hidden.
func Export(fset *token.FileSet, pkg *types.Package, hidden []types.Type) (data []byte, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("export data: %v", v)
		}
	}()
	if len(hidden) > 0 {
		var fields []*types.Var
		for i, t := range hidden {
			fields = append(fields, types.NewField(token.NoPos, pkg, "F"+strconv.Itoa(i), t, false))
		}
		pkg.Scope().Insert(types.NewVar(token.NoPos, pkg, allTypes, types.NewStruct(fields, nil)))
	}
	var buf bytes.Buffer
	err = gcexportdata.Write(&buf, fset, pkg)
	return buf.Bytes(), err
}

// Compiled returns the export data in a file of the go command: an archive that the compiler
// wrote, or, as of Go 1.28, nothing but them.
func Compiled(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	if start, _ := in.Peek(len(archive)); string(start) != archive {
		return io.ReadAll(in)
	}
	//lint:ignore SA1019 the go command gives archives of the compiler until Go 1.28
	section, err := gcexportdata.NewReader(in)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(section)
}

const archive = "!<arch>\n"

// Hidden are the types of a package that export data leave out.
func Hidden(pkg *types.Package) (hidden []types.Type) {
	for _, name := range pkg.Scope().Names() {
		obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || obj.Exported() || obj.IsAlias() {
			continue
		}
		if named, ok := obj.Type().(*types.Named); ok && named.TypeParams().Len() == 0 {
			hidden = append(hidden, named)
		}
	}
	return hidden
}

// namer is a fact that names types that the export data of the compiler leave out, as
// "path.name".
type namer interface{ HiddenTypes() []string }

// Named are the types that facts about the package say that importers need. The function
// find returns the package with an import path, or nil.
func (f *Facts) Named(find func(path string) *types.Package) []types.Type {
	names := make(map[string]bool)
	for _, fact := range f.own.packages {
		if n, ok := fact.(namer); ok {
			for _, name := range n.HiddenTypes() {
				names[name] = true
			}
		}
	}
	if len(names) == 0 {
		return nil
	}
	var named []types.Type
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if t := lookUp(name, f.pkg, find); t != nil && t.TypeParams().Len() == 0 {
			named = append(named, t)
		}
	}
	return named
}

func lookUp(name string, own *types.Package, find func(path string) *types.Package) *types.Named {
	dot := strings.LastIndexByte(name, '.')
	pkg := own
	if path := name[:max(dot, 0)]; path != own.Path() {
		pkg = find(path)
	}
	if pkg == nil {
		return nil
	}
	obj, ok := pkg.Scope().Lookup(name[dot+1:]).(*types.TypeName)
	if !ok || obj.IsAlias() {
		return nil
	}
	t, _ := obj.Type().(*types.Named)
	return t
}

// Join makes one of facts and export data.
func Join(facts, export []byte) []byte {
	data := binary.AppendUvarint(nil, uint64(len(facts)))
	return append(append(data, facts...), export...)
}

// Split undoes Join.
func Split(data []byte) (facts, export []byte, ok bool) {
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)-size) {
		return nil, nil, false
	}
	data = data[size:]
	return data[:n], data[n:], true
}
