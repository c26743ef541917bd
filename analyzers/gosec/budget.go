package gosec

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// budget bounds what the rules on SSA may cost in a package. Some of them (G115)
// take time that grows with the cube of the blocks of a function: 1,000 cases of a
// switch take 22 s, and 10,000 do not end. This much takes about 10 s.
const budget int64 = 3_000_000_000

// scanned leaves out the functions of files that are not scanned.
func (s *scan) scanned(funcs []*ssa.Function) []*ssa.Function {
	return slices.DeleteFunc(slices.Clone(funcs), func(f *ssa.Function) bool {
		file := s.places.mirror.File(f.Pos())
		return file == nil || s.places.files[file.Name()].syntax == nil
	})
}

// affordable keeps the functions that fit into the budget, small ones first, in
// their order.
func affordable(funcs []*ssa.Function) (kept, tooLarge []*ssa.Function) {
	bySize := slices.Clone(funcs)
	slices.SortStableFunc(bySize, func(a, b *ssa.Function) int { return cmp.Compare(len(a.Blocks), len(b.Blocks)) })
	left := budget
	for _, f := range bySize {
		n := int64(min(len(f.Blocks), 2000)) // whose cube is over the budget, and no overflow
		if left -= n * n * n; left < 0 {
			tooLarge = append(tooLarge, f)
		}
	}
	if len(tooLarge) == 0 {
		return funcs, nil
	}
	isTooLarge := make(map[*ssa.Function]bool)
	for _, f := range tooLarge {
		isTooLarge[f] = true
	}
	return slices.DeleteFunc(slices.Clone(funcs), func(f *ssa.Function) bool { return isTooLarge[f] }), tooLarge
}
