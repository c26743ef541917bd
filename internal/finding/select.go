package finding

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// Selection is the set of the checks that the user wants to see. It is the one
// place where an ID is joined with its metadata.
type Selection struct {
	all    []*rule.Rule
	rules  []*rule.Rule // those with at least one wanted check
	checks map[string]check
}

type check struct {
	*rule.Check
	rule *rule.Rule
}

// Select applies switches, which are keyed by the name of a rule or the ID of a
// check. As in x/tools' multichecker: when any is true only what is true counts,
// else all but what is false. A check's own switch beats that of its rule.
func Select(rules []*rule.Rule, switches map[string]bool) *Selection {
	only := false
	for _, on := range switches {
		only = only || on
	}
	s := &Selection{all: rules, checks: make(map[string]check)}
	for _, r := range rules {
		wanted := false
		for i := range r.Checks {
			c := &r.Checks[i]
			on, set := switches[c.ID]
			if !set {
				on, set = switches[r.Name]
			}
			if on || !set && !only && (!c.OptIn || r.Runs(c.ID)) {
				s.checks[c.ID] = check{c, r}
				wanted = true
			}
		}
		if wanted {
			s.rules = append(s.rules, r)
		}
	}
	return s
}

// TurnOn turns on, in their analyzers, the wanted checks that are off by default.
func (s *Selection) TurnOn() {
	for id, c := range s.checks {
		c.rule.TurnOn(id)
	}
}

// Analyzers are the analyzers of the wanted rules.
func (s *Selection) Analyzers() []*analysis.Analyzer {
	as := make([]*analysis.Analyzer, len(s.rules))
	for i, r := range s.rules {
		as[i] = r.Analyzer
	}
	return as
}

// IDs are the IDs of the wanted checks, sorted.
func (s *Selection) IDs() []string { return slices.Sorted(maps.Keys(s.checks)) }

// Wants reports whether the check with the ID is wanted.
func (s *Selection) Wants(id string) bool {
	_, ok := s.checks[id]
	return ok
}
