package halfcheck

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// topLevel are the ends of names of hosts that patterns are looked through for.
const topLevel = `(?:com|org|net|edu|gov|mil|info|biz|io|dev|app|co|uk|de|fr|eu|us)`

var (
	hostEnd   = regexp.MustCompile(`(?i)^(?:[a-z0-9-]+\.)*` + topLevel + `$`)
	namesHost = regexp.MustCompile(`(?i)[a-z0-9)\]*+?]\\?\.` + topLevel + `(?:[^a-z0-9_-]|$)`)
)

// looseHost is the end of a host in the pattern before which a dot stands for any
// character, and is meant as a dot; empty if there is none.
func looseHost(pattern string) string {
	class := false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case c == '[':
			class = true
		case c == ']':
			class = false
		case c == '.' && !class && i > 0 && isLabel(pattern[i-1]):
			rest := pattern[i+1:]
			if strings.HasPrefix(rest, ")") { // of a group of labels: ((www|beta).)?example
				rest = strings.TrimLeft(rest[1:], "?*+")
			}
			if end := hostFrom(rest); hostEnd.MatchString(end) {
				return end
			}
		}
	}
	return ""
}

func isLabel(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ')' || c == ']'
}

// hostFrom is the literal text of a host that a pattern begins with.
func hostFrom(pattern string) string {
	var b strings.Builder
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\' && i+1 < len(pattern) && (pattern[i+1] == '.' || pattern[i+1] == '-'):
			i++
			b.WriteByte(pattern[i])
		case isLabel(c) && c != ')' && c != ']', c == '-', c == '.':
			b.WriteByte(c)
		default:
			return b.String()
		}
	}
	return b.String()
}

// looseAnchor says why a pattern is not anchored as it should be; empty if nothing is wrong.
func looseAnchor(pattern string) string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return ""
	}
	starts, ends := anchors(re)
	if !starts && !ends && namesHost.MatchString(pattern) && !has(re, syntax.OpBeginText, syntax.OpBeginLine, syntax.OpEndText, syntax.OpEndLine) {
		return `the pattern of a host is found anywhere in a text, as behind "?" in the address of another; begin it with "^"`
	}
	alts := alternatives(pattern)
	if len(alts) < 2 {
		return ""
	}
	first, last := alts[0], alts[len(alts)-1]
	begins, finishes := 0, 0
	for _, a := range alts {
		if strings.HasPrefix(a, "^") || !startsLabel(a) {
			begins++
		}
		if strings.HasSuffix(a, "$") || !endsLabel(a) {
			finishes++
		}
	}
	switch {
	case strings.HasPrefix(first, "^") && begins == 1 && finishes <= 1 && !strings.HasSuffix(first, "$"):
		return `"^" belongs to the first alternative only; put the alternatives in a group: ^(?:…|…)`
	case strings.HasSuffix(last, "$") && finishes == 1 && begins <= 1 && !strings.HasPrefix(last, "^"):
		return `"$" belongs to the last alternative only; put the alternatives in a group: (?:…|…)$`
	}
	return ""
}

// alternatives are the parts of a pattern between the bars that are in no group or class;
// nil where it has flags, or escapes that quote.
func alternatives(pattern string) []string {
	if strings.Contains(pattern, "(?") && !strings.Contains(pattern, "(?:") || strings.Contains(pattern, `\Q`) {
		return nil
	}
	var out []string
	depth, from, class := 0, 0, false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case class:
			class = c != ']'
		case c == '[':
			class = true
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 0:
			out = append(out, pattern[from:i])
			from = i + 1
		}
	}
	return append(out, pattern[from:])
}

// startsLabel and endsLabel report whether an alternative begins or ends with a letter or
// digit: one with a separator there can be meant to stand inside of a text.
func startsLabel(s string) bool { return s != "" && isLabel(s[0]) }

func endsLabel(s string) bool { return s != "" && isLabel(s[len(s)-1]) }

// anchors reports whether a pattern matches at the beginning and at the end of a text only.
func anchors(re *syntax.Regexp) (starts, ends bool) {
	switch re.Op {
	case syntax.OpBeginText:
		return true, false
	case syntax.OpEndText:
		return false, true
	case syntax.OpCapture:
		return anchors(re.Sub[0])
	case syntax.OpConcat:
		starts, _ = anchors(re.Sub[0])
		_, ends = anchors(re.Sub[len(re.Sub)-1])
	}
	return starts, ends
}

func has(re *syntax.Regexp, ops ...syntax.Op) bool {
	for _, op := range ops {
		if re.Op == op {
			return true
		}
	}
	for _, sub := range re.Sub {
		if has(sub, ops...) {
			return true
		}
	}
	return false
}
