package finding

import (
	"slices"
	"strings"
)

// Result is what a run found, and what it could not look at.
type Result struct {
	Findings []Finding // sorted, none twice
	Matched  int       // packages that the patterns match
	Analysed int       // those of them that were analysed whole
	Problems []Problem // sorted, none twice
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
}

func (p Problem) key() string {
	return strings.Join(append([]string{p.Package, string(p.Reason), p.Rule}, p.Details...), "\x00")
}
