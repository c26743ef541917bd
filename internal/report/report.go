// Package report prints results. A reporter takes plain values and a writer: it
// knows neither go/analysis nor where findings come from.
package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// printable makes text from scanned code harmless for a terminal and for the eye:
// control characters, text direction marks and broken UTF-8 are spelt out.
func printable(s string) string {
	if !strings.ContainsFunc(s, unsafeRune) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !unsafeRune(r):
			b.WriteRune(r)
		case r < 0x80:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func unsafeRune(r rune) bool {
	return r != '\t' && unicode.IsControl(r) || r == utf8.RuneError || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r)
}

// oneLine is printable text in which line ends are spelt out too.
func oneLine(s string) string { return strings.ReplaceAll(printable(s), "\t", " ") }

// Summary is the run in one line: "3 findings (1 critical, 2 high); 5 of 6 packages analysed".
func Summary(res *finding.Result) string {
	var bySeverity [rule.Critical + 1]int
	for i := range res.Findings {
		bySeverity[res.Findings[i].Severity]++
	}
	var parts []string
	for s := rule.Critical; ; s-- {
		if n := bySeverity[s]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
		if s == rule.Info {
			break
		}
	}
	text := plural(len(res.Findings), "finding")
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	return fmt.Sprintf("%s; %d of %s analysed", text, res.Analysed, plural(res.Matched, "package"))
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
