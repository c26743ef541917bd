// Package finding has what a diagnostic becomes when it leaves go/analysis:
// plain values with resolved positions, joined with the metadata of its check.
package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/rule"
)

// Finding is one finding. It holds no position that needs a FileSet, and no
// secret: code in it has the literals of secret findings masked.
type Finding struct {
	ID      string // of the check: "GVS101"
	Rule    string // "execinject"
	Title   string // of the check
	Why     string // the harm, in one line
	Advice  string // what to write instead, in one line
	Message string // without the ID

	Package string // import path
	Func    string // the function around it: "Run", "(*Server).Run"; empty outside of functions
	File    string // relative to the base directory when it lies below it, with slashes
	Line    int
	Col     int // in bytes, from 1
	EndLine int
	EndCol  int
	Code    Snippet

	Severity   rule.Severity
	Confidence rule.Confidence
	CWE        []int
	URL        string

	Steps []Step
	Fixes []Fix

	// Fingerprint stays the same when code elsewhere changes. Equal findings in
	// one function have equal fingerprints.
	Fingerprint string
	// LineHash is what GitHub's code scanning knows a finding by: a hash of the 100
	// characters from its line on, without spaces. Secrets have none.
	LineHash string

	// From is the day from which the finding is one, as 2027-02-01; empty for ever.
	// Results are kept for longer than a day: Result.On decides.
	From string
	// Suppressed says who wants the finding to be passed over; its Kind is empty
	// when nobody does.
	Suppressed Suppression
	// Baseline compares with an earlier run; empty when there is none to compare with.
	Baseline Baseline
}

// Open reports whether the finding asks somebody to act: it is neither suppressed
// nor known from the baseline or gone since. Only these count, are printed for
// people, and decide the exit code; the formats for programs have the others, too.
func (f *Finding) Open() bool {
	return f.Suppressed.Kind == "" && (f.Baseline == "" || f.Baseline == New)
}

// AboutSecret reports whether the finding points at a secret, which nobody may print.
func (f *Finding) AboutSecret() bool {
	return slices.ContainsFunc(secretCWEs[:], func(cwe int) bool { return slices.Contains(f.CWE, cwe) })
}

// Suppression is why a finding is passed over.
type Suppression struct {
	Kind   SuppressionKind
	Reason string // as somebody wrote it
	Until  string // the last day on which it counts, as 2027-01-31; empty for ever
	File   string // where: as in Finding
	Line   int    // 0 when it is not known
}

// SuppressionKind is where a suppression was written.
type SuppressionKind string

// The kinds.
const (
	InSource SuppressionKind = "source" // a comment in the code
	InConfig SuppressionKind = "config" // the configuration file
)

// Baseline is a finding's state compared with an earlier run. The values are
// those of SARIF.
type Baseline string

// The states. An absent finding was there in the earlier run and is gone; it
// stands among the findings of a [Result] as it was then.
const (
	New       Baseline = "new"
	Unchanged Baseline = "unchanged"
	Absent    Baseline = "absent"
)

// Snippet is a piece of source text.
type Snippet struct {
	First int // number of its first line
	Lines []string
}

// Line is line n, or nothing when it is not in the snippet.
func (s Snippet) Line(n int) string {
	if i := n - s.First; 0 <= i && i < len(s.Lines) {
		return s.Lines[i]
	}
	return ""
}

// Step is one step of the way from the source to the sink.
type Step struct {
	File      string
	Line, Col int
	Text      string
	Code      string // the line, without the space around it; empty when it is not known
}

// Fix is a change that removes the danger.
type Fix struct {
	Message string
	Edits   []Edit
}

// Edit replaces the bytes from Start to End of a file.
type Edit struct {
	File       string // absolute
	Start, End int
	New        string
}

// compare orders findings by place, then by what they say.
func compare(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Line, b.Line),
		cmp.Compare(a.Col, b.Col),
		cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.EndLine, b.EndLine),
		cmp.Compare(a.EndCol, b.EndCol),
		cmp.Compare(a.Package, b.Package),
		cmp.Compare(len(a.Steps), len(b.Steps)),
		cmp.Compare(a.Baseline, b.Baseline),
	)
}

// Sort sorts findings and drops those that are there twice: a file belongs to
// several variants of its package when there are tests. What is gone is no twin of
// what stands at its place now.
func Sort(fs []Finding) []Finding {
	slices.SortFunc(fs, compare)
	return slices.CompactFunc(fs, func(a, b Finding) bool {
		return a.Baseline != Absent && b.Baseline != Absent &&
			a.File == b.File && a.Line == b.Line && a.Col == b.Col && a.ID == b.ID && a.Message == b.Message
	})
}

// fingerprint hashes what makes a finding this finding, wherever it stands. An
// external test belongs to what it tests, whatever the host calls it.
func fingerprint(f *Finding, code string) string {
	h := sha256.New()
	pkg, _, _ := strings.Cut(f.Package, " ")
	for _, s := range []string{f.ID, strings.TrimSuffix(pkg, "_test"), f.Func, normal(code)} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
