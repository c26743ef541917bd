package modeltest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// stubs is where the rules' tests have third-party libraries, under their import paths, with
// the part of the API that they use.
const stubs = "../../../testdata/src"

// TestStubs compares each declaration of a stub with the real library: what a stub has, the
// library has, with the same type, and a method belongs to a pointer in both or in neither.
func TestStubs(t *testing.T) {
	files := stubFiles(t, stubs)
	if len(files) < 30 {
		t.Fatalf("%d stubs", len(files))
	}
	paths := keys(files)
	real := loaded(t)
	for _, path := range paths {
		if real[path] == nil || !real[path].Complete() {
			t.Errorf("%s cannot be loaded", path)
			continue
		}
		conf := types.Config{Importer: importer(real), Error: func(err error) { t.Error(err) }}
		stub, _ := conf.Check(path, stubSet, files[path], nil)
		for _, name := range stub.Scope().Names() {
			if obj := stub.Scope().Lookup(name); obj.Exported() {
				for _, diff := range compare(obj, real[path].Scope().Lookup(name)) {
					t.Errorf("%s: %s", path, diff)
				}
			}
		}
	}
}

var stubSet = token.NewFileSet()

// stubFiles are the files of the stubs below a directory, by import path.
func stubFiles(t *testing.T, dir string) map[string][]*ast.File {
	files := make(map[string][]*ast.File)
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") {
			return err
		}
		rel, err := filepath.Rel(dir, filepath.Dir(name))
		path := filepath.ToSlash(rel)
		if host, _, _ := strings.Cut(path, "/"); err != nil || !strings.Contains(host, ".") {
			return err
		}
		f, err := parser.ParseFile(stubSet, name, nil, parser.SkipObjectResolution)
		files[path] = append(files[path], f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// compare says how an object of a stub differs from the real one.
func compare(stub, real types.Object) []string {
	if real == nil {
		return []string{fmt.Sprintf("there is no %s", stub.Name())}
	}
	if a, b := fmt.Sprintf("%T", stub), fmt.Sprintf("%T", real); a != b {
		return []string{fmt.Sprintf("%s is a %s, not a %s", stub.Name(), b, a)}
	}
	if _, isType := stub.(*types.TypeName); !isType {
		return differs(stub.Name(), stub.Type(), real.Type())
	}
	return compareTypes(stub.Name(), stub.Type(), real.Type())
}

func differs(name string, stub, real types.Type) []string {
	if a, b := spell(stub), spell(real); a != b {
		return []string{fmt.Sprintf("%s is %s, not %s", name, b, a)}
	}
	return nil
}

func compareTypes(name string, stub, real types.Type) []string {
	var out []string
	switch u := stub.Underlying().(type) {
	case *types.Struct:
		s, ok := real.Underlying().(*types.Struct)
		if !ok {
			return []string{fmt.Sprintf("%s is no struct", name)}
		}
		for f := range u.Fields() {
			if f.Exported() {
				out = append(out, compareField(name+"."+f.Name(), f, s)...)
			}
		}
	case *types.Interface:
		if !types.IsInterface(real) {
			return []string{fmt.Sprintf("%s is no interface", name)}
		}
		for m := range u.Methods() {
			if m.Exported() {
				out = append(out, compareMethod(name, m, real)...)
			}
		}
	default:
		out = differs(name, u, real.Underlying())
	}
	if named, ok := stub.(*types.Named); ok {
		for m := range named.Methods() {
			if m.Exported() {
				out = append(out, compareMethod(name, m, real)...)
			}
		}
	}
	return out
}

func compareField(name string, f *types.Var, real *types.Struct) []string {
	for g := range real.Fields() {
		if g.Name() == f.Name() {
			return differs(name, f.Type(), g.Type())
		}
	}
	return []string{fmt.Sprintf("there is no %s", name)}
}

func compareMethod(name string, m *types.Func, real types.Type) []string {
	obj, _, indirect := types.LookupFieldOrMethod(real, true, nil, m.Name())
	g, ok := obj.(*types.Func)
	if !ok {
		return []string{fmt.Sprintf("%s has no method %s", name, m.Name())}
	}
	_, a := m.Signature().Recv().Type().(*types.Pointer)
	_, b := g.Signature().Recv().Type().(*types.Pointer)
	if a != b && !indirect && !types.IsInterface(real) {
		return []string{fmt.Sprintf("the receiver of %s.%s is wrong about being a pointer", name, m.Name())}
	}
	return differs(name+"."+m.Name(), m.Type(), g.Type())
}

// spell writes a type with the import paths of its packages, and without the names of
// parameters and fields that nobody sees.
func spell(t types.Type) string {
	switch t := types.Unalias(t).(type) {
	case *types.Signature:
		return "func" + spellTuple(t.Params(), t.Variadic()) + " " + spellTuple(t.Results(), false)
	case *types.Pointer:
		return "*" + spell(t.Elem())
	case *types.Slice:
		return "[]" + spell(t.Elem())
	case *types.Map:
		return "map[" + spell(t.Key()) + "]" + spell(t.Elem())
	case *types.Interface:
		if t.NumMethods() == 0 {
			return "any"
		}
	case *types.TypeParam:
		return "type parameter " + fmt.Sprint(t.Index())
	case *types.Named:
		name := types.TypeString(t.Origin(), nil)
		name, _, _ = strings.Cut(name, "[")
		for arg := range t.TypeArgs().Types() {
			name += " of " + spell(arg)
		}
		return name
	}
	return types.TypeString(t, nil)
}

func spellTuple(vars *types.Tuple, variadic bool) string {
	var words []string
	for v := range vars.Variables() {
		words = append(words, spell(v.Type()))
	}
	if variadic {
		words = append(words, "...")
	}
	return "(" + strings.Join(slices.Clip(words), ", ") + ")"
}
