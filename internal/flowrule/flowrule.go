// Package flowrule is what most taint rules are: "report every flow into a kind
// of harm". The rule says which kinds, and judges each flow.
package flowrule

import (
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

// Run reports the flows into the kinds that judge does not dismiss.
func Run(pass *rule.Pass, kinds model.Kinds, judge func(*taint.Flow) Verdict) error {
	result := pass.ResultOf[taint.Analyzer].(*taint.Result)
	for i := range result.Flows {
		flow := &result.Flows[i]
		if !kinds.Has(flow.Kind) {
			continue
		}
		if v := judge(flow); v.ID != "" {
			pass.Found(v.ID, diagnostic(flow, v))
		}
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
