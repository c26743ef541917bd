package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// compare decides what can be decided, and learns what equality tells (14.1).
func (r *run) compare(s *state, in *ssa.BinOp, x, y *value) *value {
	v := fold(in.Op, x, y, nil, types.Typ[types.Bool])
	if v == nil {
		return nil
	}
	eq, ne := model.True, model.False
	if in.Op == token.NEQ {
		eq, ne = ne, eq
	}
	var gs []guard
	switch {
	case isNilConst(in.Y):
		gs = r.nilTest(v, x, eq, ne)
		if isCollection(in.X.Type()) {
			gs = append(gs, r.whatEmptyTells(s, in.X.Type(), x, eq)...)
		}
		if list, ok := nilList(in); ok {
			gs = append(gs, r.emptyGuards(list, false, eq)...)
		}
	case isNilConst(in.X):
		gs = r.nilTest(v, y, eq, ne)
	default:
		r.ask(x, y)
		r.ask(y, x)
		gs = append(gs, boolTest(x, y, eq, ne)...)
		gs = append(gs, boolTest(y, x, eq, ne)...)
		if same := r.unchanged(s, in, eq); same != nil {
			gs = append(gs, same...)
		} else if carries(in.X.Type()) == carriesText {
			gs = append(gs, r.equalTest(s, x, y, eq)...)
			gs = append(gs, r.equalTest(s, y, x, eq)...)
		}
		if carries(in.X.Type()) == carriesText {
			gs = append(gs, otherThanUp(x, y, ne)...)
			gs = append(gs, otherThanUp(y, x, ne)...)
			gs = append(gs, cleanForm(x, y, eq)...)
			gs = append(gs, cleanForm(y, x, eq)...)
			gs = append(gs, r.climbed(s, in, eq)...)
		}
		gs = append(gs, zeroTest(x, y, eq, ne)...)
		if carries(in.X.Type()) == carriesNumber {
			gs = append(gs, r.boundTests(s, in, x, y)...)
		}
		gs = append(gs, r.orderTests(s, in, x, y)...)
	}
	v.setGuards(sortGuards(gs))
	return v
}

func isNilConst(x ssa.Value) bool {
	c, ok := x.(*ssa.Const)
	return ok && c.IsNil()
}

// nilTest is x == nil.
func (r *run) nilTest(v, x *value, eq, ne model.Property) []guard {
	alt := map[model.Property]string{model.True: "btrue", model.False: "bfalse"}
	switch r.nilness(x) {
	case canBeNil:
		v.alts, v.open = []string{alt[eq]}, false
	case canBeNonNil:
		v.alts, v.open = []string{alt[ne]}, false
	default:
		v.alts, v.open = nil, true
	}
	gs := append(asked(x, eq, model.Nil), asked(x, ne, model.NonNil)...)
	for _, g := range x.guards() {
		switch g.prop {
		case model.Nil:
			g.prop = eq
		case model.NonNil:
			g.prop = ne
		default:
			continue
		}
		gs = append(gs, g)
	}
	return gs
}

// boolTest is x == true, or x == false.
func boolTest(x, y *value, eq, ne model.Property) []guard {
	if y.isOpen() || len(y.alts) != 1 || y.alts[0][0] != 'b' {
		return nil
	}
	var out []guard
	for _, g := range x.guards() {
		if g.prop != model.True && g.prop != model.False {
			continue
		}
		if (g.prop == model.True) == (y.alts[0] == "btrue") {
			g.prop = eq
		} else {
			g.prop = ne
		}
		out = append(out, g)
	}
	return out
}

// zeroTest is the comparison of a looked-up value with its zero: when it is another,
// the key was there.
func zeroTest(x, y *value, eq, ne model.Property) []guard {
	if y.isOpen() || len(y.alts) != 1 || y.alts[0] != "s" && y.alts[0] != "i0" {
		return nil
	}
	var out []guard
	for _, g := range x.guards() {
		switch g.prop {
		case model.NonNil:
			g.prop = ne
			out = append(out, g)
		case model.Zero:
			if y.alts[0] == "s" {
				g.prop = eq
				out = append(out, g)
			}
		}
	}
	return out
}

// equalTest learns from x being equal to y: x is then a text that y was, and as
// harmless.
func (r *run) equalTest(s *state, x, y *value, eq model.Property) []guard {
	if x == nil || x.id == nil || len(x.labels) == 0 || x.id == y.id {
		return nil
	}
	if k := y.sameAs(x); k != (knowledge{}) {
		return []guard{{eq, fact{id: x.id, knowledge: k}}}
	}
	ls := r.collect(s, y)
	if own := slices.DeleteFunc(slices.Clone(ls), label.isOwnHost); len(own) < len(ls) && !slices.ContainsFunc(own, label.isHostile) {
		return []guard{{eq, fact{id: x.id, knowledge: knownSafe(model.KindSet(model.Redirect, model.TrustedURL, model.CrossOrigin)), unless: own}}}
	}
	if len(ls) > maxUnless || slices.ContainsFunc(ls, label.isHostile) {
		return nil
	}
	return []guard{{eq, fact{id: x.id, knowledge: knownAs(x, y), unless: ls}}}
}

// knownAs is what is known of x when it equals y, a text of the program's. Where that is "", and
// x the host or scheme of an address, a browser may still find another host there: net/url finds
// none in "http:///host".
func knownAs(x, y *value) knowledge {
	host, scheme := isHost(x.id), isURLField(x.id, "Scheme")
	k := knownSafe(model.Any)
	if host {
		k.first = k.first.add(foreignHost)
	}
	if !host && !slices.Contains(constTexts(y), "") {
		k.lacks = k.lacks.add(foreignEnd) // the caller may know that it is a host
	}
	if scheme && slices.ContainsFunc(constTexts(y), runsScript) {
		k.safe &^= model.KindSet(model.TrustedURL)
	}
	if (host || scheme) && !y.isOpen() && slices.Contains(y.alts, "s") {
		k.safe &^= model.KindSet(model.Redirect, model.TrustedURL, model.CrossOrigin)
		if scheme && len(y.alts) == 1 {
			k.first = k.first.add(anyScheme)
		}
	}
	return k
}

// runsScript reports whether what stands behind the scheme is run, or is a page of its own.
func runsScript(scheme string) bool {
	return slices.Contains([]string{"javascript", "data", "vbscript", "blob"}, strings.ToLower(scheme))
}

// isOwnHost reports whether the label is that of the host that the client asked for: whoever
// makes somebody else's browser ask does not choose it.
func (l label) isOwnHost() bool {
	return l.org.input == nil && l.org.src.What == "http.Request.Host"
}

// sameAs is what is known of x when it equals v, which was made of all of it: when a name
// is what cleaning makes of it, or its own last element, it is as harmless as that.
func (v *value) sameAs(x *value) knowledge {
	if v == nil || v.id == nil || v.id.parent != x.id || v.id.sel != cleanedSel && !v.id.isBase() || len(v.labels) == 0 {
		return knowledge{}
	}
	return commonly(v.labels)
}

// cleanForm learns from x being equal to v, which is x cleaned: it steps up at its beginning, or nowhere.
func cleanForm(x, v *value, eq model.Property) []guard {
	if x == nil || v == nil || v.id == nil || v.id.sel != cleanedSel || v.id.parent != x.id || len(x.labels) == 0 {
		return nil
	}
	return []guard{{eq, fact{id: x.id, knowledge: knowledge{lacks: charset{}.add(stepLater)}}}}
}

// isBase reports whether p is the identity of the last element of a name.
func (p *path) isBase() bool {
	return p.sel.kind == selHidden && (p.sel.name == "path/filepath.Base" || p.sel.name == "path.Base")
}

// otherThanUp learns from x being another text than "..": a name without separators does
// not lead up then.
func otherThanUp(x, y *value, ne model.Property) []guard {
	if texts := constTexts(y); x == nil || x.id == nil || len(x.labels) == 0 || len(texts) != 1 || texts[0] != ".." {
		return nil
	}
	return []guard{{ne, fact{id: x.id, knowledge: knowledge{first: charset{}.add(upName)}}}}
}
