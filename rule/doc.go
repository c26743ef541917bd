package rule

import (
	"fmt"
	"strings"
)

// Doc is the documentation of a rule, read from its doc.go.
type Doc struct {
	Name     string // of the package
	Synopsis string // the first sentence, in one line
	Prose    string // the package comment without its examples
	Examples []Example
}

// Example is one program in a rule's documentation: a whole Go file.
type Example struct {
	Bad   bool   // it has the danger; its lines carry "// finding: …" comments
	Title string // what stands after "Bad:", often nothing
	Code  string
	Line  int // of doc.go, on which the code begins
}

// Doc reads the rule's documentation. It is not done by New because nothing but
// help, the generated pages and the rule's own test need it.
func (r *Rule) Doc() (*Doc, error) { return ParseDoc(r.doc) }

// ParseDoc reads a doc.go.
//
// An example is a paragraph that begins with "Bad:" or "Good:", with a title or
// without, and the indented block that follows it. Indented blocks that follow
// anything else belong to the prose, but must not be Go files: those would look
// like examples that are tested, and are not.
func ParseDoc(src string) (*Doc, error) {
	name, lines, first := docComment(src)
	if name == "" {
		return nil, fmt.Errorf("no package clause")
	}
	d := &Doc{Name: name}
	var prose []string
	for i := 0; i < len(lines); {
		bad, title, ok := exampleLabel(lines[i])
		if !ok {
			if strings.HasPrefix(lines[i], "\tpackage ") {
				return nil, fmt.Errorf("line %d: a Go file without \"Bad:\" or \"Good:\" in front of it", first+i)
			}
			prose = append(prose, lines[i])
			i++
			continue
		}
		from, to := block(lines, i+1)
		if from == to || !strings.HasPrefix(lines[from], "\tpackage ") {
			return nil, fmt.Errorf("line %d: an indented Go file that starts with \"package\" must follow", first+i)
		}
		d.Examples = append(d.Examples, Example{Bad: bad, Title: title, Code: code(lines[from:to]), Line: first + from})
		i = to
	}
	d.Prose = strings.TrimSpace(collapse(prose))
	d.Synopsis = synopsis(d.Prose)
	return d, nil
}

// docComment returns the lines of the package comment and the number of the first.
func docComment(src string) (name string, lines []string, first int) {
	n := 0
	for line := range strings.Lines(src) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if rest, ok := strings.CutPrefix(line, "package "); ok {
			return strings.TrimSpace(rest), lines, first
		}
		rest, ok := strings.CutPrefix(line, "//")
		if !ok || strings.HasPrefix(rest, "go:") {
			lines, first = nil, 0
			continue
		}
		if lines == nil {
			first = n
		}
		lines = append(lines, strings.TrimPrefix(rest, " "))
	}
	return "", nil, 0
}

// exampleLabel reads "Bad: the title" or "Good:".
func exampleLabel(line string) (bad bool, title string, ok bool) {
	rest, ok := strings.CutPrefix(line, "Bad:")
	if bad = ok; !ok {
		rest, ok = strings.CutPrefix(line, "Good:")
	}
	return bad, strings.TrimRight(strings.TrimSpace(rest), ".:"), ok
}

// block finds the indented lines from i on. Blank lines before it and in it
// belong to it, those after it do not.
func block(lines []string, i int) (from, to int) {
	for i < len(lines) && lines[i] == "" {
		i++
	}
	from, to = i, i
	for ; i < len(lines); i++ {
		if strings.HasPrefix(lines[i], "\t") {
			to = i + 1
		} else if lines[i] != "" {
			break
		}
	}
	return from, to
}

// code takes the indentation of a doc comment off.
func code(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(strings.TrimPrefix(l, "\t"))
		b.WriteByte('\n')
	}
	return b.String()
}

// collapse joins lines, with one blank line where an example was taken out.
func collapse(lines []string) string {
	var b strings.Builder
	blank := false
	for _, l := range lines {
		if l == "" {
			blank = true
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte('\n')
		}
		blank = false
		b.WriteString(l)
		b.WriteByte('\n')
	}
	return b.String()
}

// synopsis is the first sentence of the first paragraph, in one line.
func synopsis(prose string) string {
	para, _, _ := strings.Cut(prose, "\n\n")
	para = strings.Join(strings.Fields(para), " ")
	if i := strings.Index(para, ". "); i >= 0 {
		return para[:i+1]
	}
	return para
}
