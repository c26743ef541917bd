package execinject

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/taint"
)

// part is a piece of a shell's text: text of the program, or an expression.
type part struct {
	text, expr string
	sum        bool // the expression is a sum
}

// shellWord is a word as a shell would read it.
type shellWord []part

// code is the Go expression of the word.
func (w shellWord) code() string {
	if len(w) == 0 {
		return `""`
	}
	var terms []string
	for _, p := range w {
		switch {
		case p.expr == "":
			terms = append(terms, strconv.Quote(p.text))
		case p.sum:
			terms = append(terms, "("+p.expr+")")
		default:
			terms = append(terms, p.expr)
		}
	}
	return strings.Join(terms, "+")
}

// split splits a text into the words that a shell would. It fails when a character means
// something else to the shell, but for quotes around words.
func split(parts []part) (words []shellWord, ok bool) {
	var word shellWord
	var quote rune
	in := false // a word, which may be empty
	for _, p := range parts {
		if p.expr != "" {
			word, in = append(word, p), true
			continue
		}
		if !utf8.ValidString(p.text) {
			return nil, false
		}
		for _, c := range p.text {
			switch {
			case quote != 0 && c == quote:
				quote = 0
			case quote == 0 && (c == '\'' || c == '"'):
				quote, in = c, true
			case quote == 0 && c == ' ':
				if in {
					words = append(words, word)
				}
				word, in = nil, false
			case isPlain(c) && !(c == '~' && quote == 0) || quote == '\'' && c >= ' ' || quote == '"' && c >= ' ' && !strings.ContainsRune("$`\\!", c):
				word, in = word.add(c), true
			default:
				return nil, false
			}
		}
	}
	if in {
		words = append(words, word)
	}
	return words, quote == 0
}

func (w shellWord) add(c rune) shellWord {
	if last := len(w) - 1; last >= 0 && w[last].expr == "" {
		w[last].text += string(c)
		return w
	}
	return append(w, part{text: string(c)})
}

// isPlain reports whether a character means nothing to a shell.
func isPlain(c rune) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.ContainsRune("_./:=@%+,-", c)
}

// builtins are the commands that a shell does itself, and its keywords, of which there is
// no program, or one that does something else.
var builtins = [...]string{
	".", ":", "alias", "bg", "bind", "break", "builtin", "caller", "case", "cd", "command", "compgen", "complete", "continue", "coproc",
	"declare", "dirs", "disown", "do", "done", "elif", "else", "enable", "esac", "eval", "exec", "exit", "export", "fc", "fg", "fi", "for",
	"function", "getopts", "hash", "help", "history", "if", "in", "jobs", "let", "local", "logout", "mapfile", "popd", "pushd", "read",
	"readarray", "readonly", "return", "select", "set", "shift", "shopt", "source", "suspend", "then", "time", "times", "trap", "type",
	"typeset", "ulimit", "umask", "unalias", "unset", "until", "wait", "while",
}

// startsProgram reports whether the first word is the name of a program that takes none of
// the others for code: another shell would be no better.
func startsProgram(words []shellWord) bool {
	if len(words) == 0 || len(words[0]) != 1 || words[0][0].expr != "" {
		return false
	}
	name := words[0][0].text
	if strings.Contains(name, "=") || slices.Contains(builtins[:], name) {
		return false
	}
	var line []word
	for _, w := range words {
		if len(w) == 1 && w[0].expr == "" {
			line = append(line, word{text: taint.Pattern{w[0].text}, hit: clean})
			continue
		}
		var after taint.Pattern
		if len(w) > 0 && w[0].expr == "" {
			after = taint.Pattern{w[0].text}
		}
		line = append(line, word{hit: 0, after: after})
	}
	return judge(line).danger < code
}
