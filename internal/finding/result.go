package finding

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Result is what a run found, and what it could not look at.
type Result struct {
	Findings []Finding // sorted, none twice; with those that are not Open
	Matched  int       // packages that the patterns match
	Analysed int       // those of them that were analysed whole
	Lines    int       // of their source files
	Files    []string  // source files of the packages that were analysed whole; absolute, sorted
	Problems []Problem // sorted, none twice
	Notes    []Note    // sorted, none twice
}

// Note is code that a limit kept from being analysed to the end. It is neither a
// finding nor a problem: limits are there to be reached by some code.
type Note struct {
	Package   string
	File      string // as in Finding; empty when there is no place
	Line, Col int
	Text      string
}

// Problem is a package, or a rule on a package, without a full result. It is
// never a finding.
type Problem struct {
	Package string
	Reason  Reason
	Rule    string   // when the reason is RuleFailed
	Details []string // what the compiler, the go command or the panic said
}

// Reason is why a package was not analysed whole.
type Reason string

// The reasons.
const (
	NotLoaded  Reason = "could not be loaded"
	TypeErrors Reason = "does not type-check"
	RuleFailed Reason = "internal error"
	Cancelled  Reason = "was not reached before the run ended"
)

// Sort puts the result in its order, which is that of places and not of time.
func (r *Result) Sort() {
	r.Findings = Sort(r.Findings)
	slices.SortFunc(r.Problems, func(a, b Problem) int { return strings.Compare(a.key(), b.key()) })
	r.Problems = slices.CompactFunc(r.Problems, func(a, b Problem) bool { return a.key() == b.key() })
	slices.SortFunc(r.Notes, compareNotes)
	r.Notes = slices.Compact(r.Notes)
	slices.Sort(r.Files)
	r.Files = slices.Compact(r.Files)
}

// Split returns the findings that are open, and the others.
func (r *Result) Split() (open, others []Finding) {
	for _, f := range r.Findings {
		if f.Open() {
			open = append(open, f)
		} else {
			others = append(others, f)
		}
	}
	return open, others
}

// JoinNotes makes notes of diagnostics that say what is incomplete.
func JoinNotes(pkg *Package, diags []analysis.Diagnostic) []Note {
	var notes []Note
	for _, d := range diags {
		n := Note{Package: pkg.Path, Text: d.Message}
		if pos, ok := pkg.position(d.Pos); ok {
			n.File, n.Line, n.Col = pkg.relative(pos.Filename), pos.Line, pos.Column
		}
		notes = append(notes, n)
	}
	return notes
}

// Rebase makes the name of the file relative to a directory, as far as it lies below it.
func (n *Note) Rebase(base string) { n.File = relativeTo(base, n.File) }

func compareNotes(a, b Note) int {
	return cmp.Or(
		cmp.Compare(a.Package, b.Package),
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Col, b.Col),
		cmp.Compare(a.Text, b.Text),
	)
}

func (p Problem) key() string {
	return strings.Join(append([]string{p.Package, string(p.Reason), p.Rule}, p.Details...), "\x00")
}
