// Package flowrule is what most taint rules are: "report every flow into a kind
// of harm". The rule says which kinds, and judges each flow.
package flowrule

import (
	"errors"

	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
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
}

// Run reports the flows into the kinds that judge does not dismiss, one finding for
// a place and ID (15.3): a sink that several ways lead to is shown with the shortest.
func Run(pass *rule.Pass, kinds model.Kinds, judge func(*taint.Flow) Verdict) error {
	type place struct {
		pos token.Pos
		id  string
	}
	result := pass.ResultOf[taint.Analyzer].(*taint.Result)
	if result.Failed != "" {
		return errors.New("the taint engine failed, so flows may be missing: " + result.Failed)
	}
	var order []place
	found := make(map[place]analysis.Diagnostic)
	for i := range result.Flows {
		flow := &result.Flows[i]
		if !kinds.Has(flow.Kind) {
			continue
		}
		v := judge(flow)
		if v.ID == "" {
			continue
		}
		at, d := place{flow.Pos, v.ID}, diagnostic(flow, v)
		old, ok := found[at]
		if !ok {
			order = append(order, at)
		}
		if !ok || len(d.Related) < len(old.Related) {
			found[at] = d
		}
	}
	for _, at := range order {
		pass.Found(at.id, found[at])
	}
	return nil
}

func diagnostic(flow *taint.Flow, v Verdict) analysis.Diagnostic {
	d := analysis.Diagnostic{Pos: flow.Pos, End: flow.End, Message: v.Message}
	steps := flow.Via
	if v.Hit < len(flow.Hits) {
		steps = flow.Hits[v.Hit].Steps
	}
	for _, s := range steps {
		pos, text := s.Pos, s.Text
		if !pos.IsValid() {
			pos, text = flow.Pos, s.Place+": "+text
		}
		d.Related = append(d.Related, analysis.RelatedInformation{Pos: pos, Message: text})
	}
	return d
}
