package taint_test

import (
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/govet-sec/govet-sec/internal/ruletest"
)

// randomTail are the helpers of random programs.
const randomTail = `
func first(s string, _ error) string { return s }

func at(l []string, i int) string { return l[i] }
`

// FuzzEngine feeds the engine random programs: it must not fail, and must come to an end.
func FuzzEngine(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(randomBytes(seed, 400))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		src := randomProgram(data) + randomTail
		prog, err := ruletest.LoadText([]ruletest.Text{markText(), {Path: "gen", Files: []ruletest.TextFile{{Name: "gen/gen.go", Src: src}}}})
		if err != nil {
			if strings.Contains(err.Error(), "goto") || strings.Contains(err.Error(), "declared and not used") {
				t.Skip()
			}
			t.Fatalf("%v\n%s", err, src)
		}
		endsSoon(t, prog)
	})
}

// FuzzMutated feeds the engine the corpus, changed so that it still type-checks.
func FuzzMutated(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		pkgs := corpusText(t)
		var one ruletest.Text
		for one.Path == "" || !strings.HasPrefix(one.Path, "taint/s") || len(one.Files) == 0 {
			one = pkgs[rnd.IntN(len(pkgs))]
		}
		i := rnd.IntN(len(one.Files))
		for range 1 + rnd.IntN(3) {
			one.Files[i].Src = mutate(t, one.Files[i], rnd)
		}
		pkgs = slices.DeleteFunc(pkgs, func(p ruletest.Text) bool { // all that it can import stays
			return !strings.HasPrefix(p.Path, "taint/mark") && !strings.HasPrefix(p.Path+"/", topOf(one.Path)+"/")
		})
		prog, err := ruletest.LoadText(pkgs)
		if err != nil {
			t.Skip() // not every change type-checks
		}
		endsSoon(t, prog)
	})
}

// topOf is the folder of the section that a package belongs to.
func topOf(path string) string {
	parts := strings.SplitN(path, "/", 3)
	return strings.Join(parts[:2], "/")
}

func endsSoon(t *testing.T, prog *ruletest.Program) {
	t.Helper()
	const most = 20 * time.Second
	start := time.Now()
	got := analyse(t, prog)
	if d := time.Since(start); d > most {
		t.Errorf("took %v", d)
	}
	for _, text := range got.failed {
		t.Error(firstLines(text))
	}
}

// isClause reports whether the statement is a case, which stands in a switch or select only.
func isClause(st ast.Stmt) bool {
	switch st.(type) {
	case *ast.CaseClause, *ast.CommClause:
		return true
	}
	return false
}

// encloses reports whether b is a part of a, so that a cannot be put into b.
func encloses(a, b ast.Node) bool { return a.Pos() <= b.Pos() && b.End() <= a.End() }

func randomBytes(seed uint64, n int) []byte {
	rnd := rand.New(rand.NewPCG(seed, 3))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(rnd.Uint32())
	}
	return b
}

// mutate changes a file: it swaps, copies or drops statements, or exchanges names or
// operands.
func mutate(tb testing.TB, f ruletest.TextFile, rnd *rand.Rand) string {
	tb.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, f.Name, f.Src, 0)
	if err != nil {
		tb.Fatal(err)
	}
	var lists []*[]ast.Stmt
	var idents []*ast.Ident
	var calls []*ast.CallExpr
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			lists = append(lists, &n.List)
		case *ast.CaseClause:
			lists = append(lists, &n.Body)
		case *ast.Ident:
			idents = append(idents, n)
		case *ast.CallExpr:
			calls = append(calls, n)
		}
		return true
	})
	if len(lists) == 0 || len(calls) == 0 {
		return f.Src
	}
	switch list := lists[rnd.IntN(len(lists))]; rnd.IntN(5) {
	case 0:
		if n := len(*list); n > 1 {
			i, j := rnd.IntN(n), rnd.IntN(n)
			(*list)[i], (*list)[j] = (*list)[j], (*list)[i]
		}
	case 1:
		other := *lists[rnd.IntN(len(lists))]
		if len(other) > 0 && len(*list) > 0 {
			if st := other[rnd.IntN(len(other))]; !encloses(st, (*list)[0]) && isClause(st) == isClause((*list)[0]) {
				*list = append(*list, st)
			}
		}
	case 2:
		if n := len(*list); n > 1 {
			i := rnd.IntN(n)
			*list = append((*list)[:i:i], (*list)[i+1:]...)
		}
	case 3:
		idents[rnd.IntN(len(idents))].Name = idents[rnd.IntN(len(idents))].Name
	case 4:
		a, b := calls[rnd.IntN(len(calls))], calls[rnd.IntN(len(calls))]
		if len(a.Args) > 0 && len(b.Args) > 0 && a != b {
			if arg := b.Args[rnd.IntN(len(b.Args))]; !encloses(arg, a) {
				a.Args[rnd.IntN(len(a.Args))] = arg
			}
		}
	}
	var out strings.Builder
	if err := printer.Fprint(&out, fset, file); err != nil {
		tb.Fatal(err)
	}
	return out.String()
}
