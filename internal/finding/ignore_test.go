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

// joinIgnores reports the check T1 at every call of danger, and returns per line
// what became of it: "+" open, "-" suppressed; and what is said about comments.
func joinIgnores(t *testing.T, src string, switches map[string]bool, day string) (lines map[int]string, said []string) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "/base/p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var diags []analysis.Diagnostic
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "danger" {
			diags = append(diags, analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Category: "T1", Message: "danger (T1)"})
		}
		return true
	})
	unused := rule.New("// Package unused is unused.\npackage unused\n", rule.Rule{Checks: []rule.Check{{ID: rule.UnusedIgnore}}})
	fs := Select(append(testRules(), unused), switches).Join(&Package{
		Path: "p", Dir: "/base", Base: "/base", Fset: fset, Files: []*ast.File{file}, Whole: true,
		Sources: map[string][]byte{"/base/p.go": []byte(src)},
		Ignores: rule.FindIgnores(fset, []*ast.File{file}),
	}, diags)
	res := &Result{Findings: fs}
	res.On(day)
	lines = make(map[int]string)
	for _, f := range res.Findings {
		switch {
		case f.ID == rule.UnusedIgnore:
			said = append(said, f.Message)
		case f.Open():
			lines[f.Line] += "+"
		default:
			lines[f.Line] += "-"
		}
	}
	return lines, said
}

func TestSuppress(t *testing.T) {
	tests := []struct{ name, code, want string }{
		{"same line", "danger() //govetsec:ignore T1 r", "3-"},
		{"rule name", "danger() //govetsec:ignore exec r", "3-"},
		{"one of two", "danger() //govetsec:ignore T3,T1 r", "3-"},
		{"other case", "danger() //govetsec:ignore t1 r", "3+"},
		{"prefix of an ID", "danger() //govetsec:ignore T r", "3+"},
		{"all", "danger() //govetsec:ignore all r", "3+"},
		{"star", "danger() //govetsec:ignore * r", "3+"},
		{"without a reason", "danger() //govetsec:ignore T1", "3+"},
		{"without a rule", "danger() //govetsec:ignore", "3+"},
		{"with a space", "danger() // govetsec:ignore T1 r", "3+"},
		{"next line is not meant", "g() //govetsec:ignore T1 r\ndanger()", "4+"},
		{"above", "//govetsec:ignore T1 r\ndanger()", "4-"},
		{"above, with a comment between", "//govetsec:ignore T1 r\n// more\ndanger()", "5-"},
		{"two above", "//govetsec:ignore T1 r\n//govetsec:ignore T3 r\ndanger()", "5-"},
		{"above, with an empty line", "//govetsec:ignore T1 r\n\ndanger()", "5+"},
		{"above only the next", "//govetsec:ignore T1 r\ndanger()\ndanger()", "4- 5+"},
		{"above many lines", "//govetsec:ignore T1 r\ng(1,\n\tdanger(),\n\tdanger())", "5- 6-"},
		{"behind many lines", "g(1,\n\tdanger(),\n\tdanger()) //govetsec:ignore T1 r", "4- 5-"},
		{"on one of many lines", "g(1,\n\tdanger(), //govetsec:ignore T1 r\n\tdanger())", "4- 5+"},
		{"head of a block", "//govetsec:ignore T1 r\nif danger() {\n\tdanger()\n}", "4- 5+"},
		{"line of a block", "if danger() { //govetsec:ignore T1 r\n\tdanger()\n}", "3- 4+"},
		{"function literal", "//govetsec:ignore T1 r\ngo func(int) {\n\tdanger()\n}(danger())", "5+ 6-"},
		{"behind a function literal", "go func(int) {\n\tdanger()\n}(danger()) //govetsec:ignore T1 r", "4+ 5-"},
		{"case", "switch {\n//govetsec:ignore T1 r\ncase danger():\n\tdanger()\n}", "5- 6+"},
		{"element", "_ = []bool{\n\tdanger(),\n\t//govetsec:ignore T1 r\n\tdanger(),\n}", "4+ 6-"},
		{"behind else", "if true {\n} else if danger() { //govetsec:ignore T1 r\n\tdanger()\n}", "4- 5+"},
		{"gosec", "danger() // #nosec G999 -- r", "3-"},
		{"gosec, two", "danger() // #nosec G101 G999", "3-"},
		{"gosec's other form", "danger() //gosec:disable G999 -- r", "3-"},
		{"gosec, block", "danger() /* #nosec G999 */", "3-"},
		{"gosec, naked", "danger() // #nosec", "3+"},
		{"gosec, naked with a reason", "danger() // #nosec -- G999 is wrong", "3+"},
		{"gosec, mistyped", "danger() // #nosec G9O9", "3+"},
		{"gosec, CWE", "danger() // #nosec CWE-78", "3+"},
		{"gosec, other", "danger() // #nosec G101", "3+"},
		{"gosec, in prose", "danger() // #nosec: this hides only G999, right?", "3+"},
		{"golangci", "danger() //nolint:gosec // r", "3-"},
		{"golangci, ours", "danger() //nolint:errcheck,govet-sec", "3-"},
		{"golangci, naked", "danger() //nolint", "3+"},
		{"golangci, all", "danger() //nolint:all", "3+"},
		{"golangci, another", "danger() //nolint:govet", "3+"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lines, _ := joinIgnores(t, "package p\nfunc f() {\n"+test.code+"\n}\n", nil, "2026-06-01")
			var got []string
			for n := range 20 {
				if lines[n] != "" {
					got = append(got, string(rune('0'+n))+lines[n])
				}
			}
			if s := strings.Join(got, " "); s != test.want {
				t.Errorf("got %s, want %s", s, test.want)
			}
		})
	}
}

func TestSuppressDeclarations(t *testing.T) {
	src := `package p
// f is a function.
//
//govetsec:ignore T1 all of it
func f() {
	if danger() {
		danger()
	}
}
//govetsec:ignore T1 all of them
var (
	a = danger()
	b = danger()
)
var (
	//govetsec:ignore T1 this one
	c = danger()
	d = danger()
)
`
	lines, said := joinIgnores(t, src, nil, "2026-06-01")
	for n, want := range map[int]string{6: "-", 7: "-", 12: "-", 13: "-", 17: "-", 18: "+"} {
		if lines[n] != want {
			t.Errorf("line %d: got %s, want %s", n, lines[n], want)
		}
	}
	if len(said) > 0 {
		t.Errorf("got %q", said)
	}
}

func TestUnusedIgnores(t *testing.T) {
	const line = "package p\nfunc f() {\ndanger() //govetsec:ignore "
	tests := []struct {
		comment  string
		switches map[string]bool
		day      string
		want     string // what is said of the comment
		open     bool
	}{
		{"T1 r", nil, "2026-06-01", "", false},
		{"T1,T3 r", nil, "2026-06-01", "this suppresses nothing: T3 finds nothing here", false},
		{"T1,secret r", nil, "2026-06-01", "this suppresses nothing: secret finds nothing here", false},
		{"T1,T2 r", nil, "2026-06-01", "", false}, // T2 is off
		{"T3 r", map[string]bool{"T3": false}, "2026-06-01", "", true},
		{"T1,T3 r", map[string]bool{rule.UnusedIgnore: false}, "2026-06-01", "", false},
		{"exce r", nil, "2026-06-01", `this suppresses nothing: there is no rule "exce": did you mean exec?`, true},
		{"quite_other r", nil, "2026-06-01", `this suppresses nothing: there is no rule "quite_other"`, true},
		{"T1 until=2026-06-01 r", nil, "2026-06-01", "", false},
		{"T1 until=2026-06-01 r", nil, "2026-06-02", "this suppresses nothing since 2026-06-01 is past", true},
		{"T1 until=2025-12-31 r", nil, "2026-01-01", "this suppresses nothing since 2025-12-31 is past", true},
	}
	for _, test := range tests {
		lines, said := joinIgnores(t, line+test.comment+"\n}\n", test.switches, test.day)
		var want []string
		if test.want != "" {
			want = []string{test.want}
		}
		if !slices.Equal(said, want) {
			t.Errorf("%s: said %q, want %q", test.comment, said, want)
		}
		if open := lines[3] == "+"; open != test.open {
			t.Errorf("%s: open: %v, want %v", test.comment, open, test.open)
		}
	}
}
