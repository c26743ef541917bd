package taint

import (
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// known is what is known of a text that an attacker chose. The zero value is nothing.
type knowledge struct {
	safe  model.Kinds // harms that it cannot do
	lacks charset     // characters that are not in it
	first charset     // characters that it does not begin with, beside those that it lacks
	tests tests       // answers of which only the caller knows what they tell
}

// and is what is known when both are.
func (k knowledge) and(l knowledge) knowledge {
	out := knowledge{k.safe | l.safe, k.lacks.union(l.lacks), k.first.union(l.first), k.tests.and(l.tests)}
	if out.lacks.has(stepLater) && (out.begins('.') || out.isNot(upStart)) { // it is clean, and does not step up
		out.lacks = implied(out.lacks.add(dotDot))
	}
	return out
}

// or is what is known of a text when it is one of two (or a part of it is).
func (k knowledge) or(l knowledge) knowledge {
	switch model.Any { // one that the program chose need not have what the other has
	case k.safe:
		k.lacks, k.first = k.lacks.union(l.lacks), k.first.union(l.first)
	case l.safe:
		l.lacks, l.first = l.lacks.union(k.lacks), l.first.union(k.first)
	}
	safe := k.safe & l.safe
	if k.safe != l.safe {
		safe = k.harms() & l.harms()
	}
	first := k.starts().intersect(l.starts())
	return knowledge{
		safe:  safe,
		lacks: k.lacks.intersect(l.lacks),
		first: first,
		tests: k.tests.or(l.tests),
	}
}

// starts are the characters that the text does not begin with. Of one that leads to no other
// site, all that would lead there counts as absent: it is asked of those that may.
func (k knowledge) starts() charset {
	first := k.first.union(k.lacks)
	if k.safe.Has(model.Redirect) {
		first = first.union(elsewhere)
	}
	return first
}

// harms are the harms that a text of which k is known cannot do by itself.
func (k knowledge) harms() model.Kinds {
	safe := k.safe
	if k.lacks == (charset{}) && k.first == (charset{}) {
		return safe
	}
	for kind := model.NoKind; model.Any.Has(kind); kind++ {
		if k.harmless(kind, "") {
			safe |= model.KindSet(kind)
		}
	}
	return safe
}

// cutOff is what is left of it when the text loses its beginning.
func (k knowledge) cutOff() knowledge {
	k.first, k.tests = charset{}, ""
	return k
}

func knownSafe(ks model.Kinds) knowledge { return knowledge{safe: ks} }

func knownLacks(cs charset) knowledge { return knowledge{lacks: implied(cs)} }

// harmless reports whether text of which k is known cannot do the harm, when it stands
// behind after.
func (k knowledge) harmless(kind model.Kind, after pat) bool {
	if k.safe.Has(kind) {
		return true
	}
	switch kind {
	case model.ExecArg:
		return k.begins('-') && !strings.HasPrefix(after, "-")
	case model.ServedPath:
		if k.lacks.has(upElsewhere) {
			k.lacks = k.lacks.add(dotDot) // the server refuses the request
		}
		return k.staysBelow(after)
	case model.Path, model.ArchivePath:
		return k.staysBelow(after)
	case model.EnvVar:
		return setsHarmless(after)
	case model.URL:
		if k.keepsHost(after) || k.isOurHost() {
			return true
		}
	case model.CrossOrigin:
		if k.keepsHost(after) || k.lacks.has(foreignEnd) {
			return true
		}
	case model.Redirect, model.TrustedURL:
		if k.staysHere(after) || kind == model.Redirect && k.isOurHost() {
			return true
		}
	}
	if kind == model.ShellText && k.lacks.has(openQuote) && inQuotes(after) {
		return true // a shell reads all of it literally
	}
	if (kind == model.HTML || kind == model.XMLText) && k.lacks.has('<') && inElement(after) {
		return true // quotes and the ends of tags are text there
	}
	if kind == model.LDAP && k.lacks.hasAll("()*") && (after == "" || strings.HasSuffix(after, "=") || strings.HasSuffix(after, hole)) {
		return true // the value that an attribute is compared with; a filter of its own begins with "("
	}
	if kind == model.SQL && k.lacks.hasAll(`'\`) && inLiteral(after) {
		return true
	}
	if kind == model.SQL && inName(k.lacks, after) {
		return true
	}
	if kind == model.XPath && inXPathLiteral(k.lacks, after) {
		return true
	}
	if kind == model.ShellText && !k.lacks.hasAll(" \t") && !k.lacks.has('-') {
		return false // further words, which can be options
	}
	if kind == model.SQL && k.lacks.has(twoDashes) && k.begins('-') {
		k.lacks = k.lacks.add('-') // a single one is no comment
	}
	chars, ok := needs[kind]
	return ok && k.lacks.hasAll(chars)
}

// isOurHost reports whether the text is certainly a host of the program's, and no more.
func (k knowledge) isOurHost() bool { return k.lacks.has(foreignEnd) && k.lacks.hasAll(`/\?#@%`) }

// begins reports whether the text certainly does not begin with c.
func (k knowledge) begins(c rune) bool { return k.isNot(charOf(c)) }

// isNot reports whether the text is known not to have the member of a charset, or not to
// begin with it.
func (k knowledge) isNot(c int) bool { return k.first.has(c) || k.lacks.has(c) }

// staysBelow reports whether a file name that ends in the text cannot lead elsewhere
// than below the directory that the program meant.
func (k knowledge) staysBelow(after pat) bool {
	flat := k.lacks.hasAll(`/\`)
	// A text that the program put before a path is a directory, and no empty one.
	fixed := fixesDir(after) || strings.HasPrefix(after, hole) && k.lacks.has(dotDot)
	switch {
	case !flat && !fixed && !(k.begins('/') && k.begins('\\')):
		return false // it begins at the root
	case k.lacks.has(dotDot) || after == "" && k.first.has(stepUp):
		return true
	}
	// Without a separator it is a name; it must not be that of the directory above.
	return flat && (k.isNot(upName) || k.begins('.') || fixed && !strings.HasSuffix(after, "/") && !strings.HasSuffix(after, hole))
}

// setsHarmless reports whether what stands behind p in the environment of a process is the
// value, or the end of the name, of a variable that decides nothing about the code that is
// run. What chooses another part of the name is another text.
func setsHarmless(p pat) bool {
	name, _, ok := strings.Cut(p, "=")
	start, _, open := strings.Cut(name, hole)
	switch {
	case ok && !open:
		return !model.LoadsCode(name)
	case ok:
		return true
	}
	return start != "" && !model.MayLoadCode(start)
}

// inQuotes reports whether what stands behind p is in single quotes of a shell. What is
// not known of p is taken to close the quotes that it opens, if something known follows.
func inQuotes(p pat) bool {
	if strings.HasSuffix(p, hole) {
		return false
	}
	var quote byte
	for i := 0; i < len(p); i++ {
		switch c := p[i]; {
		case c == '\\' && quote != '\'':
			i++
		case quote == 0 && (c == '\'' || c == '"'):
			quote = c
		case c == quote:
			quote = 0
		}
	}
	return quote == '\''
}

// inElement reports whether what stands behind p is the text of an element, and no script or style.
func inElement(p pat) bool {
	i := strings.LastIndexAny(p, "<>"+hole)
	if i < 0 || p[i] != '>' {
		return false
	}
	p = strings.ToLower(p)
	for _, name := range [...]string{"script", "style"} {
		if strings.LastIndex(p, "<"+name) > strings.LastIndex(p, "</"+name) {
			return false
		}
	}
	return true
}

// inLiteral reports whether what stands behind p is in a literal of SQL. What is not known
// of p is taken to have quotes in pairs.
func inLiteral(p pat) bool { return strings.Count(p, "'")%2 == 1 }

// inName reports whether text without the characters stands, behind p, in a quoted name of SQL that it
// cannot end: a quote that is doubled is one of the name. What is not known of p is taken to have quotes in pairs.
func inName(lacks charset, p pat) bool {
	var quote rune
	for _, c := range p {
		switch {
		case quote == 0 && (c == '\'' || c == '"' || c == '`'):
			quote = c
		case c == quote:
			quote = 0
		}
	}
	return quote == '"' && lacks.has(openDouble) || quote == '`' && lacks.has(openBack)
}

// inXPathLiteral reports whether text without the characters stands, behind p, in a literal of
// XPath that it cannot end: nothing but the quote that opens a literal ends it. What is not
// known of p is taken to have quotes in pairs.
func inXPathLiteral(lacks charset, p pat) bool {
	var quote rune
	for _, c := range p {
		switch {
		case quote == 0 && (c == '\'' || c == '"'):
			quote = c
		case c == quote:
			quote = 0
		}
	}
	return quote != 0 && lacks.has(charOf(quote))
}

// fixesDir reports whether a name that begins with p lies in a place that p names.
func fixesDir(p pat) bool {
	if rest, ok := strings.CutPrefix(strings.TrimLeft(p, "/"), hole); ok { // a directory that the program chose
		return strings.ContainsAny(rest, `/\`)
	}
	return strings.Trim(p, "./\\"+hole) != ""
}

// label says what is known of a label's text.
func (l label) learn(k knowledge) label {
	k2 := l.lore()
	k2.knowledge = k2.knowledge.and(k)
	return l.tell(k2)
}

// harmless reports whether the text can no longer do the harm.
//
// What only one sort of source does, others do not.
func (l label) harmless(k model.Kind) bool {
	return l.org.input == nil && !l.org.src.Threat.Harms().Has(k) || l.lore().harmless(k, l.after())
}

// needs lists, for a kind of harm, the characters of which it needs at least one.
// Sources: POSIX shell command language 2.2 and 2.3 for ShellText (with those of
// cmd.exe), RFC 9112 for Header, the HTML standard 13.2 for HTML, the SQL standard's
// literals and comments.
//
// Not among those of a shell are the ones that shlex.quote of Python leaves alone, too:
// "=", ",", ":", "%", "@", "+", "-". Text that begins with a dash is an option of the
// command; that is another harm. Spaces begin further words.
var needs = map[model.Kind]string{
	model.ShellText:    "\n\r;&|<>()$`\\\"'*?[]#~!{}^",
	model.SQL:          "'\"`;\\-#/*() \t\n\r=<>,",
	model.HTML:         "<>\"'",
	model.TrustedHTML:  "<>&\"'():;/\\ =",
	model.XMLText:      "<>&\"'",
	model.Log:          "\r\n",
	model.Header:       "\r\n",
	model.LDAP:         "()*\\|&!=",
	model.LDAPName:     ",+\"\\<>;=",
	model.XPath:        "'\"[]()/|=<> ",
	model.Pattern:      ".*+?()[]{}|^$\\",
	model.BackPattern:  ".*+?()[]{}|^$\\",
	model.Format:       "%",
	model.TemplateText: "{<[",
	model.Redirect:     "/:\\",
	model.TrustedJS:    "<>&\"'`():;/\\ =+*,{}[]",
	model.TrustedURL:   "/:\\",
	model.CrossOrigin:  ".",
	model.URL:          "/:\\@?#.",
	model.MailBody:     "\r\n",
	model.NoSQL:        "${}\"':",
}

// note is a remark about a check that proves nothing, for the finding to show.
func (f fact) notes(ls []label) []label {
	if f.note == nil {
		return ls
	}
	return mapLabels(ls, func(l label) label {
		if !l.step.has(f.note) {
			l.step = l.step.then(f.note.pos, f.note.place, f.note.text)
		}
		return l
	})
}

func sameLabels(a, b []label) bool { return slices.EqualFunc(a, b, label.equal) }

// isHostile reports whether the label is of text that somebody chose, and not of a secret
// or a random number of the program's own.
func (l label) isHostile() bool { return l.org.input == nil && !l.org.src.Threat.Always() }
