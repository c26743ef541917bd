// Package secret knows what secrets look like: the formats in which providers
// write their credentials (Scan), the names that people give to secrets
// (JudgeName), the texts that stand where a secret could stand but are none
// (NotSecret), and how to name a secret without telling it (Redact).
//
// It knows nothing of Go source; its input is text, hostile text included.
package secret

import (
	"math"
	"regexp"
	"strings"
	"sync"
)

// Format is the form in which credentials of one kind are written.
type Format struct {
	ID   string // "github-pat"
	What string // "GitHub personal access token"
	// Keys are texts of which every credential of the format has one, in lower
	// case and at least two bytes long. The first bytes of Keys are the prefilter.
	Keys []string
	// Pattern is matched at the place of the key. The secret is the group Secret,
	// which is the first if it is not said, or all of it if there are no groups.
	Pattern string
	Secret  int
	// Back is how far before its key a credential begins, or, when it is Loose, how
	// far before its key it can begin.
	Back  int
	Loose bool
	// Entropy is the least Shannon entropy of the secret, in bits per byte.
	Entropy float64
	// Valid checks what a regular expression cannot: a checksum, what is encoded.
	// It gets all groups of the match, and the text around it.
	Valid func(groups []string, around string) bool
	// Inner says that the credential may stand in the middle of a word.
	Inner bool
	// Human says that a person chose the secret, so that it need not look random.
	Human bool
}

// Match is a credential found in a text.
type Match struct {
	Format     *Format
	Start, End int // of the secret
}

// How much text a pattern sees from its key on: patterns without a greatest
// length (private keys, tokens with claims in them) more than the others. Larger
// texts are still scanned whole, key by key.
const (
	window     = 512
	longWindow = 8 << 10
)

// Scan returns the first credential in the text that has a known format. The
// formats are ordered from special to general, so that of two formats that fit
// at one place the special one is found.
func Scan(text string) (Match, bool) {
	return scanner().scan(text)
}

// Formats returns the table of the formats.
func Formats() []Format {
	var all []Format
	for _, part := range [][]Format{
		vcsFormats(), registryFormats(), cloudFormats(), aiFormats(), chatFormats(),
		paymentFormats(), mailFormats(), devopsFormats(), saasFormats(), keyFormats(), connectionFormats(),
	} {
		all = append(all, part...)
	}
	return all
}

// scanner is built when the first text is scanned, not at start-up: go vet
// starts the tool once per package, and many packages have no text worth it.
var scanner = sync.OnceValue(newIndex)

// index finds keys by their first two bytes, letters in lower case.
type index struct {
	buckets [1 << 16]uint8 // number of the entry list, 0 for none
	lists   [][]entry
}

type entry struct {
	key    string
	format *Format
	re     func() *regexp.Regexp // compiled when its key is first seen
	window int
}

func newIndex() *index {
	x := &index{lists: make([][]entry, 1, 256)}
	formats := Formats()
	for i := range formats {
		f := &formats[i]
		re := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(anchor(f)) })
		for _, key := range f.Keys {
			x.add(entry{key, f, re, windowOf(f)})
		}
	}
	return x
}

// anchor ties the pattern to the beginning of the window, if it is known to begin
// there: a pattern that can begin anywhere is slow on texts made to make it so.
func anchor(f *Format) string {
	if !f.Loose {
		return `\A(?:` + f.Pattern + `)`
	}
	return f.Pattern
}

func windowOf(f *Format) int {
	if strings.Contains(f.Pattern, ",}") {
		return longWindow
	}
	return window
}

func (x *index) add(e entry) {
	pair := uint16(e.key[0])<<8 | uint16(e.key[1])
	n := int(x.buckets[pair])
	if n == 0 {
		n = len(x.lists)
		x.buckets[pair] = uint8(n & math.MaxUint8) // the test of the formats knows that they are fewer
		x.lists = append(x.lists, nil)
	}
	x.lists[n] = append(x.lists[n], e)
}

// maxMatched bounds how much of one text regular expressions see, for texts made
// of nothing but keys.
const maxMatched = 4 << 20

func (x *index) scan(text string) (Match, bool) {
	matched := 0
	searched := make(map[*Format]int) // how far loose patterns were searched for
	for i := 0; i+1 < len(text); i++ {
		n := x.buckets[uint16(lower(text[i]))<<8|uint16(lower(text[i+1]))]
		if n == 0 {
			continue
		}
		for _, e := range x.lists[n] {
			if !hasPrefixFold(text[i:], e.key) || !e.format.Inner && e.format.Back == 0 && i > 0 && isWord(text[i-1]) {
				continue
			}
			if i < searched[e.format] {
				continue
			}
			if e.format.Loose {
				searched[e.format] = i + e.window/2 // the other half is for a match that begins before
			}
			if matched += min(e.window, len(text)-i) + e.format.Back; matched > maxMatched {
				return Match{}, false
			}
			if m, ok := e.match(text, i); ok {
				return m, true
			}
		}
	}
	return Match{}, false
}

// match matches the entry's format at the key that stands at i.
func (e entry) match(text string, i int) (Match, bool) {
	from := i - e.format.Back
	if from < 0 && !e.format.Loose {
		return Match{}, false
	}
	from = max(0, from)
	part := text[from:min(len(text), i+e.window)]
	for _, loc := range e.re().FindAllStringSubmatchIndex(part, -1) {
		m := Match{e.format, from + loc[0], from + loc[1]}
		if g := 2 * max(1, e.format.Secret); len(loc) > g && loc[g] >= 0 {
			m.Start, m.End = from+loc[g], from+loc[g+1]
		}
		if e.accepts(text, m, groups(part, loc), part) {
			return m, true
		}
	}
	return Match{}, false
}

func (e entry) accepts(text string, m Match, groups []string, around string) bool {
	secret := text[m.Start:m.End]
	switch f := e.format; {
	case !f.Inner && (m.Start > 0 && isWord(text[m.Start-1]) || m.End < len(text) && isWord(text[m.End])):
		return false // a part of something longer
	case !f.Human && isExample(secret):
		return false
	case f.Entropy > 0 && entropy(secret) < f.Entropy:
		return false
	default:
		return f.Valid == nil || f.Valid(groups, around)
	}
}

func groups(text string, loc []int) []string {
	gs := make([]string, len(loc)/2)
	for i := range gs {
		if loc[2*i] >= 0 {
			gs[i] = text[loc[2*i]:loc[2*i+1]]
		}
	}
	return gs
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c | 0x20
	}
	return c
}

func hasPrefixFold(s, lowerPrefix string) bool {
	if len(s) < len(lowerPrefix) {
		return false
	}
	for i := range len(lowerPrefix) {
		if lower(s[i]) != lowerPrefix[i] {
			return false
		}
	}
	return true
}

func isWord(c byte) bool {
	return isLetter(c) || isDigit(c) || c == '_'
}

func isLetter(c byte) bool { c = lower(c); return 'a' <= c && c <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
