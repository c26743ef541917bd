package finding

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// usedNames are the names in comments that suppress something.
type usedNames map[*rule.Ignore]map[string]bool

// suppress marks a finding that a comment asks to pass over. What is said about
// such comments cannot be suppressed.
func (s *Selection) suppress(pkg *Package, f *Finding, pos token.Pos, used usedNames) {
	if pkg.Ignores == nil || f.ID == rule.UnusedIgnore {
		return
	}
	c := s.checks[f.ID]
	pkg.Ignores.Uses(c.rule, c.Check, pos, func(ig *rule.Ignore, name string) {
		if used[ig] == nil {
			used[ig] = make(map[string]bool)
		}
		used[ig][name] = true
	})
	ig := pkg.Ignores.For(c.rule, c.Check, pos)
	if ig == nil {
		return
	}
	f.Suppressed = Suppression{Kind: InSource, Reason: ig.Reason, Until: ig.Until}
	if place, ok := pkg.position(ig.Pos); ok {
		f.Suppressed.File, f.Suppressed.Line = pkg.relative(place.Filename), place.Line
	}
}

// dated is a diagnostic that holds from a day on.
type dated struct {
	analysis.Diagnostic
	from string
}

// unused says which comments of ours suppress nothing, or soon will.
func (s *Selection) unused(pkg *Package, used usedNames) []dated {
	if pkg.Ignores == nil || !s.Wants(rule.UnusedIgnore) {
		return nil
	}
	var out []dated
	for _, ig := range pkg.Ignores.All {
		if ig.Form != rule.Directive || ig.Problem != "" {
			continue
		}
		say := func(from, format string, args ...any) {
			out = append(out, dated{analysis.Diagnostic{
				Pos: ig.Pos, End: ig.End, Category: rule.UnusedIgnore, Message: fmt.Sprintf(format, args...),
				URL: s.checks[rule.UnusedIgnore].rule.Analyzer.URL,
			}, from})
		}
		for _, name := range ig.Names {
			switch {
			case used[ig][name]:
			case !s.known(name):
				say("", "this suppresses nothing: there is no rule %q%s", name, s.meant(name))
			case pkg.Whole && s.ran(name):
				say("", "this suppresses nothing: %s finds nothing here", name)
			}
		}
		if len(used[ig]) > 0 && ig.Until != "" {
			say(dayAfter(ig.Until), "this suppresses nothing since %s is past", ig.Until)
		}
	}
	return out
}

func dayAfter(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return "" // the comment was checked
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

// known reports whether a rule or a check is called so.
func (s *Selection) known(name string) bool {
	return slices.ContainsFunc(s.all, func(r *rule.Rule) bool { return r.Name == name || r.Check(name) != nil })
}

// ran reports whether all that the name stands for was looked for: if not, the
// comment may be of use in another run.
func (s *Selection) ran(name string) bool {
	for _, r := range s.all {
		for _, c := range r.Checks {
			if (c.ID == name || r.Name == name && !c.OptIn) && !s.Wants(c.ID) {
				return false
			}
		}
	}
	return true
}

// meant is the name that is most like an unknown one, as a question.
func (s *Selection) meant(name string) string {
	var names []string
	for _, r := range s.all {
		names = append(names, r.Name)
		for _, c := range r.Checks {
			names = append(names, c.ID)
		}
	}
	if like := rule.Like(name, names); like != "" {
		return fmt.Sprintf(": did you mean %s?", like)
	}
	return ""
}

// On makes the result that of a day, which is written as 2027-01-31: suppressions
// that end before it count no more, and findings that begin after it are none yet.
func (r *Result) On(day string) {
	r.Findings = slices.DeleteFunc(r.Findings, func(f Finding) bool { return cmp.Less(day, f.From) })
	for i := range r.Findings {
		f := &r.Findings[i]
		f.From = ""
		if f.Suppressed.Until != "" && f.Suppressed.Until < day {
			f.Suppressed = Suppression{}
		}
	}
}
