package main

import (
	_ "embed"
	"flag"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var usage string

// help prints the usage, or the documentation of rules.
func (c *command) help(names []string) error {
	if len(names) == 0 {
		for line := range strings.Lines(usage) {
			if text, ok := strings.CutPrefix(line, "//"); ok {
				fmt.Fprint(c.stdout, strings.TrimPrefix(text, " "))
			}
		}
		fmt.Fprint(c.stdout, "\nThe rules:\n\n")
		tw := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
		for _, r := range c.rules {
			title, _, _ := strings.Cut(r.Analyzer.Doc, "\n")
			fmt.Fprintf(tw, "    %s\t%s\n", r.Name, title)
		}
		return tw.Flush()
	}
	for _, name := range names {
		r := c.find(name)
		if r == nil {
			return &usageError{fmt.Sprintf("unknown rule %q", name), `"govet-sec -list" lists the rules and their checks`}
		}
		if err := c.helpRule(r); err != nil {
			return err
		}
	}
	return nil
}

// find returns the rule with the name, or with a check that has it as ID.
func (c *command) find(name string) *rule.Rule {
	i := slices.IndexFunc(c.rules, func(r *rule.Rule) bool { return r.Name == name || r.Check(name) != nil })
	if i < 0 {
		return nil
	}
	return c.rules[i]
}

func (c *command) helpRule(r *rule.Rule) error {
	fmt.Fprintf(c.stdout, "%s\n\n", r.Analyzer.Doc)
	fmt.Fprint(c.stdout, "Checks:\n\n")
	if err := c.table([]*rule.Rule{r}); err != nil {
		return err
	}
	flags := make(map[string]string)
	analyzerFlags(r.Analyzer, flags)
	if len(flags) > 0 {
		fmt.Fprint(c.stdout, "\nFlags:\n\n")
		names := make([]string, 0, len(flags))
		for name := range flags {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			fmt.Fprintf(c.stdout, "    -%s\n        %s\n", name, flags[name])
		}
	}
	_, err := fmt.Fprintf(c.stdout, "\nMore: %s\n", r.Analyzer.URL)
	return err
}

func analyzerFlags(a *analysis.Analyzer, into map[string]string) {
	a.Flags.VisitAll(func(f *flag.Flag) { into[a.Name+"."+f.Name] = f.Usage })
	for _, req := range a.Requires {
		analyzerFlags(req, into)
	}
}

// listChecks prints all checks.
func (c *command) listChecks() error { return c.table(c.rules) }

func (c *command) table(rules []*rule.Rule) error {
	tw := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	for _, r := range rules {
		for _, check := range r.Checks {
			cwe := ""
			if len(check.CWE) > 0 {
				cwe = rule.CWE{ID: check.CWE[0]}.String()
			}
			optIn := ""
			if check.OptIn {
				optIn = " (off by default)"
			}
			fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s%s\n", check.ID, r.Name, check.Severity, cwe, check.Title, optIn)
		}
	}
	return tw.Flush()
}
