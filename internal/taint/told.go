package taint

import (
	"fmt"
	"go/token"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A package reports what it sees of a flow itself. Who imports it can see the same flow
// again, when the sink also depends on something that only the importer knows, such as
// the type behind an interface. So facts tell which sources were reported at which sinks,
// and a flow whose two ends both lie in other packages is not reported twice (15.3).

// tell notes that a source was reported at a sink.
func (e *engine) tell(rec *sinkRec, h *Hit) {
	e.tellKey(toldKey(rec, e.placeOf(h.Source.Pos, h.Source.Place)))
}

func (e *engine) tellKey(key string) {
	if e.told == nil {
		e.told = make(map[string]bool)
	}
	e.told[key] = true
}

func toldKey(rec *sinkRec, source string) string {
	return rec.kind.String() + " " + source + " " + rec.name
}

// untold are the hits that no imported package has reported.
func (e *engine) untold(rec *sinkRec, hits []Hit) []Hit {
	if rec.place == "" || e.imports == nil || len(e.imports.told) == 0 {
		return hits
	}
	return slices.DeleteFunc(hits, func(h Hit) bool {
		if e.imports.told[toldKey(rec, e.placeOf(h.Source.Pos, h.Source.Place))] {
			return true
		}
		// Where the way leads through another source of the kind, as that of a body around which a
		// middleware put a reader, it was reported from there on.
		again := slices.ContainsFunc(h.Steps, func(s Step) bool {
			return s.Place != "" && s.Text == readFrom+h.Source.What && e.imports.told[toldKey(rec, s.Place)]
		})
		if again {
			e.tell(rec, &h) // the way of an importer may be too long to tell
		}
		return again
	})
}

// untoldConstants reports whether a sink in another package, for which constants count, has one that no imported package has
// found there, and tells what it has. A constant has no place: its text stands for it, as a hash, since it can be a secret.
func (e *engine) untoldConstants(rec *sinkRec, args []argText) bool {
	if rec.place == "" || !model.Constants.Has(rec.kind) {
		return true
	}
	all, some := true, false
	for _, a := range args {
		for _, p := range a.text.Alts {
			text, ok := p.Const()
			if !ok {
				return true
			}
			h := fnv.New64a()
			fmt.Fprint(h, a.at, text)
			key := toldKey(rec, rec.place+" "+strconv.FormatUint(h.Sum64(), 36))
			all, some = all && e.imports != nil && e.imports.told[key], true
			e.tellKey(key)
		}
	}
	return !all || !some
}

// readFrom begins the step of text that is in a field which is a source itself.
const readFrom = "is read from "

// tells lists what this package and those that it imports have reported, sorted.
func (e *engine) tells() []string {
	all := make(map[string]bool)
	maps.Copy(all, e.told)
	if e.imports != nil {
		maps.Copy(all, e.imports.told)
	}
	return slices.Sorted(maps.Keys(all))
}

// placeOf is a position as other packages know it.
func (e *engine) placeOf(pos token.Pos, place string) string {
	w := &encoder{e: e}
	return w.place(pos, place)
}
