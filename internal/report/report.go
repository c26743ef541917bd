// Package report prints results. A reporter takes plain values and a writer: it
// knows neither go/analysis nor where findings come from.
//
// Scanned code is hostile. What is printed of it (code, names of files, messages
// with text from it) goes through printable before any reporter but those of
// plain JSON sees it: no control character, no mark of text direction and no
// broken UTF-8 is left. Each format then escapes what is special to itself.
package report

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// Run is what a reporter prints: a result, and what is known around it.
type Run struct {
	*finding.Result
	Version string       // of govet-sec
	Base    string       // the directory to which file names are relative; absolute
	Context int          // lines of code around a finding, in text
	Color   bool         // for text
	Rules   []*rule.Rule // whose help texts may be needed
}

// rule returns the rule with the name, or nil.
func (r *Run) rule(name string) *rule.Rule {
	i := slices.IndexFunc(r.Rules, func(r *rule.Rule) bool { return r.Name == name })
	if i < 0 {
		return nil
	}
	return r.Rules[i]
}

// open are the findings that ask somebody to act.
func (r *Run) open() []*finding.Finding {
	var open []*finding.Finding
	for i := range r.Findings {
		if r.Findings[i].Open() {
			open = append(open, &r.Findings[i])
		}
	}
	return open
}

// printable makes text from scanned code harmless for a terminal and for the eye:
// control characters, text direction marks and broken UTF-8 are spelt out.
func printable(s string) string {
	if !strings.ContainsFunc(s, finding.Deceptive) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !finding.Deceptive(r):
			b.WriteRune(r)
		case r < 0x80:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// oneLine is printable text in which line ends are spelt out too.
func oneLine(s string) string { return strings.ReplaceAll(printable(s), "\t", " ") }

// relative is the name of a file with slashes, and without the base as far as it
// lies below it.
func (r *Run) relative(file string) string {
	if rel, err := filepath.Rel(r.Base, file); err == nil && filepath.IsLocal(rel) {
		file = rel
	}
	return filepath.ToSlash(file)
}

// place is "file:line:col".
func place(f *finding.Finding) string { return fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Col) }

// titled is a message as a sentence of its own.
func titled(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if word, _, _ := strings.Cut(s, " "); n == 0 || strings.ContainsFunc(word[n:], unicode.IsUpper) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
