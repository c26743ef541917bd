// Package s13sanitizers holds the cases of semantic 13: sanitizers.
package s13sanitizers

import (
	"encoding/base64"
	"fmt"
	"html"
	"html/template"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"taint/mark"
)

func Case_13_1_HTMLEscape_Flow() {
	mark.Shell(html.EscapeString(mark.Source())) // want "flow"
}

func Case_13_1_HTMLEscape_Clean() {
	mark.HTML(html.EscapeString(mark.Source()))
}

func Case_13_1_HTMLUnescaped_Flow() {
	mark.HTML(html.UnescapeString(html.EscapeString(mark.Source()))) // want "flow"
}

func Case_13_1_HTMLUnescaped_Clean() {
	mark.HTML(html.EscapeString(html.UnescapeString(mark.Source())))
}

func Case_13_1_TemplateEscaper_Flow() {
	mark.Header(template.HTMLEscapeString(mark.Source())) // want "flow"
}

func Case_13_1_TemplateEscaper_Clean() {
	mark.HTML(template.HTMLEscapeString(mark.Source()))
}

func Case_13_1_HalfEscaped_Flow() {
	s, t := mark.Source(), mark.Source()
	mark.HTML(html.EscapeString(s) + t) // want "flow"
}

func Case_13_1_HalfEscaped_Clean() {
	s, t := mark.Source(), mark.Source()
	mark.HTML(html.EscapeString(s) + html.EscapeString(t))
}

func Case_13_1_EscapedCopy_Flow() {
	s := mark.Source()
	t := html.EscapeString(s)
	_ = t
	mark.HTML(s) // want "flow"
}

func Case_13_1_EscapedCopy_Clean() {
	s := mark.Source()
	s = html.EscapeString(s)
	mark.HTML(s)
}

func Case_13_1_Base_Flow() {
	mark.Shell("cat " + filepath.Base(mark.Source())) // want "flow"
}

func Case_13_1_Base_Clean() {
	mark.Path("data/" + filepath.Base(mark.Source()))
}

func Case_13_1_PathClean_Flow() {
	mark.Path(filepath.Clean(mark.Source())) // want "flow"
}

func Case_13_1_PathClean_Clean() {
	mark.Path("data" + path.Clean("/"+strings.ReplaceAll(mark.Source(), `\`, "/")))
}

func Case_13_1_JoinIsNoSanitizer_Flow() {
	mark.Path(path.Join("data", mark.Source())) // want "flow"
}

func Case_13_1_JoinIsNoSanitizer_Clean() {
	mark.Path(path.Join("data", filepath.Base(mark.Source())))
}

func Case_13_1_Number_Flow() {
	s := mark.Source()
	n, _ := strconv.Atoi(s)
	mark.Shell(fmt.Sprintf("sleep %d; %s", n, s)) // want "flow"
}

func Case_13_1_Number_Clean() {
	n, _ := strconv.Atoi(mark.Source())
	mark.Shell(fmt.Sprintf("sleep %d", n))
}

func Case_13_1_QueryEscape_Flow() {
	s, _ := url.QueryUnescape(url.QueryEscape(mark.Source()))
	mark.Header(s) // want "flow"
}

func Case_13_1_QueryEscape_Clean() {
	mark.Header(url.QueryEscape(mark.Source()))
	mark.HTML(url.QueryEscape(mark.Source()))
	mark.SQL(url.QueryEscape(mark.Source()))
}

func Case_13_1_PathEscape_Flow() {
	mark.Shell("curl " + url.PathEscape(mark.Source())) // want "flow"
}

func Case_13_1_PathEscape_Clean() {
	mark.Path("data/x" + url.PathEscape(mark.Source()))
	mark.Header(url.PathEscape(mark.Source()))
}

func Case_13_1_Quote_Flow() {
	mark.Shell("echo " + strconv.Quote(mark.Source())) // want "flow"
}

func Case_13_1_Quote_Clean() {
	mark.Log(strconv.Quote(mark.Source()))
	mark.Log(fmt.Sprintf("name %q", mark.Source()))
}

func quoteShell(s string) string {
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

func quoteShellBadly(s string) string { return "'" + s + "'" }

func Case_13_1_ShellQuote_Flow() {
	mark.Shell("echo " + quoteShellBadly(mark.Source())) // want "flow"
}

func Case_13_1_ShellQuote_Clean() {
	mark.Shell("echo " + quoteShell(mark.Source()))
}

func Case_13_1_NoNewlines_Flow() {
	mark.Header(strings.ReplaceAll(mark.Source(), "\r", "")) // want "flow"
}

func Case_13_1_NoNewlines_Clean() {
	mark.Header(strings.NewReplacer("\r", "", "\n", "").Replace(mark.Source()))
	mark.Log(strings.ReplaceAll(strings.ReplaceAll(mark.Source(), "\n", ""), "\r", ""))
}

func Case_13_1_Base64_Flow() {
	b, _ := base64.URLEncoding.DecodeString(base64.URLEncoding.EncodeToString(mark.SourceBytes()))
	mark.Path(string(b)) // want "flow"
}

func Case_13_1_Base64_Clean() {
	mark.Shell("echo " + base64.StdEncoding.EncodeToString(mark.SourceBytes()))
	mark.Path(base64.URLEncoding.EncodeToString(mark.SourceBytes()))
}

var notLetters = regexp.MustCompile(`[^a-zA-Z]+`)

func Case_13_1_Filtered_Flow() {
	mark.Shell(strings.TrimFunc(mark.Source(), func(r rune) bool { return r == ';' })) // want "flow"
}

func Case_13_1_Filtered_Clean() {
	mark.Shell(notLetters.ReplaceAllString(mark.Source(), ""))
}

func keepLetters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func keepPrintable(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= ' ' && r <= '~' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func Case_13_1_KeepRunes_Flow() {
	mark.Shell(keepPrintable(mark.Source())) // want "flow"
}

func Case_13_1_KeepRunes_Clean() {
	mark.Shell(keepLetters(mark.Source()))
	mark.Header(keepPrintable(mark.Source()))
}

func keepMapped(r rune) rune {
	if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
		return r
	}
	return -1
}

func Case_13_1_Map_Flow() {
	s := strings.Map(func(r rune) rune {
		if r == ';' {
			return -1
		}
		return r
	}, mark.Source())
	mark.Shell(s) // want "flow"
}

func Case_13_1_Map_Clean() {
	mark.Shell(strings.Map(keepMapped, mark.Source()))
}

func escapeAll(parts ...string) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(html.EscapeString(p))
	}
	return b.String()
}

func escapeFirst(parts ...string) string {
	for i := range parts {
		if i == 0 {
			parts[i] = html.EscapeString(parts[i])
		}
	}
	return strings.Join(parts, "")
}

func Case_13_1_Wrapper_Flow() {
	mark.HTML(escapeFirst("a", mark.Source())) // want "flow"
}

func Case_13_1_Wrapper_Clean() {
	mark.HTML(escapeAll("a", mark.Source()))
}

func Case_13_1_Mapped_Flow() {
	commands := map[string]string{"list": "ls"}
	s := mark.Source()
	cmd, ok := commands[s]
	if !ok {
		cmd = "no " + s
	}
	mark.Sink(cmd) // want "flow"
}

func Case_13_1_Mapped_Clean() {
	commands := map[string]string{"list": "ls"}
	mark.Sink(commands[mark.Source()])
}

func Case_13_1_Prefixed_Flow() {
	s := strings.TrimPrefix("-"+mark.Source(), "x")
	mark.Arg(s) // want "flow"
}

func Case_13_1_Prefixed_Clean() {
	mark.Arg("./" + mark.Source())
	mark.Arg(strings.TrimLeft(mark.Source(), "-"))
}
