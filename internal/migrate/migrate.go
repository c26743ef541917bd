// Package migrate rewrites comments that suppress findings for gosec and
// golangci-lint to the ones of our own.
package migrate

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// Comment is a comment of another tool, and what becomes of it.
type Comment struct {
	File      string // absolute
	Line, Col int
	Text      string
	New       string // empty when it stays
	Why       string // it stays
	Idle      bool   // it suppresses no finding of ours

	start, end int // its bytes
}

// Finding is the comment as something with a fix.
func (c *Comment) Finding() finding.Finding {
	edit := finding.Edit{File: c.File, Start: c.start, End: c.end, New: c.New}
	return finding.Finding{File: c.File, Line: c.Line, Col: c.Col, Fixes: []finding.Fix{{Edits: []finding.Edit{edit}}}}
}

// Migration is what is known for all comments.
type Migration struct {
	Rules  []*rule.Rule
	Reason string // for those that give none

	used map[string][]string // IDs of findings by the place of the comment that suppresses them
}

// Comments finds the comments in the files that a run has analysed, and what they
// suppressed in it. Names of files in findings are relative to base.
func (m *Migration) Comments(res *finding.Result, base string) ([]Comment, error) {
	m.used = make(map[string][]string)
	for _, f := range res.Findings {
		if s := f.Suppressed; s.Kind == finding.InSource {
			file := filepath.FromSlash(s.File)
			if !filepath.IsAbs(file) {
				file = filepath.Join(base, file)
			}
			at := place(file, s.Line)
			m.used[at] = append(m.used[at], f.ID)
		}
	}
	var all []Comment
	for _, name := range res.Files {
		if !strings.HasSuffix(name, ".go") {
			continue // what cgo made
		}
		cs, err := m.file(name)
		if err != nil {
			return nil, err
		}
		all = append(all, cs...)
	}
	return all, nil
}

func place(file string, line int) string { return fmt.Sprintf("%s:%d", file, line) }

func (m *Migration) file(name string) ([]Comment, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var all []Comment
	for _, group := range file.Comments {
		for _, text := range group.List {
			if strings.HasPrefix(text.Text, "//govetsec:") || !mentions.MatchString(text.Text) {
				continue
			}
			pos := fset.PositionFor(text.Pos(), false)
			c := Comment{File: name, Line: pos.Line, Col: pos.Column, Text: text.Text, start: pos.Offset}
			c.end = c.start + len(text.Text)
			if strings.HasPrefix(text.Text, "/*") { // positions do not count what the parser leaves out
				c.end = fset.PositionFor(text.End(), false).Offset
			}
			if m.decide(&c, file, src) {
				all = append(all, c)
			}
		}
	}
	return all, nil
}

var (
	mentions = regexp.MustCompile(`#nosec\b|\bgosec:disable\b|\bnolint:`)
	noSec    = regexp.MustCompile(`^(?://|/\*)\s*(?:#nosec|gosec:disable)\b(.*)$`)
	noLint   = regexp.MustCompile(`^//\s*nolint:([\w,\- ]+?)\s*(?://\s*(.*))?$`)
	gosecID  = regexp.MustCompile(`^G[1-9][0-9]{2}$`)
	likeID   = regexp.MustCompile(`^G[0-9A-Za-z]{3}[,:]?$`)
)

// decide writes into c what becomes of it. It is false for comments about other things.
func (m *Migration) decide(c *Comment, file *ast.File, src []byte) bool {
	text := strings.TrimSuffix(c.Text, "*/")
	var names []string
	var reason string
	if list := noSec.FindStringSubmatch(text); list != nil {
		names, reason = m.noSec(c, list[1])
	} else if list := noLint.FindStringSubmatch(text); list != nil {
		var ours bool
		if names, ours = m.noLint(c, list[1]); !ours {
			return false
		}
		reason = list[2]
	} else if strings.Contains(text, "#nosec") {
		c.Why = "#nosec stands behind other text, where govet-sec does not look for it"
	} else {
		return false
	}
	reason = strings.ReplaceAll(cmp.Or(reason, m.Reason), "until=", "until ")
	behind, _, _ := strings.Cut(string(src[c.end:]), "\n")
	switch {
	case c.Why != "":
	case reason == "":
		c.Why = "it gives no reason; -reason TEXT gives one"
	case strings.TrimSpace(behind) != "":
		c.Why = "code stands behind it, and //govetsec:ignore ends with its line"
	case ast.IsGenerated(file):
		c.Why = "the file is generated"
	default:
		c.New = "//govetsec:ignore " + strings.Join(names, ",") + " " + strings.Join(strings.Fields(reason), " ")
		if !holds(c.New, names) {
			c.New, c.Why = "", "what it says cannot be said with //govetsec:ignore"
		}
	}
	c.Idle = len(m.used[place(c.File, c.Line)]) == 0
	return true
}

// holds reports whether a comment of ours names what it is to name.
func holds(comment string, names []string) bool {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", "package p\n\n"+comment+"\nvar x int\n", parser.ParseComments)
	if err != nil {
		return false
	}
	all := rule.FindIgnores(fset, []*ast.File{file}).All
	return len(all) == 1 && all[0].Form == rule.Directive && all[0].Problem == "" && all[0].Until == "" && slices.Equal(all[0].Names, names)
}

// noSec reads what stands behind #nosec: IDs, then a reason.
func (m *Migration) noSec(c *Comment, text string) (names []string, reason string) {
	text = strings.TrimSpace(text)
	for text != "" {
		word, rest := text, ""
		if i := strings.IndexAny(text, " ,\t"); i >= 0 {
			word, rest = text[:i], strings.TrimLeft(text[i:], " ,\t")
		}
		if !gosecID.MatchString(word) {
			break
		}
		ours := m.counterparts(word)
		if len(ours) == 0 {
			c.Why = "govet-sec has nothing for " + word
			return nil, ""
		}
		names = append(names, ours...)
		text = rest
	}
	if word, _, _ := strings.Cut(text, " "); likeID.MatchString(word) {
		c.Why = word + " is no rule of gosec"
	} else if len(names) == 0 {
		c.Why = "it names no rule, so that it would hide the next finding, too"
	}
	slices.Sort(names)
	return slices.Compact(names), strings.TrimSpace(strings.TrimLeft(text, "-:/ "))
}

// noLint reads the list of a nolint comment, which names no rule: what it means is
// what it suppressed. It is false when the comment is about other linters.
func (m *Migration) noLint(c *Comment, list string) (names []string, ours bool) {
	others := false
	for name := range strings.SplitSeq(list, ",") {
		switch strings.TrimSpace(name) {
		case "gosec", "govetsec", "govet-sec":
			ours = true
		default:
			others = true
		}
	}
	names = slices.Clone(m.used[place(c.File, c.Line)])
	slices.Sort(names)
	names = slices.Compact(names)
	switch {
	case others:
		c.Why = "it is for other linters, too: write //govetsec:ignore above the code, and leave them here"
	case len(names) == 0:
		c.Why = "it names no rule, and govet-sec finds nothing there"
	}
	return names, ours
}

// counterparts are the rules of ours, and the checks where that says less, that
// stand for one of gosec's; and the one that is reused from gosec, if it runs or is all there is.
func (m *Migration) counterparts(id string) []string {
	var names, reused []string
	for _, r := range m.Rules {
		var ids []string
		whole := true
		for i := range r.Checks {
			check := &r.Checks[i]
			switch {
			case check.ID == id:
				reused = append(reused, id)
				if r.Runs(id) {
					names = append(names, id)
				}
			case slices.Contains(check.Aliases, "gosec:"+id):
				ids = append(ids, check.ID)
			default:
				whole = whole && check.OptIn
			}
		}
		if len(ids) > 0 && whole {
			ids = []string{r.Name}
		}
		names = append(names, ids...)
	}
	if len(names) == 0 {
		return reused
	}
	return names
}
