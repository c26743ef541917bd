// Package flowrule is what most taint rules are: "report every flow into a kind
// of harm". The rule says which kinds, and judges each flow.
package flowrule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

// Requires is what a rule that uses Run must require.
var Requires = []*analysis.Analyzer{taint.Analyzer}

// Verdict is a rule's judgement of a flow.
type Verdict struct {
	ID      string // of the rule's check; empty for no finding
	Message string // lower case, naming the danger
	Hit     int    // the hit whose way is shown
	// Fix suggests what to write instead; nil if there is nothing to suggest. It is asked
	// for what is reported only.
	Fix func(*rule.Pass, *taint.Flow) []analysis.SuggestedFix
}

// place is what has one finding at most.
type place struct {
	pos  token.Pos
	id   string
	sink string // see joined
}

// found is a finding in the making.
type found struct {
	flow    *taint.Flow
	verdict Verdict
	sources []taint.Source // all that the rule finds harmful, each once
	sinks   []sink         // in other packages, each once
}

// sink is what a call leads to in another package.
type sink struct{ name, place string }

// Run reports the flows into the kinds that judge does not dismiss, one finding for
// a place and ID (15.3): a sink that several ways lead to is shown with the shortest,
// and names the sources of the others.
func Run(pass *rule.Pass, kinds model.Kinds, judge func(*taint.Flow) Verdict) error {
	result := pass.ResultOf[taint.Analyzer].(*taint.Result)
	var order []place
	all := make(map[place]*found)
	for i := range result.Flows {
		flow := plausible(&result.Flows[i])
		if !kinds.Has(flow.Kind) {
			continue
		}
		v := judge(flow)
		if v.ID == "" || flow.Home != nil && judge(flow.Home).ID == v.ID {
			continue // or it was reported where the sink is, whatever is handed to it here
		}
		v, sources := each(flow, v, judge)
		at := place{flow.Pos, v.ID, joined(flow, v)}
		f := all[at]
		if f == nil {
			f = &found{flow: flow, verdict: v}
			all[at] = f
			order = append(order, at)
		} else if len(steps(flow, v)) < len(steps(f.flow, f.verdict)) {
			f.flow, f.verdict = flow, v
		}
		f.add(sources)
		f.reaches(flow)
	}
	for _, at := range order {
		d := all[at].diagnostic()
		d.SuggestedFixes = all[at].fixes(pass)
		pass.Found(at.id, d)
	}
	if result.Failed != "" {
		return errors.New("the taint engine failed, so flows may be missing: " + result.Failed)
	}
	return nil
}

// fixes asks for the fix of a finding.
func (f *found) fixes(pass *rule.Pass) []analysis.SuggestedFix {
	if f.verdict.Fix == nil || f.flow.Elsewhere != "" {
		return nil // what is to be changed is in another package
	}
	return suggest.Try(func() []analysis.SuggestedFix { return f.verdict.Fix(pass, f.flow) })
}

// joined is the place of the sink when both ends of a flow lie in other packages, and the
// call is all that the package has of it: it may join several such flows, which are told
// apart. What the package handed to the call itself is one thing to mend, wherever it goes.
func joined(flow *taint.Flow, v Verdict) string {
	if v.Hit >= len(flow.Hits) || flow.Hits[v.Hit].Source.Place == "" {
		return ""
	}
	for _, s := range flow.Hits[v.Hit].Steps {
		if s.Pos.IsValid() && (s.Pos < flow.Pos || s.Pos > flow.End) {
			return ""
		}
	}
	return flow.Elsewhere
}

// plausible is the flow without the hits whose way is a guess; the same flow if it has none.
func plausible(flow *taint.Flow) *taint.Flow {
	most := taint.MaxKept
	if (model.Guessable | model.KindSet(model.CryptoRandom)).Has(flow.Kind) {
		most = 0 // a time that somebody keeps is seldom what somebody else makes a secret of
	}
	guess := func(h taint.Hit) bool { return isGuess(h, most) }
	if !slices.ContainsFunc(flow.Hits, guess) {
		return flow
	}
	f := *flow
	f.Hits = slices.DeleteFunc(slices.Clone(flow.Hits), guess)
	return &f
}

func isGuess(h taint.Hit, most int) bool {
	kept := 0
	for _, s := range h.Steps {
		if strings.HasPrefix(s.Text, "is kept in ") {
			kept++
		}
	}
	return kept > most
}

// each judges the hits one by one. It returns the verdict on the one with the shortest
// way of those that the rule would report alone, and the sources of them all.
func each(flow *taint.Flow, v Verdict, judge func(*taint.Flow) Verdict) (Verdict, []taint.Source) {
	var sources []taint.Source
	for i, h := range flow.Hits {
		one := *flow
		one.Hits = []taint.Hit{h}
		alone := judge(&one)
		if alone.ID != v.ID {
			continue
		}
		sources = append(sources, h.Source)
		if len(h.Steps) < len(steps(flow, v)) {
			v = alone
			v.Hit = i
		}
	}
	return v, sources
}

func (f *found) add(sources []taint.Source) {
	for _, s := range sources {
		if !slices.Contains(f.sources, s) {
			f.sources = append(f.sources, s)
		}
	}
}

func (f *found) reaches(flow *taint.Flow) {
	if s := (sink{flow.Sink, flow.Elsewhere}); flow.Elsewhere != "" && !slices.Contains(f.sinks, s) {
		f.sinks = append(f.sinks, s)
	}
}

func steps(flow *taint.Flow, v Verdict) []taint.Step {
	if v.Hit < len(flow.Hits) {
		return flow.Hits[v.Hit].Steps
	}
	return flow.Via
}

// maxSources is how many further sources are named, and how many further sinks.
const maxSources = 5

func (f *found) diagnostic() analysis.Diagnostic {
	flow := f.flow
	d := analysis.Diagnostic{Pos: flow.Pos, End: flow.End, Message: f.verdict.Message}
	add := func(pos token.Pos, place, text string) {
		if !pos.IsValid() {
			pos = flow.Pos
			if place != "" {
				text = place + ": " + text
			}
		}
		d.Related = append(d.Related, analysis.RelatedInformation{Pos: pos, Message: text})
	}
	for _, s := range steps(flow, f.verdict) {
		add(s.Pos, s.Place, s.Text)
	}
	further := f.sources
	if f.verdict.Hit < len(flow.Hits) {
		shown := flow.Hits[f.verdict.Hit].Source
		further = slices.DeleteFunc(slices.Clone(further), func(s taint.Source) bool { return s == shown })
	}
	for i, s := range further {
		if i == maxSources {
			add(token.NoPos, "", fmt.Sprintf("text from %d more sources gets here, too", len(further)-i))
			break
		}
		add(s.Pos, s.Place, "text from "+s.What+" gets here, too")
	}
	also := slices.DeleteFunc(slices.Clone(f.sinks), func(s sink) bool { return s == sink{flow.Sink, flow.Elsewhere} })
	for i, s := range also {
		if i == maxSources {
			add(token.NoPos, "", fmt.Sprintf("%d more sinks are reached, too", len(also)-i))
			break
		}
		add(token.NoPos, s.place, "it reaches "+s.name+", too")
	}
	return d
}
