package flowrule

import "github.com/govet-sec/govet-sec/internal/taint"

// Sink names a flow's sink in a message: the function or field, and its place
// when that is not where the finding stands.
func Sink(f *taint.Flow) string {
	if f.Elsewhere == "" {
		return f.Sink
	}
	return f.Sink + " at " + f.Elsewhere
}

// First is the first hit of a flow that is bad, or -1.
func First(f *taint.Flow, bad func(*taint.Hit) bool) int {
	for i := range f.Hits {
		if bad(&f.Hits[i]) {
			return i
		}
	}
	return -1
}

// From begins a message: whose text it is.
func From(f *taint.Flow, hit int) string {
	return "attacker-controlled text from " + f.Hits[hit].Source.What
}
