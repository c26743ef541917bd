package rule

import (
	"fmt"
	"go/ast"
	"go/token"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
)

// UnusedIgnore is the ID of the check that reports comments which suppress nothing.
const UnusedIgnore = "GVS901"

// IgnoresAnalyzer finds the comments of a package that ask to pass over findings.
// Every rule requires it, so that these comments work under every host.
//
// A host that knows nothing of them gets no suppressed finding. One of ours calls
// [Ignores.KeepAll], gets all findings, and asks [Ignores.For] itself.
var IgnoresAnalyzer = &analysis.Analyzer{
	Name:       "govetsecignores",
	Doc:        "find comments that suppress findings",
	ResultType: reflect.TypeFor[*Ignores](),
	Run: func(pass *analysis.Pass) (any, error) {
		return FindIgnores(pass.Fset, pass.Files), nil
	},
}

// Ignores are the comments of one package that ask to pass over findings.
type Ignores struct {
	All  []*Ignore // in the order of the files, then of their places
	keep bool
}

// Ignore is one of them.
type Ignore struct {
	Pos, End token.Pos
	Form     IgnoreForm
	Names    []string // what is to be passed over
	Reason   string
	Until    string // the last day on which it counts, as 2027-01-31; empty for ever
	Problem  string // why it counts for nothing, in one line; empty if it does count

	spans []span // where it counts
}

// IgnoreForm tells the syntaxes apart.
type IgnoreForm uint8

// The syntaxes: ours, gosec's and golangci-lint's.
const (
	Directive IgnoreForm = iota // //govetsec:ignore RULE[,RULE] [until=DATE] reason
	NoSec                       // #nosec G204 -- reason
	NoLint                      // //nolint:gosec,govetsec // reason
)

// FindIgnores reads the comments of files that are parsed with comments.
func FindIgnores(fset *token.FileSet, files []*ast.File) *Ignores {
	all := new(Ignores)
	for _, file := range files {
		var found []*Ignore
		for _, group := range file.Comments {
			for _, c := range group.List {
				if ig := parseIgnore(c.Text); ig != nil {
					ig.Pos, ig.End = c.Pos(), c.End()
					found = append(found, ig)
				}
			}
		}
		if len(found) > 0 {
			newScopes(fset, file).fill(found)
			all.All = append(all.All, found...)
		}
	}
	return all
}

// KeepAll says that whoever runs the rules looks at the suppressions himself.
func (s *Ignores) KeepAll() { s.keep = true }

// For returns the comment that suppresses a finding of the check of r at pos, or nil.
// Ours come before those of other tools.
func (s *Ignores) For(r *Rule, c *Check, pos token.Pos) *Ignore {
	var best *Ignore
	for _, ig := range s.All {
		if ig.Problem == "" && ig.counts(pos) && ig.names(r, c) != "" && (best == nil || ig.Form < best.Form) {
			best = ig
		}
	}
	return best
}

// Uses calls use for every name in a comment that means the check and counts at pos.
func (s *Ignores) Uses(r *Rule, c *Check, pos token.Pos, use func(ig *Ignore, name string)) {
	for _, ig := range s.All {
		if ig.Problem != "" || !ig.counts(pos) {
			continue
		}
		for _, name := range ig.Names {
			if ig.means(name, r, c) {
				use(ig, name)
			}
		}
	}
}

// drops reports whether a host that knows nothing of suppressions is to be spared
// the finding. Such a host may keep its result for longer than this day.
func (s *Ignores) drops(r *Rule, c *Check, pos token.Pos, now func() time.Time) bool {
	if s == nil || s.keep || len(s.All) == 0 {
		return false
	}
	ig := s.For(r, c, pos)
	return ig != nil && !ig.Over(now().Format(time.DateOnly))
}

// Over reports whether the comment no longer counts on the day.
func (ig *Ignore) Over(day string) bool { return ig.Until != "" && ig.Until < day }

func (ig *Ignore) names(r *Rule, c *Check) string {
	for _, name := range ig.Names {
		if ig.means(name, r, c) {
			return name
		}
	}
	return ""
}

// means reports whether a name in the comment is that of the check. Names are exact.
func (ig *Ignore) means(name string, r *Rule, c *Check) bool {
	switch ig.Form {
	case NoSec:
		return name == c.ID || slices.Contains(c.Aliases, "gosec:"+name)
	case NoLint:
		return name != "gosec" || r.Name == "gosec" ||
			slices.ContainsFunc(c.Aliases, func(a string) bool { return strings.HasPrefix(a, "gosec:") })
	}
	return name == c.ID || name == r.Name
}

// counts reports whether pos is where the comment counts.
func (ig *Ignore) counts(pos token.Pos) bool {
	return slices.ContainsFunc(ig.spans, func(s span) bool { return s.has(pos) })
}

const directive = "govetsec:"

var (
	looksLike   = regexp.MustCompile(`^(//\s+|/\*\s*)govetsec:`)
	noSecForm   = regexp.MustCompile(`^(?://|/\*)\s*(?:#nosec|gosec:disable)(?:\s+(.*))?$`)
	noLintForm  = regexp.MustCompile(`^//\s*nolint:([\w,\- ]+?)\s*(?://\s*(.*))?$`)
	gosecIDForm = regexp.MustCompile(`^G[1-9][0-9]{2}$`)
)

// parseIgnore returns what a comment asks for, or nil when it is about something else.
func parseIgnore(text string) *Ignore {
	switch {
	case strings.HasPrefix(text, "//"+directive):
		return parseDirective(strings.TrimPrefix(text, "//"+directive))
	case looksLike.MatchString(text):
		return &Ignore{Problem: `this suppresses nothing: a directive begins with "//govetsec:", without a space`}
	}
	if m := noSecForm.FindStringSubmatch(strings.TrimSuffix(text, "*/")); m != nil {
		return parseNoSec(m[1])
	}
	if m := noLintForm.FindStringSubmatch(text); m != nil {
		return parseNoLint(m[1], m[2])
	}
	return nil
}

func parseDirective(text string) *Ignore {
	verb, rest, _ := strings.Cut(strings.ReplaceAll(text, "\t", " "), " ")
	ig := new(Ignore)
	if verb != "ignore" {
		ig.Problem = fmt.Sprintf("there is no directive govetsec:%s: did you mean govetsec:ignore?", verb)
		return ig
	}
	names, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
	if names == "" || strings.HasPrefix(names, "//") {
		ig.Problem = "this suppresses nothing: it names no rule; write //govetsec:ignore RULE reason"
		return ig
	}
	for name := range strings.SplitSeq(names, ",") {
		if name == "" {
			ig.Problem = "this suppresses nothing: rules are separated by a comma, without a space"
			return ig
		}
		ig.Names = append(ig.Names, name)
	}
	var words []string
	for _, word := range strings.Fields(reason) {
		if day, ok := strings.CutPrefix(word, "until="); ok {
			ig.until(day)
		} else {
			words = append(words, word)
		}
	}
	if len(words) > 0 && (words[0] == "//" || words[0] == "--") { // as the others have it
		words = words[1:]
	}
	ig.Reason = strings.Join(words, " ")
	if ig.Reason == "" && ig.Problem == "" {
		ig.Problem = fmt.Sprintf("this suppresses nothing: it gives no reason; write //govetsec:ignore %s reason", names)
	}
	return ig
}

func (ig *Ignore) until(day string) {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		ig.Problem = fmt.Sprintf("this suppresses nothing: until=%s is not a date such as 2027-01-31", day)
	}
	ig.Until = day
}

// parseNoSec takes the IDs up to the first word that is none: gosec would find some
// in prose, too, and takes none at all for all.
func parseNoSec(text string) *Ignore {
	list, reason, _ := strings.Cut(text, "--")
	ig := &Ignore{Form: NoSec, Reason: strings.TrimSpace(reason)}
	for _, word := range strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' }) {
		if !gosecIDForm.MatchString(word) {
			break
		}
		ig.Names = append(ig.Names, word)
	}
	return ig
}

// parseNoLint takes what golangci-lint calls us, and gosec. It is nil for comments
// about other linters.
func parseNoLint(list, reason string) *Ignore {
	ig := &Ignore{Form: NoLint, Reason: strings.TrimSpace(reason)}
	for name := range strings.SplitSeq(list, ",") {
		switch name = strings.TrimSpace(name); name {
		case "gosec", "govetsec", "govet-sec":
			ig.Names = append(ig.Names, name)
		}
	}
	if len(ig.Names) == 0 {
		return nil
	}
	return ig
}
