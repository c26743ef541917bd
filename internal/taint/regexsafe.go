package taint

import (
	"regexp/syntax"
	"strings"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/model"
)

// needs lists, for a kind of harm, the characters of which it needs at least one.
// Sources: POSIX shell command language 2.2 and 2.3 for ShellText (with the
// characters of cmd.exe), RFC 9112 for Header, the HTML standard 13.2 for HTML, the
// SQL standard's literals and comments.
var needs = map[model.Kind]string{
	model.ShellText:    " \t\n\r;&|<>()$`\\\"'*?[]#~=%!{}^,-",
	model.ExecArg:      "",
	model.SQL:          "'\"`;\\-#/*() \t\n\r=<>,",
	model.HTML:         "<>&\"'",
	model.TrustedHTML:  "<>&\"'():;/\\ =",
	model.XMLText:      "<>&\"'",
	model.Log:          "\r\n",
	model.Header:       "\r\n",
	model.LDAP:         "()*\\\x00|&!=",
	model.XPath:        "'\"[]()/|=<> ",
	model.Pattern:      ".*+?()[]{}|^$\\",
	model.BackPattern:  ".*+?()[]{}|^$\\",
	model.Format:       "%",
	model.TemplateText: "{<[",
	model.Redirect:     "/:\\",
	model.URL:          "/:\\@?#.",
	model.MailBody:     "\r\n<>:",
	model.NoSQL:        "${}\"':",
}

// language is what a regular expression can accept, as far as harm asks: which
// bytes of ASCII anywhere, which first, and whether others.
type language struct {
	any, first [128]bool
	other      bool // something outside ASCII
	empty      bool // the empty text
}

// regexpSafe is the set of harms that a text cannot do which the regular expression
// in v accepts (14.3). A pattern that is not constant proves nothing.
func (m *modelCall) regexpSafe(v *value) model.Kinds {
	var safe model.Kinds
	found := false
	for _, l := range m.r.targets(v, nil) {
		c := m.r.load(m.s, l, nil)
		if c == nil {
			return 0
		}
		p := patternSafe(c.kid(patternSel))
		if !found {
			safe, found = p, true
		}
		safe &= p
	}
	return safe
}

// patternSafe is the same for the pattern itself.
func patternSafe(v *value) model.Kinds {
	if v == nil || v.isOpen() || len(v.alts) == 0 {
		return 0
	}
	safe := model.Any
	for _, a := range v.alts {
		if a[0] != 's' || strings.Contains(a, hole) {
			return 0
		}
		safe &= acceptedSafe(a[1:])
	}
	return safe
}

// acceptedSafe reads a pattern. It must be anchored at both ends, without (?m) and
// on every branch, for what it accepts to be the whole text.
func acceptedSafe(pattern string) model.Kinds {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return 0
	}
	re = re.Simplify()
	if !anchored(re, syntax.OpBeginText) || !anchored(re, syntax.OpEndText) {
		return 0
	}
	if finite(re) {
		return model.Any
	}
	var l language
	l.empty = l.add(re, true)
	var safe model.Kinds
	for k := range model.Any.Len() {
		if kind := model.Kind(k); model.Any.Has(kind) && l.safeFor(kind) {
			safe |= model.KindSet(kind)
		}
	}
	return safe
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
	if hi >= utf8.RuneSelf {
		l.other = true
	}
	for c := lo; c <= hi && c < utf8.RuneSelf; c++ {
		l.any[c] = true
		if start {
			l.first[c] = true
		}
	}
}

func (l *language) folded(c rune, start bool) {
	for _, s := range []string{strings.ToLower(string(c)), strings.ToUpper(string(c))} {
		r, _ := utf8.DecodeRuneInString(s)
		l.char(r, r, start)
	}
}

// safeFor reports whether no text of the language can do the harm.
func (l *language) safeFor(k model.Kind) bool {
	switch k {
	case model.NoKind:
		return false
	case model.Exec, model.Eval, model.LoadCode, model.ReflectName, model.Decode, model.EnvVar:
		return false // a name that the pattern allows is still the attacker's choice
	case model.ExecArg:
		return !l.first['-'] && !l.first['/'] && !l.first['@']
	case model.ShellText:
		// A leading "-" is an option for the command; inside a word it is harmless.
		return !l.first['-'] && !l.other && l.none(strings.ReplaceAll(needs[k], "-", ""))
	case model.Path, model.ArchivePath:
		return !l.any['/'] && !l.any['\\'] && !(l.any['.'] && l.first['.'])
	case model.Size, model.NumNarrow, model.CryptoRandom, model.Access, model.Inflate, model.ReadAll, model.LogSecret, model.ClientText:
		return false
	}
	chars, ok := needs[k]
	return ok && l.none(chars)
}

func (l *language) none(chars string) bool {
	for i := range len(chars) {
		if l.any[chars[i]] {
			return false
		}
	}
	return true
}

// prefixSafe is what a known beginning makes impossible: the text cannot choose the
// start of a name, an address or an argument.
func prefixSafe(v *value) model.Kinds {
	if v == nil || v.isOpen() || len(v.alts) == 0 {
		return 0
	}
	safe := model.KindSet(model.ExecArg, model.Redirect, model.URL)
	for _, a := range v.alts {
		p := a[1:]
		if p == "" || p[0] == '-' {
			safe &^= model.KindSet(model.ExecArg)
		}
		if !fixesHost(p) {
			safe &^= model.KindSet(model.URL)
			safe &^= model.KindSet(model.Redirect)
		}
	}
	return safe
}

// noPrefixSafe is what a text cannot do that does not begin with the text in v.
func noPrefixSafe(v *value) model.Kinds {
	if v == nil || v.isOpen() || len(v.alts) != 1 || v.alts[0] != "s-" {
		return 0
	}
	return model.KindSet(model.ExecArg)
}

// fixesHost reports whether a text that begins with p has its host in p: "https://h/".
func fixesHost(p string) bool {
	i := strings.Index(p, "://")
	return i > 0 && strings.ContainsAny(p[i+3:], "/?#") && strings.IndexAny(p[i+3:], "/?#") > 0
}

// excludesSafe is what a text cannot do that does not contain the text in v, or, if
// each, none of its characters.
func excludesSafe(v *value, each bool) model.Kinds {
	if v == nil || v.isOpen() || len(v.alts) != 1 || v.alts[0][0] != 's' {
		return 0
	}
	chars := v.alts[0][1:]
	if !each {
		if chars == ".." {
			return model.KindSet(model.Path, model.ArchivePath)
		}
		if len(chars) != 1 {
			return 0
		}
	}
	var safe model.Kinds
	for k, need := range needs {
		if need != "" && k != model.ExecArg && subset(need, chars) {
			safe |= model.KindSet(k)
		}
	}
	if strings.ContainsRune(chars, '/') && strings.ContainsRune(chars, '\\') && strings.ContainsRune(chars, '.') {
		safe |= model.File
	}
	if strings.ContainsRune(chars, '-') {
		safe |= model.KindSet(model.ExecArg)
	}
	return safe
}

func subset(a, b string) bool {
	for i := range len(a) {
		if strings.IndexByte(b, a[i]) < 0 {
			return false
		}
	}
	return true
}
