package ruletest

import (
	"cmp"
	"fmt"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/scanner"
)

// Expectation is one thing that a line of test data says must be reported there.
type Expectation struct {
	File string
	Line int
	Fact string // the name of the object whose fact is meant; empty for a diagnostic
	Rx   *regexp.Regexp
}

func (e Expectation) String() string {
	if e.Fact != "" {
		return fmt.Sprintf("fact %s:%#q", e.Fact, e.Rx)
	}
	return fmt.Sprintf("%#q", e.Rx)
}

// ParseWant reads what follows "// want": regular expressions in quotes for
// diagnostics, name:"rx" for facts, and first perhaps +N or -N: so many lines
// further down or up. An empty or half-read comment is an error.
func ParseWant(text string) (delta int, wants []Expectation, err error) {
	sc := new(scanner.Scanner).Init(strings.NewReader(text))
	sc.Mode = scanner.ScanIdents | scanner.ScanStrings | scanner.ScanRawStrings | scanner.ScanInts
	sc.Error = func(_ *scanner.Scanner, msg string) { err = cmp.Or(err, fmt.Errorf("%s", msg)) }
	sign := map[rune]int{'+': 1, '-': -1}
	for tok := sc.Scan(); tok != scanner.EOF && err == nil; tok = sc.Scan() {
		var e Expectation
		switch {
		case sign[tok] != 0 && len(wants) == 0 && delta == 0:
			if sc.Scan() != scanner.Int {
				return 0, nil, fmt.Errorf("a number must follow %c", tok)
			}
			n, convErr := strconv.Atoi(sc.TokenText())
			delta, err = sign[tok]*n, convErr
			continue
		case tok == scanner.Ident:
			e.Fact = sc.TokenText()
			if sc.Scan() != ':' {
				return 0, nil, fmt.Errorf("a colon must follow the name %s", e.Fact)
			}
			tok = sc.Scan()
		}
		if tok != scanner.String && tok != scanner.RawString {
			return 0, nil, fmt.Errorf("got %s, want a regular expression in quotes", scanner.TokenString(tok))
		}
		pattern, unquoteErr := strconv.Unquote(sc.TokenText())
		if unquoteErr != nil {
			return 0, nil, fmt.Errorf("%s: %w", sc.TokenText(), unquoteErr)
		}
		if e.Rx, err = regexp.Compile(pattern); err == nil {
			wants = append(wants, e)
		}
	}
	if err == nil && len(wants) == 0 {
		err = fmt.Errorf("nothing is wanted")
	}
	return delta, wants, err
}

// wantForm also finds a want comment behind a comment.
var wantForm = regexp.MustCompile(`(?s)(?:^\s*|// )want\b(.*)`)

// wants collects the "// want" comments of a package.
func wants(pkg *Package) (all []Expectation, errs []error) {
	eachComment(pkg, func(pos token.Position, text string) {
		m := wantForm.FindStringSubmatch(text)
		if m == nil {
			return
		}
		delta, es, err := ParseWant(m[1])
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: in the want comment: %w", pos, err))
		}
		for _, e := range es {
			e.File, e.Line = pos.Filename, pos.Line+delta
			all = append(all, e)
		}
	})
	return all, errs
}

// findings collects the "// finding: text" comments of an example; they may stand
// behind another comment.
func findings(pkg *Package) []Expectation {
	var all []Expectation
	eachComment(pkg, func(pos token.Position, text string) {
		if _, text, ok := strings.Cut("//"+text, "// finding: "); ok {
			rx := regexp.MustCompile(regexp.QuoteMeta(strings.TrimSpace(text)))
			all = append(all, Expectation{File: pos.Filename, Line: pos.Line, Rx: rx})
		}
	})
	return all
}

// eachComment gives the position of each comment of a package and its text
// without the comment's marks.
func eachComment(pkg *Package, f func(token.Position, string)) {
	for _, file := range pkg.Files {
		for _, group := range file.Comments {
			for _, c := range group.List {
				text, isLine := strings.CutPrefix(c.Text, "//")
				if !isLine {
					text = strings.TrimSuffix(strings.TrimPrefix(text, "/*"), "*/")
				}
				f(std.fset.Position(c.Pos()), text)
			}
		}
	}
}

// report is something that was reported, in the form in which it is compared.
type report struct {
	pos  token.Position
	fact string // as in Expectation
	text string
}

// compare matches each report with an expectation of its line, one to one, and
// says what is left over on either side, in the order of the source.
func compare(reports []report, wants []Expectation) []string {
	type problem struct {
		file string
		line int
		text string
	}
	var problems []problem
	used := make([]bool, len(wants))
	match := func(r report) int {
		for i, e := range wants {
			if !used[i] && e.File == r.pos.Filename && e.Line == r.pos.Line && e.Fact == r.fact && e.Rx.MatchString(r.text) {
				return i
			}
		}
		return -1
	}
	for _, r := range reports {
		i := match(r)
		if i >= 0 {
			used[i] = true
			continue
		}
		what := "unexpected finding: "
		if r.fact != "" {
			what = "unexpected fact " + r.fact + ": "
		}
		problems = append(problems, problem{r.pos.Filename, r.pos.Line, what + r.text})
	}
	for i, e := range wants {
		if !used[i] {
			problems = append(problems, problem{e.File, e.Line, "nothing was reported that matches " + e.String()})
		}
	}
	slices.SortStableFunc(problems, func(a, b problem) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line), cmp.Compare(a.text, b.text))
	})
	var texts []string
	for _, p := range problems {
		texts = append(texts, fmt.Sprintf("%s:%d: %s", filepath.ToSlash(p.file), p.line, p.text))
	}
	return texts
}
