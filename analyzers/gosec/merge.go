package gosec

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
)

// doubles are pairs of rules that find the same defect: where both do, weak is
// not reported.
var doubles = [...]struct{ weak, strong string }{
	{"G304", "G703"}, // the strong one knows where the value comes from
	{"G107", "G704"},
	{"G201", "G701"},
	{"G202", "G701"},
	{"G203", "G705"},
	{"G204", "G702"},
	{"G115", "G109"},
	{"G501", "G401"}, // the strong one stands at the use, and not at the import
	{"G505", "G401"},
	{"G502", "G405"},
	{"G503", "G405"},
	{"G506", "G406"},
	{"G507", "G406"},
}

func isDouble(weak, strong string) bool {
	for _, d := range doubles {
		if d.weak == weak && d.strong == strong {
			return true
		}
	}
	return false
}

// merge leaves one finding per defect, in the order of the source. Two findings
// are one defect when what the rules looked at overlaps, or when one is the import
// of a package and the other a use of it.
func merge(info *types.Info, fs []finding) []finding {
	slices.SortFunc(fs, func(a, b finding) int { return cmp.Compare(a.from, b.from) })
	drop := make([]bool, len(fs))
	var open []int // findings whose end is not reached
	for i, f := range fs {
		open = slices.DeleteFunc(open, func(j int) bool { return fs[j].to <= f.from })
		for _, j := range open {
			drop[i] = drop[i] || isDouble(f.id, fs[j].id)
			drop[j] = drop[j] || isDouble(fs[j].id, f.id)
		}
		open = append(open, i)
	}
	used := usedImports(info, fs)
	var kept []finding
	for i, f := range fs {
		isUsed := slices.ContainsFunc(used[f.pos], func(strong string) bool { return isDouble(f.id, strong) })
		if !drop[i] && !isUsed {
			kept = append(kept, f)
		}
	}
	return sorted(kept)
}

// usedImports maps the place of an import to the rules that found something that
// begins with the name of the package.
func usedImports(info *types.Info, fs []finding) map[token.Pos][]string {
	at := make(map[token.Pos][]string)
	for _, f := range fs {
		at[f.pos] = append(at[f.pos], f.id)
	}
	used := make(map[token.Pos][]string)
	for ident, obj := range info.Uses {
		if pkg, ok := obj.(*types.PkgName); ok && len(at[ident.Pos()]) > 0 {
			used[pkg.Pos()] = append(used[pkg.Pos()], at[ident.Pos()]...)
		}
	}
	return used
}
