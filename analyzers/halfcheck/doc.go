// Package halfcheck reports checks of addresses that let more through than they seem to.
//
// A pattern without "^" is found in the middle of a text: "https?://www\.example\.com"
// matches "http://evil.example/?http://www.example.com". In "^a|b", the anchor belongs to
// the first alternative only. A dot that is not escaped stands for any character, so
// "^www.example\.com" matches "wwwXexample.com". "\b" in a string in double quotes is a
// backspace, and no boundary of a word. And who refuses "javascript:" has to refuse
// "data:" and "vbscript:", too.
//
// The rule looks at patterns that texts are asked to match, and not at those with which
// texts are looked for or replaced. It is silent where a function lets only http and https
// through.
//
// Bad:
//
//	package hosts
//
//	import (
//		"regexp"
//		"strings"
//	)
//
//	var ours = regexp.MustCompile(`https?://www\.example\.com`) // finding: anywhere in a text
//
//	var api = regexp.MustCompile(`^https://api.example.com/`) // finding: the dot before example.com stands for any character
//
//	func check(s string) bool {
//		return ours.MatchString(s) || api.MatchString(s)
//	}
//
//	func word(s string) bool {
//		return regexp.MustCompile("\bforbidden\b").MatchString(s) // finding: backspace
//	}
//
//	func link(s string) string {
//		if strings.HasPrefix(strings.ToLower(s), "javascript:") { // finding: can run scripts, too
//			return "about:blank"
//		}
//		return s
//	}
//
// Good:
//
//	package hosts
//
//	import (
//		"regexp"
//		"strings"
//	)
//
//	var ours = regexp.MustCompile(`^https?://www\.example\.com/`)
//
//	func check(s string) bool { return ours.MatchString(s) }
//
//	func word(s string) bool { return regexp.MustCompile(`\bforbidden\b`).MatchString(s) }
//
//	func link(s string) string {
//		if l := strings.ToLower(s); strings.HasPrefix(l, "https://") || strings.HasPrefix(l, "http://") {
//			return s
//		}
//		return "about:blank"
//	}
package halfcheck
