package taint

import (
	"go/types"
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What a caller in another package hands to a function that sends it through a channel
// (7.2, 10.1) gets to whoever receives from that: a worker that this package starts, which no
// importer sees. So a sink of the worker is one of the function that sends, too.

// sending is text of its caller that a root leaves in a channel that others know.
type sending struct {
	by   *run
	rest []sel
	lab  label
	of   *path // what was handed over
}

// sendings are what roots that importers can call send through channels, by variable and field.
func (k *keeper) sendings(roots []*run) map[string][]sending {
	out := make(map[string][]sending)
	for _, r := range roots {
		if r.sum == nil || !k.e.isEntry(r.fn) || onlyOnce(r) {
			continue
		}
		for _, eff := range r.sum.effects {
			eachPart(r.sum, eff.obj.input, eff.content, 0, func(p *path, l label) {
				if in := l.org.input; in == nil || in.root.kind != rootParam || in == p || !p.isSent() {
					return
				}
				for _, place := range p.places() {
					out[place.key] = append(out[place.key], sending{r, place.rest, l, l.org.input})
				}
			})
		}
	}
	return out
}

// eachPart calls f for the labels of a value that a root leaves at a path, and of its parts.
func eachPart(sum *summary, p *path, v *value, depth int, f func(*path, label)) {
	if v == nil || depth > 6 {
		return
	}
	for _, l := range v.labels {
		f(p, l)
	}
	for _, c := range v.kids {
		if c.sel.kind != selMapKey && c.sel.kind != selHidden {
			eachPart(sum, p.child(c.sel, nil), c.val, depth+1, f)
		}
	}
	for _, l := range v.locs() {
		if l.obj.input == nil {
			eachPart(sum, p.child(sel{kind: selDeref}, nil), sum.heap[l.obj], depth+1, f)
		}
	}
}

// isSent reports whether a path leads through a channel.
func (p *path) isSent() bool {
	for ; p != nil; p = p.parent {
		if p.typ != nil {
			if _, ok := p.typ.Underlying().(*types.Chan); ok {
				return true
			}
		}
	}
	return false
}

// addReceivers adds to the summaries of functions that send the sinks of those that receive.
func (k *keeper) addReceivers(roots []*run) {
	type receipt struct {
		rec *sinkRec
		l   label
	}
	var receipts []receipt
	for _, r := range roots {
		if r.sum == nil {
			continue
		}
		for _, rec := range r.sum.sinks {
			if model.Constants.Has(rec.kind) || rec.settled() {
				continue
			}
			for _, pv := range rec.portValues() {
				for _, l := range allLabels(pv.val, 0) {
					if l.org.input != nil && l.org.input.isSent() {
						receipts = append(receipts, receipt{rec, l})
					}
				}
			}
		}
	}
	if len(receipts) == 0 {
		return // as nearly always: what is sent need not be looked for
	}
	sent := k.sendings(roots)
	for _, rc := range receipts {
		for _, s := range sentTo(sent, rc.l) {
			s.by.sum.sinks = append(s.by.sum.sinks, rc.rec.receiving(s, rc.l))
		}
	}
}

// sentTo are the sendings that can be what a label, of an input, is received from.
func sentTo(sent map[string][]sending, l label) []sending {
	var out []sending
	for _, place := range l.org.input.places() {
		for _, s := range sent[place.key] {
			same := func(o sending) bool { return o.by == s.by && o.of == s.of }
			if sameWay(place.rest, s.rest) && !slices.ContainsFunc(out, same) && len(out) < maxLabels {
				s.lab = s.lab.partAt(place.rest[min(len(s.rest), len(place.rest)):])
				out = append(out, s)
			}
		}
	}
	return out
}

// partAt is the label of a part of what was sent, if that is an input as it is.
func (l label) partAt(way []sel) label {
	if !l.pure {
		return l
	}
	p := l.org.input
	for _, s := range way {
		p = p.child(s, nil)
	}
	l.org = p.origin()
	return l
}

// receiving is the sink for the one who sends: what else it is given of inputs is unknown there.
func (rec *sinkRec) receiving(s sending, l label) *sinkRec {
	from := s.lab.under(l)
	from.pure = false
	from.step = from.step.then(s.by.fn.Pos(), "", "is sent through a channel by "+s.by.fn.Name()).append(l.step)
	n := *rec
	n.home = nil
	n.ports = nil
	for _, p := range rec.ports {
		n.ports = append(n.ports, sinkPort{p.port, p.val.sentBy(l, from, 0)})
	}
	return &n
}

// sentBy is a reified value in which one label is another, and there are no other inputs.
func (v *value) sentBy(l, from label, depth int) *value {
	if v == nil || depth > 2*maxReach {
		return v
	}
	n := *v
	n.id, n.kids = nil, nil
	n.setCat(nil)
	n.labels = mapLabels(slices.DeleteFunc(slices.Clone(v.labels), func(o label) bool {
		return o.org.input != nil && !o.equal(l)
	}), func(o label) label {
		if o.equal(l) {
			return from
		}
		return o
	})
	n.open = n.open || len(n.labels) < len(v.labels)
	for _, k := range v.kids {
		n.kids = append(n.kids, kid{k.sel, k.val.sentBy(l, from, depth+1)})
	}
	return &n
}
