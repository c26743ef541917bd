package taint_test

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// long reports whether the tests that take minutes are to run, too.
func long() bool { return os.Getenv("GOVETSEC_LONG") != "" }

// TestDeterministic analyses the corpus again and again: what is found, the ways, and
// the bytes of the facts are the same, on one processor and on two.
func TestDeterministic(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	pkgs := corpusText(t)
	want := analyseText(t, pkgs)
	rounds := 2
	if long() {
		rounds = 20
	}
	for i := range rounds {
		runtime.GOMAXPROCS(1 + i%2)
		sameOutcome(t, fmt.Sprintf("run %d", i), want, analyseText(t, pkgs))
	}
}

// TestFilesInAnyOrder hands the files over in another order.
func TestFilesInAnyOrder(t *testing.T) {
	pkgs := corpusText(t)
	want := analyseText(t, pkgs)
	for _, p := range pkgs {
		slices.Reverse(p.Files)
	}
	sameOutcome(t, "files reversed", want, analyseText(t, pkgs))
}

// TestDeclarationsInAnyOrder shuffles the functions and types of every file. The
// variables stay in order: that of their initialisation depends on it.
func TestDeclarationsInAnyOrder(t *testing.T) {
	pkgs := corpusText(t)
	want := analyseText(t, pkgs)
	rounds := 1
	if long() {
		rounds = 20
	}
	for i := range rounds {
		rnd := rand.New(rand.NewPCG(1, uint64(i)))
		shuffled := corpusText(t)
		for _, p := range shuffled {
			for j, f := range p.Files {
				p.Files[j].Src = shuffleDecls(t, f, rnd)
			}
		}
		samePlaces(t, fmt.Sprintf("shuffle %d", i), want, analyseText(t, shuffled))
	}
}

// TestLargeModuleDeterministic does with real packages what TestDeterministic does
// with the corpus.
func TestLargeModuleDeterministic(t *testing.T) {
	if !long() {
		t.Skip("takes minutes: set GOVETSEC_LONG")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, s := range subjects(t) {
		if s.name == "std" {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			pkgs := loadPackages(t, s.dir, s.patterns...)
			var want []string
			for i := range 20 {
				runtime.GOMAXPROCS(1 + i%2)
				var got []string
				for _, m := range pkgs.measure(t) {
					got = append(got, fmt.Sprintf("%s %s %x", m.path, m.words(), m.factBytes))
				}
				if want == nil {
					want = got
				}
				if !slices.Equal(got, want) {
					t.Fatalf("run %d differs", i)
				}
			}
		})
	}
}

func sameOutcome(t *testing.T, what string, want, got *outcome) {
	t.Helper()
	sameStrings(t, what+": flows", want.flows, got.flows)
	sameStrings(t, what+": given up", want.gaveUp, got.gaveUp)
	for _, pkg := range slices.Sorted(maps.Keys(want.facts)) {
		if !bytes.Equal(factBytes(t, want.facts[pkg]), factBytes(t, got.facts[pkg])) {
			t.Errorf("%s: the facts of %s differ", what, pkg)
		}
	}
	sameStrings(t, what+": facts", slices.Sorted(maps.Keys(want.facts)), slices.Sorted(maps.Keys(got.facts)))
}

func samePlaces(t *testing.T, what string, want, got *outcome) {
	t.Helper()
	sameStrings(t, what, slices.Sorted(maps.Keys(want.places)), slices.Sorted(maps.Keys(got.places)))
}

// sameStrings reports the first few differences.
func sameStrings(t *testing.T, what string, want, got []string) {
	t.Helper()
	const most = 8
	n := 0
	missing := func(text string, a, b []string) {
		in := make(map[string]bool)
		for _, s := range b {
			in[s] = true
		}
		for _, s := range a {
			if !in[s] && n < most {
				n++
				t.Errorf("%s: %s: %s", what, text, s)
			}
		}
	}
	missing("only before", want, got)
	missing("only now", got, want)
	if n == 0 && !slices.Equal(want, got) {
		t.Errorf("%s: the same in another order", what)
	}
}

func factBytes(tb testing.TB, f *taint.Fact) []byte {
	tb.Helper()
	var buf bytes.Buffer
	if f != nil {
		if err := gob.NewEncoder(&buf).Encode(f); err != nil {
			tb.Fatal(err)
		}
	}
	return buf.Bytes()
}

// shuffleDecls is the file with its functions and types in another order, and line
// directives that keep their positions.
func shuffleDecls(tb testing.TB, f ruletest.TextFile, rnd *rand.Rand) string {
	tb.Helper()
	head, chunks := splitDecls(tb, f)
	rnd.Shuffle(len(chunks), func(i, j int) {
		if chunks[i].free && chunks[j].free {
			chunks[i], chunks[j] = chunks[j], chunks[i]
		}
	})
	var b strings.Builder
	b.WriteString(head)
	for _, c := range chunks {
		fmt.Fprintf(&b, "\n//line %s:%d:1\n%s", path.Base(f.Name), c.line, c.text)
	}
	return b.String()
}

// chunk is a declaration with its comments; free if it may stand anywhere.
type chunk struct {
	decl ast.Decl
	text string
	line int
	free bool
}

func splitDecls(tb testing.TB, f ruletest.TextFile) (head string, chunks []chunk) {
	tb.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, f.Name, f.Src, parser.ParseComments)
	if err != nil {
		tb.Fatal(err)
	}
	var starts []token.Pos
	for _, d := range file.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			continue
		}
		start := d.Pos()
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Doc != nil {
				start = d.Doc.Pos()
			}
		case *ast.GenDecl:
			if d.Doc != nil {
				start = d.Doc.Pos()
			}
		}
		starts = append(starts, start)
		chunks = append(chunks, chunk{decl: d, free: isFree(d)})
	}
	offset := func(p token.Pos) int { return fset.Position(p).Offset }
	if len(starts) == 0 {
		return f.Src, nil
	}
	for i, s := range starts {
		end := len(f.Src)
		if i+1 < len(starts) {
			end = offset(starts[i+1])
		}
		chunks[i].text, chunks[i].line = f.Src[offset(s):end], fset.Position(s).Line
	}
	return f.Src[:offset(starts[0])], chunks
}

func isFree(d ast.Decl) bool {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Name.Name != "init"
	case *ast.GenDecl:
		return d.Tok == token.TYPE
	}
	return false
}
