package report

import (
	"fmt"
	"go/doc/comment"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// helpText is what a rule says of a check, for hosts that show it beside a finding.
type helpText struct{ text, markdown string }

// helpOf makes the help of the check of a finding: the harm and the remedy, the
// rule's text, and its wrong and right code.
func helpOf(run *Run, f *finding.Finding) helpText {
	var text, md strings.Builder
	both := func(format string, args ...any) {
		fmt.Fprintf(&text, format, args...)
		fmt.Fprintf(&md, format, args...)
	}
	fmt.Fprintf(&text, "%s\n\n", titled(f.Title))
	fmt.Fprintf(&md, "# %s: %s\n\n", f.ID, titled(f.Title))
	if f.Why != "" {
		both("Why: %s.\n\n", f.Why)
	}
	if f.Advice != "" {
		both("Fix: %s.\n", f.Advice)
	}
	if r := run.rule(f.Rule); r != nil {
		if doc, err := r.Doc(); err == nil {
			both("\n")
			p := new(comment.Parser).Parse(strings.TrimPrefix(doc.Prose, "Package "))
			printer := &comment.Printer{HeadingLevel: 2, TextWidth: -1, HeadingID: func(*comment.Heading) string { return "" }}
			text.Write(printer.Text(p))
			md.Write(printer.Markdown(p))
			examples(&text, &md, doc)
		}
	}
	both("\n")
	for _, id := range f.CWE {
		c, _ := rule.LookupCWE(id)
		fmt.Fprintf(&text, "%s: %s\n", rule.CWE{ID: id}, c.Name)
		fmt.Fprintf(&md, "* [%s: %s](%s)\n", rule.CWE{ID: id}, c.Name, rule.CWE{ID: id}.Link())
	}
	if f.URL != "" {
		fmt.Fprintf(&text, "More: %s\n", f.URL)
		fmt.Fprintf(&md, "* [More about %s](%s)\n", f.Rule, f.URL)
	}
	return helpText{strings.TrimSpace(text.String()) + "\n", strings.TrimSpace(md.String()) + "\n"}
}

func examples(text, md *strings.Builder, doc *rule.Doc) {
	for _, e := range doc.Examples {
		heading := "Good"
		if e.Bad {
			heading = "Bad"
		}
		if e.Title != "" {
			heading += ": " + e.Title
		}
		fmt.Fprintf(text, "\n%s\n\n%s", heading, e.Code)
		fmt.Fprintf(md, "\n## %s\n\n```go\n%s```\n", heading, e.Code)
	}
}
