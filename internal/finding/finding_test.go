package finding

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

func testRules() []*rule.Rule {
	return []*rule.Rule{
		{Name: "exec", Checks: []rule.Check{{ID: "T1", CWE: []int{78}, Severity: rule.High, Aliases: []string{"gosec:G999"}}, {ID: "T2", CWE: []int{88}, OptIn: true}}},
		{Name: "secret", Checks: []rule.Check{{ID: "T3", CWE: []int{798}}}},
	}
}

func TestSelect(t *testing.T) {
	tests := []struct {
		switches map[string]bool
		want     string
	}{
		{nil, "T1 T3"},
		{map[string]bool{"exec": true}, "T1 T2"},
		{map[string]bool{"T2": true}, "T2"},
		{map[string]bool{"exec": true, "T1": false}, "T2"},
		{map[string]bool{"exec": false}, "T3"},
		{map[string]bool{"T3": false}, "T1"},
		{map[string]bool{"exec": false, "T1": true}, "T1"},
	}
	for _, test := range tests {
		s := Select(testRules(), test.switches)
		var got []string
		for _, id := range []string{"T1", "T2", "T3"} {
			if s.Wants(id) {
				got = append(got, id)
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%v: got %v, want %s", test.switches, got, test.want)
		}
	}
}

const hostile = `package p

const key = ` + "`-----BEGIN KEY-----\r\nabc123 secret line\n-----END`" + `

var bytes = []byte{0x12, 'x', "str"[0]}

// abc123 secret line

func (s *S[T]) Run() {
	use("abc123 secret line", "no secret", key)
}
`

func testPackage(t *testing.T) *Package {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "/base/p/p.go", hostile, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return &Package{
		Path: "example.com/p", Dir: "/base/p", Base: "/base", Fset: fset, Files: []*ast.File{f},
		Sources: map[string][]byte{"/base/p/p.go": []byte(hostile)},
	}
}

// find returns the position of the n-th occurrence of text, from 1.
func find(t *testing.T, pkg *Package, text string) (pos, end token.Pos) {
	i := strings.Index(hostile, text)
	if i < 0 {
		t.Fatalf("no %q", text)
	}
	file := pkg.Fset.File(pkg.Files[0].FileStart)
	return file.Pos(i), file.Pos(i + len(text))
}

func TestJoinMasksSecrets(t *testing.T) {
	pkg := testPackage(t)
	pkg.Context = 1
	keyPos, keyEnd := find(t, pkg, "key = `-----BEGIN KEY-----\r\nabc123 secret line\n-----END`")
	usePos, useEnd := find(t, pkg, `use("abc123 secret line", "no secret", key)`)
	fs := Select(testRules(), nil).Join(pkg, []analysis.Diagnostic{
		{Pos: keyPos, End: keyEnd, Category: "T3", Message: "a key (T3)"},
		{Pos: usePos, End: useEnd, Category: "T1", Message: "used (T1)", Related: []analysis.RelatedInformation{
			{Pos: usePos, Message: "here"},
			{Pos: usePos, Message: "store/store.go:9:3: there"},
		}},
		{Pos: usePos, Category: "T2", Message: "not wanted"},
	})
	if len(fs) != 2 {
		t.Fatalf("got %d findings", len(fs))
	}
	key, use := fs[0], fs[1]
	wantKey := []string{"", "const key = `*******************", "******************", "********`", ""}
	if !slices.Equal(key.Code.Lines, wantKey) {
		t.Errorf("key: got %q, want %q", key.Code.Lines, wantKey)
	}
	if got, want := use.Code.Line(use.Line), "\tuse(\"******************\", \"no secret\", key)"; got != want {
		t.Errorf("use: got %q, want %q", got, want)
	}
	if use.Func != "(*S[T]).Run" || use.File != "p/p.go" || use.Message != "used" || use.EndCol != use.Col+len(`use("abc123 secret line", "no secret", key)`) {
		t.Errorf("got %+v", use)
	}
	wantSteps := []Step{
		{File: "p/p.go", Line: use.Line, Col: 2, Text: "here", Code: `use("******************", "no secret", key)`},
		{File: "store/store.go", Line: 9, Col: 3, Text: "there"},
	}
	if !slices.Equal(use.Steps, wantSteps) {
		t.Errorf("steps: got %+v, want %+v", use.Steps, wantSteps)
	}
}

func TestJoinMasksBytes(t *testing.T) {
	pkg := testPackage(t)
	pos, end := find(t, pkg, `bytes = []byte{0x12, 'x', "str"[0]}`)
	fs := Select(testRules(), nil).Join(pkg, []analysis.Diagnostic{{Pos: pos, End: end, Category: "T3"}})
	if got, want := fs[0].Code.Lines[0], `var bytes = []byte{****, ***, "***"[*]}`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A fingerprint does not depend on lines, and does on the function.
func TestFingerprint(t *testing.T) {
	f := Finding{ID: "T1", Package: "p", Func: "F", Line: 1}
	moved := f
	moved.Line = 99
	other := f
	other.Func = "G"
	if fingerprint(&f, "a( b )") != fingerprint(&moved, "a(\n\tb )") {
		t.Error("moved code has another fingerprint")
	}
	if fingerprint(&f, "a") == fingerprint(&other, "a") || fingerprint(&f, "a") == fingerprint(&f, "b") {
		t.Error("other code has the same fingerprint")
	}
}

// Neither a formatter nor a comment makes a finding a new one; other code does.
func TestNormal(t *testing.T) {
	same := []string{`run("sh", x)`, "run(\n\t\"sh\", // the shell\n\tx,\n)", `run( "sh",x )`, `run("sh" /* sh */, x)`}
	for _, code := range same {
		if got, want := normal(code), `run ( "sh" , x )`; got != want {
			t.Errorf("%q: got %q, want %q", code, got, want)
		}
	}
	for _, code := range []string{`run("s h", x)`, `run("sh", y)`, `run("sh"), x`, `run("sh"; x)`} {
		if normal(code) == normal(same[0]) {
			t.Errorf("%q is taken for %q", code, same[0])
		}
	}
	for _, code := range []string{"", "\x00\xff", `"unfinished`, "/* unfinished"} {
		_ = normal(code) // must come to an end
	}
}

func TestSortDropsTwins(t *testing.T) {
	a := Finding{File: "a.go", Line: 2, ID: "T1"}
	b := Finding{File: "a.go", Line: 10, ID: "T1"}
	got := Sort([]Finding{b, a, b, {File: "a.go", Line: 2, ID: "T0"}, a})
	if len(got) != 3 || got[0].ID != "T0" || got[1].Line != 2 || got[2].Line != 10 {
		t.Errorf("got %+v", got)
	}
}

// A //line comment must not make us show a file outside of the package.
func TestLineComments(t *testing.T) {
	src := "package p\n//line /etc/passwd:1\nvar x = 1\n//line other.go:7\nvar y = 2\n"
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "/base/p/p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg := &Package{Dir: "/base/p", Base: "/base", Fset: fset, Files: []*ast.File{f}, Sources: map[string][]byte{"/base/p/p.go": []byte(src)}}
	for i, want := range []string{"/base/p/p.go:3:1", "/base/p/other.go:7:1"} {
		if pos, ok := pkg.position(f.Decls[i].Pos()); !ok || pos.String() != want {
			t.Errorf("got %v, want %s", pos, want)
		}
	}
}
