package driver

import (
	"bytes"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"

	"strings"
	"testing"
)

func TestWithoutBodies(t *testing.T) {
	for text, want := range map[string]string{
		"package p\n\nfunc F() {\n\tg()\n}\n":                                 "package p\n\nfunc F() {\n    \n}\n",
		"package p; func F() { g() }; func G() int { return 1 }":              "package p; func F() {     }; func G() int {          }",
		"package p\nfunc F() struct{ A int } { return x{} }\n":                "package p\nfunc F() struct{ A int } {            }\n",
		"package p\nfunc F() map[string]interface{} { return nil }\n":         "package p\nfunc F() map[string]interface{} {            }\n",
		"package p\nfunc F[T interface{ ~int }](\n\tx T,\n) (\n\tT,\n) { }\n": "package p\nfunc F[T interface{ ~int }](\n\tx T,\n) (\n\tT,\n) { }\n",
		"package p\nfunc F(f func() { /* } */ }":                              "package p\nfunc F(f func() { /* } */ }", // not Go
		"package p\nfunc F() { s := \"}\\\"}\"; r := '}'; t := `}\n}` }\n":    "package p\nfunc F() {                               \n   }\n",
		"package p\nfunc F() { // }\n}\n":                                     "package p\nfunc F() {     \n}\n",
		"package p\nfunc F()\nvar x = struct{ A int }{1}\n":                   "package p\nfunc F()\nvar x = struct{ A int }{1}\n",
		"package p\nvar f = func() { g() }\n":                                 "package p\nvar f = func() { g() }\n",
		"package p\nfunc F() {\n":                                             "package p\nfunc F() {\n",
		"package p\nfunc F() { \"\n}\n":                                       "package p\nfunc F() { \"\n}\n",
		"package p\nfunc F() { /*":                                            "package p\nfunc F() { /*",
		"package p\n}\n":                                                      "package p\n}\n",
		"":                                                                    "",
	} {
		before := strings.Clone(text)
		if got := string(withoutBodies([]byte(text))); got != want {
			t.Errorf("of\n%s\ngot\n%s\nwant\n%s", before, got, want)
		}
	}
}

// declarations prints a file without what stands in bodies, with all positions.
func declarations(t *testing.T, name string, text []byte) string {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		return "error"
	}
	for _, decl := range file.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
			fn.Body.List = nil
		}
	}
	var out bytes.Buffer
	if err := ast.Fprint(&out, fset, file, ast.NotNilFilter); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// bodies counts the functions that have statements.
func bodies(t *testing.T, name string, text []byte) (n int) {
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, decl := range file.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil && len(fn.Body.List) > 0 {
			n++
		}
	}
	return n
}

// In real packages what is left is what was there, at the same places, and no
// function has statements.
func TestWithoutBodiesOfStd(t *testing.T) {
	for _, pkg := range []string{"net/http", "strconv"} {
		files, err := filepath.Glob(filepath.Join(build.Default.GOROOT, "src", filepath.FromSlash(pkg), "*.go"))
		if err != nil || len(files) == 0 {
			t.Skip("the sources of Go are not there")
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			cut := withoutBodies(text)
			if len(cut) != len(text) {
				t.Errorf("%s has another length", name)
			}
			if declarations(t, name, text) != declarations(t, name, cut) {
				t.Errorf("the declarations of %s differ", name)
			}
			if n := bodies(t, name, cut); n > 0 {
				t.Errorf("%s has %d bodies", name, n)
			}
		}
	}
}

func FuzzWithoutBodies(f *testing.F) {
	f.Add("package p\n\nfunc F() struct{} { return struct{}{} }\n\nvar x = `}` + \"{\"\n")
	f.Add("package p; func (t *T[A]) F(x interface{ M() }) (y chan struct{}) { for { } }")
	f.Fuzz(func(t *testing.T, text string) {
		want := declarations(t, "a.go", []byte(text))
		if want == "error" {
			_ = withoutBodies([]byte(text))
			return
		}
		if got := declarations(t, "a.go", withoutBodies([]byte(text))); got != want {
			t.Errorf("the declarations differ:\n%s\n%s", want, got)
		}
	})
}
