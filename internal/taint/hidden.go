package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
)

// Types that are not exported may be missing in what a compiler writes for importers. A
// fact that names one is then worth less, so facts say which they are: a host that can
// hands such types over, too.

// HiddenTypes are the types, as "path.name", without which importers cannot make use of
// all of the fact: those that it names, and those whose methods it is about.
func (f *Fact) HiddenTypes() []string {
	all := make(map[string]bool)
	for _, fn := range f.Funcs {
		for _, t := range fn.Types {
			all[t] = true
		}
		if t := receiverOf(fn.Name); t != "" && !isExported(t) {
			all[t] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

func isExported(typ string) bool {
	return token.IsExported(typ[strings.LastIndexByte(typ, '.')+1:])
}

// hidden are those of the types that were written that are not exported, sorted.
func (w *encoder) hidden() []string {
	all := make(map[string]bool)
	for d := range w.dyns {
		t := d.t
		for {
			if p, ok := t.(*types.Pointer); ok {
				t = p.Elem()
			} else if s, ok := t.(*types.Slice); ok {
				t = s.Elem()
			} else {
				break
			}
		}
		if n, ok := t.(*types.Named); ok && n.Obj().Pkg() != nil && !n.Obj().Exported() {
			all[n.Obj().Pkg().Path()+"."+n.Obj().Name()] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}
