package taint

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/model"
)

// patterns are the regular expressions from which the one in v was compiled; nil when
// one of them is not constant, and so proves nothing.
func (m *modelCall) patterns(v *value) []string {
	var out []string
	for _, l := range m.r.targets(v, nil) {
		c := m.r.load(m.s, l, nil)
		if c == nil {
			return nil
		}
		k := c.kid(patternSel)
		if k == nil && c.isInput() {
			k = c.child(patternSel, nil)
			m.r.need(k)
			k = m.r.partGiven(k)
		}
		ps := constTexts(k)
		if ps == nil {
			return nil
		}
		out = append(out, ps...)
	}
	return out
}

// regexpTells is what follows from a text matching one of the patterns, or from none
// of it matching any (14.3).
func (m *modelCall) regexpTells(match model.Property, patterns []string) []guard {
	no := model.False
	if match == model.False {
		no = model.True
	}
	yes := fact{knowledge: orAll(patterns, matchTells)}
	if yes.safe != model.Any {
		yes.note = (*step)(nil).then(m.cs.in.Pos(), "", remark(patterns))
	}
	return []guard{{match, yes}, {no, fact{knowledge: orAll(patterns, mismatchTells)}}}
}

// remark says why a match proves nothing.
func remark(patterns []string) string {
	if len(patterns) == 0 {
		return "the check is against a pattern that is not constant"
	}
	p := patterns[0]
	re, err := syntax.Parse(p, syntax.Perl)
	what := "is too wide: text that it matches can do harm here"
	switch {
	case err != nil:
	case !anchored(re, syntax.OpBeginText) && !anchored(re, syntax.OpEndText):
		what = "is not anchored: it does not check the whole text"
	case !anchored(re, syntax.OpBeginText):
		what = "is not anchored at its start: it does not check the whole text"
	case !anchored(re, syntax.OpEndText):
		what = "is not anchored at its end: it does not check the whole text"
	}
	if len(p) > 60 {
		p = strings.ToValidUTF8(p[:60], "") + "…"
	}
	return "the pattern " + strconv.Quote(p) + " " + what
}

// matchTells is what is known of a text in which the pattern matches. Only when it is
// anchored at both ends, on every branch, is what it accepts the whole text.
func matchTells(pattern string) knowledge {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return knowledge{}
	}
	switch start, end := anchored(re, syntax.OpBeginText), anchored(re, syntax.OpEndText); {
	case start && end && finite(re):
		return knownSafe(model.Any)
	case start && end:
		return acceptedBy(re).and(beginTells(re)).and(endTells(re))
	case end:
		return endTells(re)
	case start:
		k := beginTells(re)
		if l := languageOf(re); !l.empty {
			k.first = k.first.union(l.first.complement().minus(multiple))
		}
		return k
	}
	return knowledge{}
}

// beginTells is what follows from how all that a pattern accepts begins.
func beginTells(re *syntax.Regexp) knowledge {
	k := knowledge{first: oneSlash(re)}
	if namesHost(re) {
		k.safe = model.Elsewhere
	}
	return k
}

// acceptedBy is what is known of the text that a match is.
func acceptedBy(re *syntax.Regexp) knowledge {
	l := languageOf(re)
	k := knowledge{lacks: absent(l.any), first: l.first.complement().minus(multiple)}
	if !k.lacks.has(dotDot) && !twice(re, '.') {
		k.lacks = k.lacks.add(dotDot)
	}
	if !k.lacks.has(twoDashes) && !twice(re, '-') {
		k.lacks = k.lacks.add(twoDashes)
	}
	return k
}

// twice reports whether what the pattern accepts can have the character twice in a row.
func twice(re *syntax.Regexp, c rune) bool {
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		return true
	}
	for i := range prog.Inst {
		if in := &prog.Inst[i]; takes(in, c) && reaches(prog, in.Out, c) {
			return true
		}
	}
	return false
}

func takes(in *syntax.Inst, c rune) bool {
	switch in.Op {
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return in.MatchRune(c)
	}
	return false
}

// reaches reports whether the next character of a match can be c.
func reaches(prog *syntax.Prog, pc uint32, c rune) bool {
	return comes(prog, pc, true, func(in *syntax.Inst) bool { return takes(in, c) })
}

// comes reports whether what can be next from a place in a pattern, to take a character or to
// match, has a property; pastEnd: also behind the end of the text, where nothing is.
func comes(prog *syntax.Prog, pc uint32, pastEnd bool, has func(*syntax.Inst) bool) bool {
	seen := make(map[uint32]bool)
	todo := []uint32{pc}
	for len(todo) > 0 {
		pc, todo = todo[len(todo)-1], todo[:len(todo)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch in := &prog.Inst[pc]; in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			todo = append(todo, in.Out, in.Arg)
		case syntax.InstCapture, syntax.InstNop:
			todo = append(todo, in.Out)
		case syntax.InstEmptyWidth:
			if pastEnd || syntax.EmptyOp(in.Arg)&syntax.EmptyEndText == 0 {
				todo = append(todo, in.Out)
			}
		default:
			if has(in) {
				return true
			}
		}
	}
	return false
}

// mismatchTells is what is known of a text in which the pattern does not match.
func mismatchTells(pattern string) knowledge {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return knowledge{}
	}
	var k knowledge
	for _, alt := range branches(re) {
		if alt.Op == syntax.OpConcat && len(alt.Sub) > 0 && alt.Sub[0].Op == syntax.OpBeginText {
			rest := &syntax.Regexp{Op: syntax.OpConcat, Sub: alt.Sub[1:]}
			k.first = k.first.union(singles(rest))
			continue
		}
		k.lacks = k.lacks.union(singles(alt))
		if alt.Op == syntax.OpLiteral && string(alt.Rune) == ".." {
			k.lacks = k.lacks.add(dotDot)
		}
	}
	for _, alt := range starts(re) {
		k.lacks = k.lacks.union(refused(alt))
	}
	k.lacks = implied(k.lacks)
	return k
}

// starts are the alternatives of a pattern, also of what stands behind its anchor.
func starts(re *syntax.Regexp) []*syntax.Regexp {
	var out []*syntax.Regexp
	for _, alt := range branches(re) {
		if alt.Op != syntax.OpConcat || len(alt.Sub) != 2 || alt.Sub[0].Op != syntax.OpBeginText {
			out = append(out, alt)
			continue
		}
		for _, rest := range branches(alt.Sub[1]) {
			out = append(out, &syntax.Regexp{Op: syntax.OpConcat, Flags: alt.Flags, Sub: []*syntax.Regexp{alt.Sub[0], rest}})
		}
	}
	return out
}

// leftAtStart is how a text begins of which what the pattern matches was replaced by one of the
// texts: one that matches all characters of a class at the beginning leaves none there.
func leftAtStart(pattern string, by []string) knowledge {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil || re.Op != syntax.OpConcat || len(re.Sub) != 2 || re.Sub[0].Op != syntax.OpBeginText {
		return knowledge{}
	}
	all := re.Sub[1]
	for all.Op == syntax.OpCapture {
		all = all.Sub[0]
	}
	if all.Op != syntax.OpPlus && all.Op != syntax.OpStar || all.Flags&syntax.NonGreedy != 0 {
		return knowledge{}
	}
	class := singles(all.Sub[0])
	if all.Sub[0].Op != syntax.OpLiteral && all.Sub[0].Op != syntax.OpCharClass || class == (charset{}) {
		return knowledge{}
	}
	return orAll(by, func(by string) knowledge {
		switch first := impliedFirst(class.minus(multiple)); {
		case by == "":
			return knowledge{first: first}
		case by == "/" && class.has('\\') && class.has('/'):
			return knowledge{first: charsOf(`\\`).add(twoSlashes).add(threeSlashes).add(slashBackslash)}
		case by == "/" && class.has('/'):
			return knowledge{first: charset{}.add(twoSlashes).add(threeSlashes)}
		}
		return knowledge{}
	})
}

// refused are the members of several characters that a text lacks in which the pattern
// does not match, because it matches whatever begins with them, or has them in it.
func refused(re *syntax.Regexp) charset {
	var out charset
	full, err := regexp.Compile(re.String())
	if err != nil || asksAround(re) {
		return out
	}
	for member, text := range map[int]string{twoSlashes: "//", slashBackslash: `/\`} {
		if full.MatchString(text) {
			out = out.add(member)
		}
	}
	if !asksBegin(re) && full.MatchString("..") {
		out = out.add(dotDot)
	}
	return out
}

// asksAround reports whether what stands behind a match decides about it, or, within it,
// what stands before.
func asksAround(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpBeginLine, syntax.OpEndLine, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	}
	return slices.ContainsFunc(re.Sub, asksAround)
}

// asksBegin reports whether the pattern asks for the beginning of the text.
func asksBegin(re *syntax.Regexp) bool {
	return re.Op == syntax.OpBeginText || slices.ContainsFunc(re.Sub, asksBegin)
}

// branches are the alternatives of a pattern.
func branches(re *syntax.Regexp) []*syntax.Regexp {
	switch re.Op {
	case syntax.OpCapture:
		return branches(re.Sub[0])
	case syntax.OpAlternate:
		var out []*syntax.Regexp
		for _, s := range re.Sub {
			out = append(out, branches(s)...)
		}
		return out
	}
	return []*syntax.Regexp{re}
}

// singles are the characters that the pattern matches by themselves, wherever they stand.
func singles(re *syntax.Regexp) charset {
	var out charset
	switch re.Op {
	case syntax.OpLiteral:
		if len(re.Rune) == 1 {
			out = classOf(re)
		}
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		out = classOf(re)
	case syntax.OpCapture, syntax.OpStar, syntax.OpPlus, syntax.OpQuest:
		return singles(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min <= 1 && re.Max != 0 {
			return singles(re.Sub[0])
		}
	case syntax.OpAlternate:
		for _, s := range re.Sub {
			out = out.union(singles(s))
		}
	case syntax.OpConcat:
		for i, s := range re.Sub {
			others := slices.Concat(re.Sub[:i], re.Sub[i+1:])
			if !slices.ContainsFunc(others, func(t *syntax.Regexp) bool { return !nullable(t) }) {
				out = out.union(singles(s))
			}
		}
	}
	return out
}

// nullable reports whether the pattern matches the empty text anywhere.
func nullable(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpStar, syntax.OpQuest:
		return true
	case syntax.OpRepeat:
		return re.Min == 0 || nullable(re.Sub[0])
	case syntax.OpCapture, syntax.OpPlus:
		return nullable(re.Sub[0])
	case syntax.OpConcat:
		return !slices.ContainsFunc(re.Sub, func(s *syntax.Regexp) bool { return !nullable(s) })
	case syntax.OpAlternate:
		return slices.ContainsFunc(re.Sub, nullable)
	}
	return false
}

// classOf are the characters that a pattern of one character matches. Characters
// outside ASCII count only together.
func classOf(re *syntax.Regexp) charset {
	l := languageOf(re)
	if !allOther(re) {
		l.any[2] &^= 1 << (otherChar - 128)
	}
	return l.any
}

func allOther(re *syntax.Regexp) bool {
	if re.Op != syntax.OpCharClass {
		return re.Op != syntax.OpLiteral
	}
	n := len(re.Rune)
	return n > 0 && re.Rune[n-2] <= 128 && re.Rune[n-1] >= utf8.MaxRune
}

// language is what a regular expression can accept, as far as harm asks: which
// characters anywhere, which first, and whether the empty text.
type language struct {
	any, first charset
	empty      bool
}

func languageOf(re *syntax.Regexp) language {
	var l language
	l.empty = l.add(re, true)
	return l
}

// anchored reports whether every way through the pattern passes the anchor at its end.
func anchored(re *syntax.Regexp, op syntax.Op) bool {
	switch re.Op {
	case op:
		return true
	case syntax.OpCapture:
		return anchored(re.Sub[0], op)
	case syntax.OpConcat:
		i := 0
		if op == syntax.OpEndText {
			i = len(re.Sub) - 1
		}
		return len(re.Sub) > 0 && anchored(re.Sub[i], op)
	case syntax.OpAlternate:
		for _, s := range re.Sub {
			if !anchored(s, op) {
				return false
			}
		}
		return true
	}
	return false
}

// finite reports whether the pattern accepts a list of texts, and nothing else:
// whoever wrote it chose them all.
func finite(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText:
		return true
	case syntax.OpCharClass:
		n := rune(0)
		for i := 0; i < len(re.Rune); i += 2 {
			n += re.Rune[i+1] - re.Rune[i] + 1
		}
		return n <= 4 // (a|b) is written as a class by the parser
	case syntax.OpConcat, syntax.OpAlternate, syntax.OpCapture, syntax.OpQuest:
		for _, s := range re.Sub {
			if !finite(s) {
				return false
			}
		}
		return true
	}
	return false
}

// add adds what re accepts; start says that it can stand at the start of the text.
// It reports whether re accepts the empty text.
func (l *language) add(re *syntax.Regexp, start bool) bool {
	switch re.Op {
	case syntax.OpLiteral:
		for i, c := range re.Rune {
			l.char(c, c, start && i == 0)
			if re.Flags&syntax.FoldCase != 0 {
				l.folded(c, start && i == 0)
			}
		}
		return len(re.Rune) == 0
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			l.char(re.Rune[i], re.Rune[i+1], start)
		}
		return false
	case syntax.OpAnyChar:
		l.char(0, utf8.MaxRune, start)
		return false
	case syntax.OpAnyCharNotNL:
		l.char(0, '\n'-1, start)
		l.char('\n'+1, utf8.MaxRune, start)
		return false
	case syntax.OpCapture, syntax.OpPlus:
		return l.add(re.Sub[0], start)
	case syntax.OpStar, syntax.OpQuest:
		l.add(re.Sub[0], start)
		return true
	case syntax.OpRepeat:
		return l.add(re.Sub[0], start) || re.Min == 0
	case syntax.OpConcat:
		empty := true
		for _, s := range re.Sub {
			empty = l.add(s, start && empty) && empty
		}
		return empty
	case syntax.OpAlternate:
		empty := false
		for _, s := range re.Sub {
			empty = l.add(s, start) || empty
		}
		return empty
	}
	return true // anchors and word boundaries take no text
}

func (l *language) char(lo, hi rune, start bool) {
	cs := charRange(lo, hi)
	l.any = l.any.union(cs)
	if start {
		l.first = l.first.union(cs)
	}
}

func (l *language) folded(c rune, start bool) {
	for _, s := range []string{strings.ToLower(string(c)), strings.ToUpper(string(c))} {
		r, _ := utf8.DecodeRuneInString(s)
		l.char(r, r, start)
	}
}

// fixesHost reports whether a text that begins with p has its host in p: "https://h/".
func fixesHost(p string) bool {
	i := strings.Index(p, "://")
	return i > 0 && strings.ContainsAny(p[i+3:], "/?#") && strings.IndexAny(p[i+3:], "/?#") > 0
}
