package taint

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// correlateEffects adds what a checked result tells of what the function wrote where its
// caller looks: a field that was read, checked and only then left without an error was
// checked, wherever the error is nil (4.2, 14.4). Where all returns leave the same text, the
// facts about it say that already; this is for texts that some returns leave, and others not.
func (r *run) correlateEffects(results []*value, effects []effect) {
	for i, res := range results {
		if res == nil || !isChecked(r.fn.Signature.Results().At(i).Type()) {
			continue
		}
		var gs []guard
		for _, p := range []model.Property{model.True, model.False, model.Nil, model.NonNil} {
			var rets []state // in which it can have the property, with what it tells then
			for _, ret := range r.returns {
				if v := ret.vals[i]; v != nil && v.canBe(p) {
					rets = append(rets, ret.st.knowing(v, p))
				}
			}
			if len(rets) == 0 || len(rets) == len(r.returns) {
				continue
			}
			for _, e := range effects {
				for _, f := range r.knownAt(rets, e.obj, nil, e.content) {
					gs = append(gs, guard{p, f})
				}
			}
		}
		results[i] = withGuards(res, gs)
	}
}

// knowing is the state in which a value is found to have the property.
func (s state) knowing(v *value, p model.Property) state {
	for _, g := range v.guards() {
		if g.prop == p {
			s.facts = s.facts.and(g.fact)
		}
	}
	return s
}

// knownAt is what is known of the texts at and below a place in some of the states of returns, where
// content is what is there in any. Only those are looked at that are one of several texts.
func (r *run) knownAt(rets []state, o *object, at []sel, content *value) []fact {
	if content == nil || len(at) > maxReach {
		return nil
	}
	var out []fact
	if content.id != nil && content.id.root.kind == rootJoin && len(content.labels) > 0 && len(content.kids) == 0 {
		var ls []label
		for _, ret := range rets {
			v := r.content(&ret, o)
			for _, st := range at {
				v = v.child(st, nil)
			}
			if v = ret.facts.bake(v); v != nil {
				if len(v.locs()) > 0 {
					return nil
				}
				ls = append(ls, v.labels...)
			}
		}
		if k := commonly(ls); k != commonly(content.labels) {
			out = append(out, fact{id: content.id, knowledge: k})
		}
	}
	for _, k := range content.kids {
		out = append(out, r.knownAt(rets, o, append(slices.Clone(at), k.sel), k.val)...)
	}
	return out
}
