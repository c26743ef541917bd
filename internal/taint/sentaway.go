package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

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
	handed := handedToOthers(roots)
	if len(receipts)+len(handed) == 0 {
		return // as nearly always: what is sent need not be looked for
	}
	sent := k.sendings(roots)
	for _, rc := range receipts {
		for _, s := range sentTo(sent, rc.l) {
			s.by.sum.sinks = append(s.by.sum.sinks, rc.rec.receiving(s, rc.l))
		}
	}
	for _, h := range handed {
		for _, s := range sentTo(sent, h.l) {
			if c := h.sentBy(s); c != nil {
				s.by.sum.calls = append(s.by.sum.calls, *c)
			}
		}
	}
}

// handed is text that a worker receives from a channel and hands to a method of what its object holds, as a hub
// of messages does to all who keep them: only who made the object knows the type.
type handed struct {
	by *run
	c  *deferredCall
	l  label
}

// maxHanded bounds them, for one package.
const maxHanded = 16

func handedToOthers(roots []*run) []handed {
	var out []handed
	for _, r := range roots {
		if r.sum == nil {
			continue
		}
		for i := range r.sum.calls {
			c := &r.sum.calls[i]
			if c.method == "" || c.method == asMethod || c.holder() == nil {
				continue
			}
			for _, a := range c.args {
				for _, l := range allLabels(a, 0) {
					if l.org.input != nil && l.org.input.isSent() && len(out) < maxHanded {
						out = append(out, handed{r, c, l})
					}
				}
			}
		}
	}
	return out
}

// holder is where a parameter leads to what a method is called of; nil if it is something else.
func (c *deferredCall) holder() *path {
	if c.fn == nil {
		return nil
	}
	for _, l := range c.fn.labels {
		if l.isInput() && l.org.input.root.kind == rootParam {
			return l.org.input
		}
	}
	return nil
}

// sentBy is the call for the one who sends, if that has the same object: nil if not.
func (h handed) sentBy(s sending) *deferredCall {
	of := h.c.holder()
	if of.root.n >= len(h.by.fn.Params) {
		return nil
	}
	t := h.by.fn.Params[of.root.n].Type()
	n := slices.IndexFunc(s.by.fn.Params, func(p *ssa.Parameter) bool { return types.Identical(p.Type(), t) })
	if n < 0 {
		return nil
	}
	own := s.by.inputRoot(rootParam, n, t)
	for _, st := range of.steps() {
		own = own.child(st, nil)
	}
	from := s.lab.under(h.l)
	from.pure = false
	from.step = from.step.then(s.by.fn.Pos(), "", "is sent through a channel by "+s.by.fn.Name()).append(h.l.step)
	c := deferredCall{method: h.c.method, iface: h.c.iface, fn: pureInput(own), via: h.c.via, beside: true}
	for _, d := range s.by.sum.calls {
		c.n = max(c.n, d.n+1)
	}
	for _, a := range h.c.args {
		c.args = append(c.args, a.sentBy(h.l, from, 0))
	}
	return &c
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
