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

// Choice is what a configuration chooses, below the switches of a command line.
type Choice struct {
	Rules      map[string]bool // by name or ID: turned on or off
	OptIn      bool            // checks that are off by default, too
	Severity   rule.Severity   // the lowest
	Confidence rule.Confidence // the lowest
	CWE        []int           // any of these; all if empty
}

// Select applies switches, which are keyed by the name of a rule or the ID of a
// check. As in x/tools' multichecker: when any is true only what is true counts,
// else all but what is false. A check's own switch beats that of its rule.
func Select(rules []*rule.Rule, switches map[string]bool) *Selection {
	return SelectFrom(rules, switches, Choice{})
}

// SelectFrom is Select, with a choice for the checks that no switch names.
func SelectFrom(rules []*rule.Rule, switches map[string]bool, choice Choice) *Selection {
	only := false
	for _, on := range switches {
		only = only || on
	}
	s := &Selection{all: rules, checks: make(map[string]check)}
	for _, r := range rules {
		wanted := false
		for i := range r.Checks {
			c := &r.Checks[i]
			on, set := named(switches, r, c)
			if on || !set && !only && choice.wants(r, c) {
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

func named(switches map[string]bool, r *rule.Rule, c *rule.Check) (on, set bool) {
	if on, set = switches[c.ID]; set {
		return on, true
	}
	on, set = switches[r.Name]
	return on, set
}

// wants reports whether a check is wanted: a rule that is named is, if it is not too mild.
func (choice *Choice) wants(r *rule.Rule, c *rule.Check) bool {
	on, set := named(choice.Rules, r, c)
	if !set {
		on = !c.OptIn || choice.OptIn || r.Runs(c.ID)
	}
	return on && c.Severity >= choice.Severity && c.Confidence >= choice.Confidence &&
		(len(choice.CWE) == 0 || slices.ContainsFunc(c.CWE, func(id int) bool { return slices.Contains(choice.CWE, id) }))
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

// Describe adds to a finding of an earlier run what is known of its check now. It
// reports whether the check is wanted: if not, nobody looked for the finding again.
func (s *Selection) Describe(f *Finding) bool {
	c, ok := s.checks[f.ID]
	if !ok {
		return false
	}
	f.Rule, f.Title, f.Severity, f.Confidence, f.CWE = c.rule.Name, c.Title, c.Severity, c.Confidence, c.CWE
	if a := c.rule.Analyzer; a != nil {
		f.URL = a.URL
	}
	f.Why, f.Advice = c.Explain()
	return true
}
