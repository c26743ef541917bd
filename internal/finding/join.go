package finding

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// Package is what Join must know of the package that the diagnostics are about.
type Package struct {
	Path    string
	Dir     string // of its files
	Base    string // to which file names are made relative; they stay absolute without one
	Context int    // lines of code around a finding
	Fset    *token.FileSet
	Files   []*ast.File
	Sources map[string][]byte // by absolute file name
	Ignores *rule.Ignores     // comments that suppress findings; nil if nobody asked for them
	Whole   bool              // all wanted rules came to their end, so that a comment can be called unused

	hashes map[string][]string // of the lines of files
}

// Join makes findings of those diagnostics that the selection wants.
func (s *Selection) Join(pkg *Package, diags []analysis.Diagnostic) []Finding {
	var wanted []analysis.Diagnostic
	m := newMask()
	for _, d := range diags {
		c, ok := s.checks[d.Category]
		if !ok {
			continue
		}
		wanted = append(wanted, d)
		if aboutSecret(c.Check) {
			m.add(pkg, d)
		}
	}
	var fs []Finding
	used := make(usedNames)
	for _, d := range wanted {
		if f, ok := s.join(pkg, m, d); ok {
			s.suppress(pkg, &f, d.Pos, used)
			fs = append(fs, f)
		}
	}
	for _, d := range s.unused(pkg, used) {
		if f, ok := s.join(pkg, m, d.Diagnostic); ok {
			f.From = d.from
			fs = append(fs, f)
		}
	}
	return fs
}

func (s *Selection) join(pkg *Package, m *mask, d analysis.Diagnostic) (Finding, bool) {
	pos, ok := pkg.position(d.Pos)
	if !ok {
		return Finding{}, false // in code that cgo generated
	}
	end, ok := pkg.position(d.End)
	if !ok || end.Filename != pos.Filename || end.Line < pos.Line {
		end = pos
	}
	f := Finding{
		ID:      d.Category,
		Message: strings.TrimSuffix(d.Message, " ("+d.Category+")"),
		Package: pkg.Path,
		Func:    pkg.function(d.Pos),
		File:    pkg.relative(pos.Filename),
		Line:    pos.Line,
		Col:     pos.Column,
		EndLine: end.Line,
		EndCol:  end.Column,
		Code:    pkg.snippet(m, pos, end),
		Fixes:   pkg.fixes(d.SuggestedFixes),
	}
	s.Describe(&f)
	f.URL = d.URL
	for _, r := range d.Related {
		f.Steps = append(f.Steps, pkg.step(m, r))
	}
	f.Fingerprint = fingerprint(&f, pkg.text(m, pos, end))
	f.LineHash = pkg.lineHash(m, pos)
	return f, true
}

// lineHash is the hash of a line, unless there are secrets that it could help to guess.
func (pkg *Package) lineHash(m *mask, pos token.Position) string {
	src := pkg.Sources[pos.Filename]
	if len(src) == 0 || !m.empty() {
		return ""
	}
	if pkg.hashes[pos.Filename] == nil {
		if pkg.hashes == nil {
			pkg.hashes = make(map[string][]string)
		}
		pkg.hashes[pos.Filename] = lineHashes(src)
	}
	if hashes := pkg.hashes[pos.Filename]; pos.Line <= len(hashes) {
		return hashes[pos.Line-1]
	}
	return ""
}

// position resolves pos. A //line comment is believed when it names a Go file of
// the package's directory, as cgo's do; another could make us show any file.
func (pkg *Package) position(pos token.Pos) (token.Position, bool) {
	if !pos.IsValid() {
		return token.Position{}, false
	}
	p, real := pkg.Fset.Position(pos), pkg.Fset.PositionFor(pos, false)
	if !pkg.has(p.Filename) {
		p = real
	}
	if p.Column == 0 {
		p.Column = real.Column // the comment gave only a line
	}
	return p, pkg.has(p.Filename)
}

func (pkg *Package) has(file string) bool {
	return filepath.Dir(file) == pkg.Dir && strings.HasSuffix(file, ".go")
}

func (pkg *Package) relative(file string) string { return relativeTo(pkg.Base, file) }

func relativeTo(base, file string) string {
	if rel, err := filepath.Rel(base, filepath.FromSlash(file)); err == nil && filepath.IsLocal(rel) {
		file = rel
	}
	return filepath.ToSlash(file)
}

// Rebase makes the names of files relative to a directory, as far as they lie below it.
func (f *Finding) Rebase(base string) {
	rebase := func(file *string) {
		if filepath.IsAbs(filepath.FromSlash(*file)) {
			*file = relativeTo(base, *file)
		}
	}
	rebase(&f.File)
	for i := range f.Steps {
		rebase(&f.Steps[i].File)
	}
}

// lines returns the lines first to last of a file of the package.
func (pkg *Package) lines(file string, first, last int) []string {
	data, ok := pkg.Sources[file]
	if !ok && pkg.has(file) { // the original of a file that cgo translated
		if info, err := os.Lstat(file); err == nil && info.Mode().IsRegular() {
			data, _ = os.ReadFile(file)
		}
		pkg.Sources[file] = data
	}
	var lines []string
	for n := 1; n <= last && len(data) > 0; n++ {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		if n >= first {
			lines = append(lines, strings.TrimSuffix(string(line), "\r"))
		}
		data = rest
	}
	return lines
}

// maxSnippet bounds how many lines of code a finding carries.
const maxSnippet = 60

func (pkg *Package) snippet(m *mask, pos, end token.Position) Snippet {
	first := max(1, pos.Line-pkg.Context)
	last := min(end.Line+pkg.Context, first+maxSnippet)
	lines := pkg.lines(pos.Filename, first, last)
	for i := range lines {
		lines[i] = m.apply(pos.Filename, first+i, lines[i])
	}
	return Snippet{first, lines}
}

// text is the code from pos to end, or the line when there is no end.
func (pkg *Package) text(m *mask, pos, end token.Position) string {
	lines := pkg.lines(pos.Filename, pos.Line, end.Line)
	for i := range lines {
		lines[i] = m.apply(pos.Filename, pos.Line+i, lines[i])
	}
	if last := len(lines) - 1; last >= 0 && pos != end {
		lines[last] = lines[last][:min(max(end.Column-1, 0), len(lines[last]))]
		lines[0] = lines[0][min(max(pos.Column-1, 0), len(lines[0])):]
	}
	return strings.Join(lines, "\n")
}

// elsewhere splits the message of a step that names its place, which it does when
// that is in another package, of which there are no positions here.
func elsewhere(message string) (Step, bool) {
	place, text, _ := strings.Cut(message, ": ")
	parts := strings.Split(place, ":")
	if len(parts) < 3 || text == "" {
		return Step{}, false
	}
	n := len(parts)
	line, err1 := strconv.Atoi(parts[n-2])
	col, err2 := strconv.Atoi(parts[n-1])
	file := strings.Join(parts[:n-2], ":")
	if err1 != nil || err2 != nil || !strings.HasSuffix(file, ".go") {
		return Step{}, false
	}
	return Step{File: filepath.ToSlash(file), Line: line, Col: col, Text: text}, true
}

func (pkg *Package) step(m *mask, r analysis.RelatedInformation) Step {
	if step, ok := elsewhere(r.Message); ok {
		return step
	}
	pos, ok := pkg.position(r.Pos)
	if !ok {
		return Step{Text: r.Message}
	}
	step := Step{File: pkg.relative(pos.Filename), Line: pos.Line, Col: pos.Column, Text: r.Message}
	if lines := pkg.lines(pos.Filename, pos.Line, pos.Line); len(lines) > 0 {
		step.Code = strings.TrimSpace(m.apply(pos.Filename, pos.Line, lines[0]))
	}
	return step
}

func (pkg *Package) fixes(fixes []analysis.SuggestedFix) []Fix {
	var out []Fix
	for _, fix := range fixes {
		f := Fix{Message: fix.Message}
		for _, e := range fix.TextEdits {
			start := pkg.Fset.PositionFor(e.Pos, false)
			if !pkg.has(start.Filename) {
				f.Edits = nil // in what cgo generated: the offsets are not those of a source file
				break
			}
			end := pkg.Fset.PositionFor(e.End, false)
			f.Edits = append(f.Edits, Edit{start.Filename, start.Offset, end.Offset, string(e.NewText)})
		}
		if len(f.Edits) > 0 {
			out = append(out, f)
		}
	}
	return out
}

// function names the function declaration around pos.
func (pkg *Package) function(pos token.Pos) string {
	for _, file := range pkg.Files {
		if pos < file.FileStart || file.FileEnd < pos {
			continue
		}
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || pos < fn.Pos() || fn.End() < pos {
				continue
			}
			if fn.Recv != nil && len(fn.Recv.List) > 0 {
				return "(" + types.ExprString(fn.Recv.List[0].Type) + ")." + fn.Name.Name
			}
			return fn.Name.Name
		}
	}
	return ""
}
