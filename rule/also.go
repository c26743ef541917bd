package rule

import (
	"fmt"
	"slices"
	"strings"
)

// also is the flag of a rule's analyzer that turns on checks which are off by
// default: the one way to do so that every host has.
type also struct {
	rule *Rule
	ids  []string
}

func (a *also) String() string { return strings.Join(a.ids, ",") }

// Set fails for an ID that the rule does not have: a mistyped one would silently
// do nothing.
func (a *also) Set(text string) error {
	var ids []string
	for id := range strings.SplitSeq(text, ",") {
		if id = strings.TrimSpace(id); id == "" {
			continue
		}
		if a.rule.Check(id) == nil {
			return fmt.Errorf("rule %s has no check %q", a.rule.Name, id)
		}
		ids = append(ids, id)
	}
	a.ids = ids
	return nil
}

// Runs reports whether the rule has a check with the ID that is on: by default,
// or because it was asked for.
func (r *Rule) Runs(id string) bool {
	c := r.Check(id)
	return c != nil && (!c.OptIn || slices.Contains(r.also.ids, id))
}

// TurnOn asks for a check that is off by default. It is called before any
// package is analysed, as flags are parsed before.
func (r *Rule) TurnOn(id string) {
	if !r.Runs(id) {
		r.also.ids = append(r.also.ids, id)
	}
}
