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
