package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A function of a library that is not in sight, and is given a writer beside a text, writes there
// what it makes of the text, where its name says so (11.2). It counts where the program made the
// writer in sight: who is given a response knows what a browser makes of it, and says so in a model.

// wordsOfWriters are those with which names of functions begin that write.
var wordsOfWriters = [...]string{"Convert", "Encode", "Execute", "Export", "Format", "Fprint", "Marshal", "Minify", "Render", "Write"}

// writeTargets puts the text of the arguments into the writers that the call is given.
func (u *unseenCall) writeTargets() {
	if !slices.ContainsFunc(wordsOfWriters[:], func(w string) bool { return strings.HasPrefix(lastName(u.name), w) }) {
		return
	}
	for i := range u.sig.Params().Len() {
		a := u.arg(i)
		if a == nil || !takesWriter(u.sig.Params().At(i).Type()) {
			continue
		}
		var ls []label
		for j := range u.sig.Params().Len() {
			if j != i {
				ls = joinLabels(ls, u.r.collect(u.s, u.arg(j)))
			}
		}
		if len(ls) == 0 {
			continue
		}
		id := u.r.def(u.cs.in.(ssa.Instruction)).child(sel{kind: selHidden, n: i, name: u.cs.sub + "written"}, nil)
		text := &value{labels: u.r.through(ls, u.cs, shortName(u.name)), id: id, open: true}
		u.r.putInside(u.s, a.madeHere(), []portStep{{sel{kind: selDeref}, -1, false}}, text, addText)
	}
}

// takesWriter reports whether values of the type are there to be written to, and for nothing else.
func takesWriter(t types.Type) bool {
	iface, ok := t.Underlying().(*types.Interface)
	return ok && iface.NumMethods() == 1 && iface.Method(0).Name() == "Write"
}
