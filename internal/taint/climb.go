package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Loops that climb from a file to the root of the tree, until they meet a directory (14.1): one that does
// lies below that.

// climbed is what follows from a comparison in such a loop of where it has come with a directory of the
// program's.
func (r *run) climbed(s *state, in *ssa.BinOp, eq model.Property) []guard {
	for _, sides := range [...][2]ssa.Value{{in.X, in.Y}, {in.Y, in.X}} {
		start := climbsFrom(sides[0])
		if start == nil || climbsFrom(sides[1]) != nil {
			continue // above the root there is nothing
		}
		if x := r.val(s, start); x != nil && x.id != nil && len(x.labels) > 0 && namesDir(r.val(s, sides[1])) {
			return []guard{{eq, fact{id: x.id, knowledge: knownSafe(model.File)}}}
		}
	}
	return nil
}

// climbsFrom is the name of which v is a directory, however far above, nil if it is no such thing.
func climbsFrom(v ssa.Value) ssa.Value {
	if of := directoryOf(v); of != nil {
		v = of
	}
	at, ok := v.(*ssa.Phi)
	if !ok {
		return nil
	}
	var start ssa.Value
	climbs := false
	for _, e := range at.Edges {
		switch {
		case directoryOf(e) == at:
			climbs = true
		case e == at:
		case start != nil && start != e:
			return nil
		default:
			start = e
		}
	}
	if !climbs {
		return nil
	}
	return start
}

// directoryOf is the name whose directory v is, by a call of Dir.
func directoryOf(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if f := call.Call.StaticCallee(); f == nil || f.String() != "path/filepath.Dir" && f.String() != "path.Dir" {
		return nil
	}
	return call.Call.Args[0]
}
