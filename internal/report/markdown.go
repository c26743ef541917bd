package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// GitHub takes a comment of 65,536 characters. The table has this many findings, and
// details are written as long as there is room.
const (
	maxRows  = 100
	maxBytes = 60000
)

// writeMarkdown writes a comment for a pull request: a table of the findings, and
// each of them in detail, folded.
func writeMarkdown(w io.Writer, run *Run) error {
	run = clean(run)
	var out bytes.Buffer
	fmt.Fprintf(&out, "## govet-sec: %s\n", Summary(run.Result))
	markdownProblems(&out, run)
	open := run.open()
	markdownTable(&out, open)
	for i, f := range open {
		var one bytes.Buffer
		markdownFinding(&one, f)
		if out.Len()+one.Len() > maxBytes {
			fmt.Fprintf(&out, "\nThe details of %d more are left out.\n", len(open)-i)
			break
		}
		out.Write(one.Bytes())
	}
	_, err := w.Write(out.Bytes())
	return err
}

func markdownTable(out *bytes.Buffer, open []*finding.Finding) {
	if len(open) > 0 {
		fmt.Fprint(out, "\n| | finding | where |\n|---|---|---|\n")
	}
	for i, f := range open {
		row := fmt.Sprintf("| %s | %s (%s) | %s |\n", f.Severity, mdText(f.Message), mdText(f.ID), mdCode(place(f), true))
		if i == maxRows || out.Len()+len(row) > maxBytes {
			fmt.Fprintf(out, "\n%d more are left out.\n", len(open)-i)
			return
		}
		out.WriteString(row)
	}
}

// maxProblems is how many problems a comment has.
const maxProblems = 10

func markdownProblems(w io.Writer, run *Run) {
	if n := len(run.Notes); n > 0 {
		defer fmt.Fprintf(w, "\n%s not analysed to the end.\n", incomplete(n))
	}
	if len(run.Problems) == 0 {
		return
	}
	fmt.Fprint(w, "\n**Not everything was analysed:**\n\n")
	for i, p := range run.Problems {
		if i == maxProblems {
			fmt.Fprintf(w, "* and %d more\n", len(run.Problems)-i)
			break
		}
		fmt.Fprintf(w, "* %s\n", mdText(cut(problem(p), 500)))
	}
}

func markdownFinding(w io.Writer, f *finding.Finding) {
	fmt.Fprintf(w, "\n<details><summary>%s: %s (%s)</summary>\n\n", htmlText(place(f)), htmlText(f.Message), htmlText(f.ID))
	markdownBlock(w, codeOf(f, f.Line, max(f.Line, f.EndLine)))
	for i, s := range f.Steps {
		where := ""
		if s.File != "" {
			where = mdCode(fmt.Sprintf("%s:%d", s.File, s.Line), false) + ": "
		}
		fmt.Fprintf(w, "%d. %s%s", i+1, where, mdText(s.Text))
		if s.Code != "" && (i == 0 || !sameLine(s, f.Steps[i-1])) {
			fmt.Fprintf(w, "<br>%s", mdCode(s.Code, false))
		}
		fmt.Fprintln(w)
	}
	if len(f.Steps) > 0 {
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "* **Why:** %s%s\n", mdText(cmp.Or(f.Why, f.Title)), markdownCWE(f.CWE))
	if f.Advice != "" {
		fmt.Fprintf(w, "* **Fix:** %s\n", mdText(f.Advice))
	}
	if f.URL != "" {
		fmt.Fprintf(w, "* **More:** <%s>\n", strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20").Replace(f.URL))
	}
	fmt.Fprint(w, "\n</details>\n")
}

func markdownCWE(ids []int) string {
	if len(ids) == 0 {
		return ""
	}
	c := rule.CWE{ID: ids[0]}
	return fmt.Sprintf(" ([%s](%s))", c, c.Link())
}

// markdownBlock writes code between fences that are longer than any in it.
func markdownBlock(w io.Writer, code string) {
	if code = strings.TrimRight(code, "\n"); code == "" {
		return
	}
	fence := strings.Repeat("`", max(3, longestRun(code)+1))
	fmt.Fprintf(w, "%sgo\n%s\n%s\n\n", fence, code, fence)
}

// mdText escapes all that means something in Markdown or HTML, mentions and
// references to issues too.
func mdText(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == ':':
			b.WriteString("&#58;") // an address becomes no link
		case r == '@' || r == '#':
			// GitHub looks for people and issues in what was rendered: a space
			// without a width keeps it from notifying somebody.
			fmt.Fprintf(&b, "%c&#8203;", r)
		case strings.ContainsRune("\\`*_{}[]|~$!", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// htmlText is for where Markdown is not read, as within <summary>.
func htmlText(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "@", "@&#8203;", "#", "#&#8203;").Replace(s)
}

// mdCode puts text into a code span. In a table "|" ends the cell even there.
func mdCode(s string, table bool) string {
	if s = strings.TrimSpace(s); s == "" {
		return ""
	}
	if table {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	ticks := strings.Repeat("`", longestRun(s)+1)
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return ticks + s + ticks
}

// longestRun is the length of the longest run of backquotes.
func longestRun(s string) int {
	longest, n := 0, 0
	for _, r := range s {
		if n++; r != '`' {
			n = 0
		}
		longest = max(longest, n)
	}
	return longest
}
