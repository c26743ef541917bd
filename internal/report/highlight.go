package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// part is a piece of a line of code of one look.
type part struct {
	Class string // k keyword, s string, c comment, n number
	Text  string
	Mark  bool // belongs to the finding
}

// lexer splits lines of Go. It is for the eye: a snippet that begins within a
// comment or a raw string looks wrong, and nothing else happens.
type lexer struct {
	in string // the end of what goes on in the next line: "*/", "`", or nothing
}

// token returns the class and the length of the first token of a line.
func (l *lexer) token(s string) (class string, n int) {
	if l.in != "" {
		return l.rest(s, 0)
	}
	switch r, size := utf8.DecodeRuneInString(s); {
	case strings.HasPrefix(s, "//"):
		return "c", len(s)
	case strings.HasPrefix(s, "/*"):
		l.in = "*/"
		return l.rest(s, 2)
	case r == '`':
		l.in = "`"
		return l.rest(s, 1)
	case r == '"' || r == '\'':
		return "s", quoted(s)
	case unicode.IsLetter(r) || r == '_':
		n := wordLen(s)
		if isKeyword(s[:n]) {
			return "k", n
		}
		return "", n
	case '0' <= r && r <= '9':
		return "n", wordLen(s)
	default:
		return "", size
	}
}

// rest is what goes on until l.in.
func (l *lexer) rest(s string, from int) (class string, n int) {
	class = "s"
	if l.in == "*/" {
		class = "c"
	}
	i := strings.Index(s[from:], l.in)
	if i < 0 {
		return class, len(s)
	}
	n = from + i + len(l.in)
	l.in = ""
	return class, n
}

func quoted(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i + 1
		}
	}
	return len(s)
}

func wordLen(s string) int {
	i := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_'
	})
	if i < 0 {
		return len(s)
	}
	return i
}

func isKeyword(s string) bool {
	switch s {
	case "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto",
		"if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var":
		return true
	}
	return false
}

// line splits a line; what is between the bytes from and to is marked.
func (l *lexer) line(s string, from, to int) []part {
	from, to = atRune(s, from), atRune(s, to)
	var parts []part
	add := func(class, text string, mark bool) {
		if text == "" {
			return
		}
		if n := len(parts); n > 0 && parts[n-1].Class == class && parts[n-1].Mark == mark {
			parts[n-1].Text += printable(text)
			return
		}
		parts = append(parts, part{class, printable(text), mark})
	}
	for at := 0; at < len(s); {
		class, n := l.token(s[at:])
		if n == 0 {
			n = 1
		}
		end := min(at+n, len(s))
		a := min(max(from, at), end)
		b := min(max(to, a), end)
		add(class, s[at:a], false)
		add(class, s[a:b], true)
		add(class, s[b:end], false)
		at = end
	}
	return parts
}

// atRune moves an index to the beginning of a character.
func atRune(s string, i int) int {
	for 0 < i && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// codeLine is a line of the code of a finding.
type codeLine struct {
	N     int
	Hit   bool
	Parts []part
}

func highlight(f *finding.Finding) []codeLine {
	var lines []codeLine
	var l lexer
	for i, text := range f.Code.Lines {
		n := f.Code.First + i
		before, in, _ := cutLine(f, n)
		lines = append(lines, codeLine{n, in != "", l.line(text, len(before), len(before)+len(in))})
	}
	return lines
}
