package ruletest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"slices"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/fix"
	"github.com/govet-sec/govet-sec/rule"
)

// maxRounds is how often fixes can be applied before there are none left.
const maxRounds = 3

// checkFixes tests that every fix compiles, alone and with the others; that a finding is
// gone once it is fixed; that what was fixed is as a golden file beside it says; and that
// in the end there is nothing left to fix. A fix that the
// others leave no room for must find it the next time.
func checkFixes(t testing.TB, prog *Program, r *rule.Rule, results []*Result) {
	t.Helper()
	for round := 0; ; round++ {
		each(t, prog, results)
		changed, applied := together(prog, results)
		if round == 0 {
			compareGolden(t, prog, changed)
		}
		if len(changed) == 0 || t.Failed() {
			return
		}
		if round == maxRounds {
			t.Errorf("there are fixes left after %d rounds: %v", maxRounds, applied)
			return
		}
		next, err := prog.edited(changed)
		if err != nil {
			t.Errorf("with all fixes: %v", err)
			return
		}
		after, err := next.Analyze(r.Analyzer)
		if err != nil {
			t.Fatal(err)
		}
		was, is := count(results), count(after)
		for id, n := range applied {
			if is[id] != was[id]-n {
				t.Errorf("%d findings of %s were fixed, but there are %d and were %d", n, id, is[id], was[id])
				for _, line := range messages(after, id) {
					t.Log(line)
				}
			}
		}
		prog, results = next, after
	}
}

// compareGolden compares files with those beside them whose name ends with ".golden", if
// there are any.
func compareGolden(t testing.TB, prog *Program, changed map[*ast.File][]byte) {
	t.Helper()
	for _, pkg := range prog.Packages {
		for i, file := range pkg.Files {
			text, ok := changed[file]
			if !ok {
				text = pkg.src[i]
			}
			name := std.fset.PositionFor(file.FileStart, false).Filename + ".golden"
			want, err := os.ReadFile(name)
			if err == nil && !bytes.Equal(text, want) {
				t.Errorf("the fixes give not what %s has:\n%s", name, diff.Diff("want", want, "got", text))
			}
		}
	}
}

func count(results []*Result) map[string]int {
	n := make(map[string]int)
	for _, res := range results {
		for _, d := range res.Diagnostics {
			n[d.Category]++
		}
	}
	return n
}

func messages(results []*Result, id string) (lines []string) {
	for _, res := range results {
		for _, d := range res.Diagnostics {
			if d.Category == id {
				lines = append(lines, fmt.Sprintf("%s: %s", std.fset.Position(d.Pos), d.Message))
			}
		}
	}
	return lines
}

// each applies every fix alone.
func each(t testing.TB, prog *Program, results []*Result) {
	t.Helper()
	for _, res := range results {
		for _, d := range res.Diagnostics {
			for _, f := range d.SuggestedFixes {
				changed, err := prog.apply([]analysis.SuggestedFix{f})
				if err == nil {
					err = prog.compiles(res.Package, changed)
				}
				if err != nil {
					t.Errorf("%s: the fix %q: %v", std.fset.Position(d.Pos), f.Message, err)
				}
			}
		}
	}
}

// together applies the fixes that do not meet, and counts them by ID.
func together(prog *Program, results []*Result) (map[*ast.File][]byte, map[string]int) {
	var chosen []analysis.SuggestedFix
	applied := make(map[string]int)
	for _, res := range results {
		for _, d := range res.Diagnostics {
			if len(d.SuggestedFixes) == 0 {
				continue
			}
			more := append(slices.Clip(chosen), d.SuggestedFixes[0])
			if _, err := prog.apply(more); err == nil {
				chosen = more
				applied[d.Category]++
			}
		}
	}
	changed, _ := prog.apply(chosen)
	return changed, applied
}

// apply makes the edits of all fixes, or fails if they meet.
func (p *Program) apply(fixes []analysis.SuggestedFix) (map[*ast.File][]byte, error) {
	edits := make(map[*ast.File][]finding.Edit)
	for _, f := range fixes {
		one := make(map[*ast.File][]finding.Edit)
		for _, e := range f.TextEdits {
			_, file, _ := p.fileAt(e.Pos)
			tf := std.fset.File(e.Pos)
			if file == nil || e.End < e.Pos || int(e.End) > tf.Base()+tf.Size() {
				return nil, fmt.Errorf("an edit is outside of the packages")
			}
			one[file] = append(one[file], finding.Edit{Start: tf.Offset(e.Pos), End: tf.Offset(e.End), New: string(e.NewText)})
		}
		for file, es := range one {
			if !fix.Fits(edits[file], es) {
				return nil, fmt.Errorf("edits meet")
			}
			for _, e := range es {
				if !slices.Contains(edits[file], e) {
					edits[file] = append(edits[file], e)
				}
			}
		}
	}
	changed := make(map[*ast.File][]byte)
	for file, es := range edits {
		pkg, _, i := p.fileAt(file.FileStart)
		text, err := fix.Apply(pkg.src[i], es)
		if err != nil {
			return nil, err
		}
		changed[file] = text
	}
	return changed, nil
}

func (p *Program) fileAt(pos token.Pos) (*Package, *ast.File, int) {
	for _, pkg := range p.order {
		for i, f := range pkg.Files {
			if f.FileStart <= pos && pos <= f.FileEnd {
				return pkg, f, i
			}
		}
	}
	return nil, nil, 0
}

// compiles type-checks a package anew, with changed files.
func (p *Program) compiles(pkg *Package, changed map[*ast.File][]byte) error {
	again, err := p.copyOf(pkg, changed)
	if err != nil {
		return err
	}
	std.mu.Lock()
	defer std.mu.Unlock()
	var fromStd []string
	for _, path := range again.imports {
		if p.all[path] == nil {
			fromStd = append(fromStd, path)
		}
	}
	if err := std.need(fromStd); err != nil {
		return err
	}
	return (&Program{root: p.root, all: p.all}).checkPackage(again) // which is none of p
}

// edited is the program with changed files.
func (p *Program) edited(changed map[*ast.File][]byte) (*Program, error) {
	q := newProgram(p.root)
	for _, pkg := range p.order {
		again, err := q.copyOf(pkg, changed)
		if err != nil {
			return nil, err
		}
		q.all[pkg.Path] = again
		if slices.Contains(p.Packages, pkg) {
			q.Packages = append(q.Packages, again)
		}
	}
	return q, q.check()
}

func (p *Program) copyOf(pkg *Package, changed map[*ast.File][]byte) (*Package, error) {
	again := &Package{Path: pkg.Path, ignored: pkg.ignored, other: pkg.other}
	for i, f := range pkg.Files {
		text, ok := changed[f]
		if !ok {
			text = pkg.src[i]
		}
		if err := p.parseFile(again, std.fset.PositionFor(f.FileStart, false).Filename, text); err != nil {
			return nil, fmt.Errorf("%w in\n%s", err, text)
		}
	}
	slices.Sort(again.imports)
	again.imports = slices.Compact(again.imports)
	return again, nil
}
