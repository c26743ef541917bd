package fix

import (
	"bytes"
	"go/scanner"
	"go/token"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// A diff shows what a fix takes away, and around it; when that is a secret, whoever reads
// the log of a build would have it. A hider puts stars in the place of all literals on the
// lines of findings of secrets, of the same texts elsewhere in the file, and of the same
// lines. What is applied is not changed.
type hider struct {
	texts map[string]bool   // literals
	lines map[string]string // lines, as they are shown
}

// secretLines are the lines of findings of secrets, by the absolute name of the file.
func secretLines(findings []finding.Finding) map[string][][2]int {
	lines := make(map[string][][2]int)
	for i := range findings {
		f := &findings[i]
		if !f.AboutSecret() || f.Baseline == finding.Absent {
			continue
		}
		if name, err := filepath.Abs(filepath.FromSlash(f.File)); err == nil {
			lines[name] = append(lines[name], [2]int{f.Line, max(f.Line, f.EndLine)})
		}
	}
	return lines
}

func newHider(src []byte, lines [][2]int) *hider {
	h := &hider{make(map[string]bool), make(map[string]string)}
	if len(lines) == 0 {
		return h
	}
	shown := bytes.Clone(src)
	literals(src, func(tok token.Token, first, last, start, end int) {
		if !slices.ContainsFunc(lines, func(l [2]int) bool { return first <= l[1] && l[0] <= last }) {
			return
		}
		if text := string(src[start:end]); len(strings.TrimSpace(text)) > 2 && (tok == token.STRING || tok == token.COMMENT) {
			h.texts[text] = true
		}
		stars(shown[start:end])
	})
	was, is := strings.Split(string(src), "\n"), strings.Split(string(shown), "\n")
	for i, line := range was {
		if line != is[i] {
			h.lines[line] = is[i]
		}
	}
	return h
}

// hide is the text of the file, or of what becomes of it, as it is shown.
func (h *hider) hide(src []byte) []byte {
	if len(h.texts)+len(h.lines) == 0 {
		return src
	}
	shown := bytes.Clone(src)
	literals(src, func(_ token.Token, _, _, start, end int) {
		for text := range h.texts {
			if text == string(src[start:end]) {
				stars(shown[start:end])
				continue
			}
			for at := start; len(text) >= 8; {
				i := bytes.Index(src[at:end], []byte(text))
				if i < 0 {
					break
				}
				stars(shown[at+i : at+i+len(text)])
				at += i + len(text)
			}
		}
	})
	was, is := strings.Split(string(src), "\n"), strings.Split(string(shown), "\n")
	for i, line := range was {
		if masked, ok := h.lines[line]; ok {
			is[i] = masked
		}
	}
	return []byte(strings.Join(is, "\n"))
}

// literals calls f for each literal and comment: its lines, and where its text is, without
// the quotes.
func literals(src []byte, f func(tok token.Token, first, last, start, end int)) {
	fset := token.NewFileSet()
	file := fset.AddFile("", -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, nil, scanner.ScanComments)
	for {
		pos, tok, lit := s.Scan()
		if tok == token.EOF {
			return
		}
		if !tok.IsLiteral() && tok != token.COMMENT || tok == token.IDENT {
			continue
		}
		start := file.Offset(pos)
		end := min(start+len(lit), len(src))
		first := file.Line(pos)
		last := first + strings.Count(lit, "\n")
		if quoted := tok == token.STRING || tok == token.CHAR; quoted && end-start >= 2 {
			start, end = start+1, end-1
		} else if tok == token.COMMENT && end-start >= 2 {
			start += 2
		}
		f(tok, first, last, start, end)
	}
}

func stars(b []byte) {
	for i, c := range b {
		if c != '\n' && c != '\r' && c != '\t' && c != ' ' {
			b[i] = '*'
		}
	}
}
