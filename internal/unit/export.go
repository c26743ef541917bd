package unit

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"go/token"
	"go/types"
	"strconv"

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

// maxNear bounds what a package says of the types of others.
const maxNear = 40

// Near are the hidden types of the packages that pkg imports, and of those that these
// import, the nearest first and not too many: for importers who see direct imports only.
func Near(pkg *types.Package) (near []types.Type) {
	seen := make(map[types.Type]bool)
	for _, imp := range pkg.Imports() {
		v, ok := imp.Scope().Lookup(allTypes).(*types.Var)
		if !ok {
			continue
		}
		fields, ok := v.Type().(*types.Struct)
		for i := 0; ok && i < fields.NumFields() && len(near) < maxNear; i++ {
			if t := fields.Field(i).Type(); !seen[t] {
				seen[t] = true
				near = append(near, t)
			}
		}
	}
	return near
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
