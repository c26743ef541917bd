package finding

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// secretCWEs are the weaknesses whose findings point at a secret.
var secretCWEs = [...]int{798, 259, 321}

func aboutSecret(c *rule.Check) bool {
	return slices.ContainsFunc(secretCWEs[:], func(cwe int) bool { return slices.Contains(c.CWE, cwe) })
}

// mask hides secrets in code that is shown. Hidden are all literals on the lines
// of a secret finding and of its steps; and wherever else code of the package is
// shown, the same literals and the same text. Columns stay as they are.
type mask struct {
	spans map[lineOf][]span
	texts map[string]bool
}

type lineOf struct {
	file string
	line int
}

type span struct{ start, end int } // columns from 0

func newMask() *mask { return &mask{make(map[lineOf][]span), make(map[string]bool)} }

func (m *mask) empty() bool { return len(m.spans)+len(m.texts) == 0 }

// add hides the literals on the lines of d.
func (m *mask) add(pkg *Package, d analysis.Diagnostic) {
	m.addLines(pkg, d.Pos, d.End)
	for _, r := range d.Related {
		m.addLines(pkg, r.Pos, r.End)
	}
}

func (m *mask) addLines(pkg *Package, pos, end token.Pos) {
	if !pos.IsValid() {
		return
	}
	if end < pos {
		end = pos
	}
	i := slices.IndexFunc(pkg.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos <= f.FileEnd })
	if i < 0 {
		return
	}
	tf := pkg.Fset.File(pos)
	first, last := tf.PositionFor(pos, false).Line, tf.PositionFor(min(end, pkg.Files[i].FileEnd), false).Line
	ast.Inspect(pkg.Files[i], func(n ast.Node) bool {
		if n == nil || tf.PositionFor(n.Pos(), false).Line > last || tf.PositionFor(min(n.End(), pkg.Files[i].FileEnd), false).Line < first {
			return false
		}
		if lit, ok := n.(*ast.BasicLit); ok {
			m.addLiteral(pkg, lit)
		}
		return true
	})
}

func (m *mask) addLiteral(pkg *Package, lit *ast.BasicLit) {
	pos, ok := pkg.position(lit.ValuePos)
	if !ok {
		return
	}
	text, col := lit.Value, pos.Column-1
	if lit.Kind == token.STRING && len(text) > 2 {
		m.texts[text] = true
		text, col = text[1:len(text)-1], col+1
	}
	for i, piece := range strings.Split(text, "\n") {
		if i > 0 {
			col = 0
		}
		key := lineOf{pos.Filename, pos.Line + i}
		m.spans[key] = append(m.spans[key], span{col, col + len(piece)})
		if telling(piece) {
			m.texts[strings.TrimSpace(piece)] = true
		}
	}
}

// telling reports whether text is unlike any name, so that where it appears again
// it is the secret again.
func telling(text string) bool {
	text = strings.TrimSpace(text)
	letters := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '_' }) < 0
	return len(text) >= 8 && !letters
}

// apply hides the secrets in a line of a file.
func (m *mask) apply(file string, line int, text string) string {
	b := []byte(text)
	for _, s := range m.spans[lineOf{file, line}] {
		stars(b, s.start, s.end)
	}
	for secret := range m.texts {
		for at := 0; ; {
			i := strings.Index(text[at:], secret)
			if i < 0 {
				break
			}
			start, end := at+i, at+i+len(secret)
			if strings.ContainsAny(secret[:1], "\"`") {
				start, end = start+1, end-1 // keep the quotes
			}
			stars(b, start, end)
			at += i + len(secret)
		}
	}
	return string(b)
}

func stars(b []byte, start, end int) {
	for i := max(start, 0); i < min(end, len(b)); i++ {
		b[i] = '*'
	}
}
