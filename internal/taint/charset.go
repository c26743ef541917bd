package taint

import "strings"

// charset is a set of characters: the 128 of ASCII one by one, all others as one, and,
// as if it were a character, the step up that two dots are in a file name.
type charset [3]uint64

const (
	otherChar      = 128 + iota // anything outside ASCII
	dotDot                      // ".." anywhere
	openQuote                   // a ' that does not stand in '\''
	twoSlashes                  // "//", at the beginning of a text
	slashBackslash              // "/\", at the beginning of a text
	stepUp                      // "..", at the beginning of a cleaned name
	upName                      // "..", as the whole of a text
	foreignEnd                  // another end than one that names hosts of the program's
	twoDashes                   // "--" anywhere
	threeSlashes                // "///", at the beginning of a text
	foreignHost                 // a host that net/url finds in an address, other than the program's
	anyScheme                   // a scheme that it finds
	openDouble                  // a " that is not doubled
	openBack                    // a ` that is not doubled
	upElsewhere                 // ".." that is not in the path of the request that is served, too
	stepLater                   // "..", behind something else than steps up
	upStart                     // "..", at the beginning of any text
	numChars
)

// multiple are the members that are made of several characters.
var multiple = charset{2: 1<<(dotDot-128) | 1<<(openQuote-128) | 1<<(twoSlashes-128) | 1<<(slashBackslash-128) | 1<<(stepUp-128) | 1<<(upName-128) | 1<<(foreignEnd-128) | 1<<(twoDashes-128) |
	1<<(threeSlashes-128) | 1<<(foreignHost-128) | 1<<(anyScheme-128) | 1<<(upElsewhere-128) | 1<<(openDouble-128) | 1<<(openBack-128) |
	1<<(stepLater-128) | 1<<(upStart-128)}

// elsewhere are the members with which an address of another site begins.
var elsewhere = charset{}.add(twoSlashes).add(threeSlashes).add(slashBackslash).add(foreignHost).add(anyScheme)

// startOfPath is how an address does not begin of which the path does not begin with a member
// of cs. It may begin with two slashes, and a host.
func (cs charset) startOfPath() charset {
	out := cs.intersect(charsOf(`\\`).add(slashBackslash))
	if cs.has(twoSlashes) || cs.has(threeSlashes) {
		out = out.add(threeSlashes)
	}
	return out
}

func (cs charset) has(c int) bool { return cs[c>>6]>>(c&63)&1 != 0 }

func (cs charset) add(c int) charset {
	cs[c>>6] |= 1 << (c & 63)
	return cs
}

func (cs charset) union(ds charset) charset {
	return charset{cs[0] | ds[0], cs[1] | ds[1], cs[2] | ds[2]}
}

func (cs charset) intersect(ds charset) charset {
	return charset{cs[0] & ds[0], cs[1] & ds[1], cs[2] & ds[2]}
}

func (cs charset) minus(ds charset) charset {
	return charset{cs[0] &^ ds[0], cs[1] &^ ds[1], cs[2] &^ ds[2]}
}

func (cs charset) complement() charset {
	return charset{^cs[0], ^cs[1], ^cs[2] & (1<<(numChars-128) - 1)}
}

// hasAll reports whether each character of the text is in the set.
func (cs charset) hasAll(text string) bool {
	for _, c := range text {
		if !cs.has(charOf(c)) {
			return false
		}
	}
	return true
}

// charOf is the member of a charset that stands for a character.
func charOf(c rune) int {
	if c < 0 || c >= 128 {
		return otherChar
	}
	return int(c)
}

// charsOf are the characters of a text.
func charsOf(text string) charset {
	var cs charset
	for _, c := range text {
		cs = cs.add(charOf(c))
	}
	if strings.Contains(text, "..") {
		cs = cs.add(dotDot)
	}
	if strings.Contains(text, "'") {
		cs = cs.add(openQuote)
	}
	if strings.Contains(text, `"`) {
		cs = cs.add(openDouble)
	}
	if strings.Contains(text, "`") {
		cs = cs.add(openBack)
	}
	if strings.Contains(text, "-") {
		cs = cs.add(twoDashes) // with one that is beside it
	}
	return cs
}

// charRange are the characters from lo to hi.
func charRange(lo, hi rune) charset {
	var cs charset
	for c := max(lo, 0); c <= min(hi, 127); c++ {
		cs = cs.add(int(c))
	}
	if hi >= 128 {
		cs = cs.add(otherChar)
	}
	return cs
}

// charsWhere are the characters that the function holds of; it says nothing of those
// outside ASCII.
func charsWhere(holds func(rune) bool) charset {
	cs := charset{}.add(otherChar)
	for c := range rune(128) {
		if holds(c) {
			cs = cs.add(int(c))
		}
	}
	return cs
}

// absent is what a text lacks that has no other characters than those of the set.
func absent(cs charset) charset {
	lacks := cs.complement().minus(multiple)
	return implied(lacks)
}

// impliedFirst adds what follows from how a text does not begin.
func impliedFirst(first charset) charset {
	if first.has('/') {
		first = first.add(twoSlashes).add(threeSlashes).add(slashBackslash)
	}
	return first
}

// implied adds what follows from the absence of single characters.
func implied(lacks charset) charset {
	if lacks.has('.') {
		lacks = lacks.add(dotDot)
	}
	if lacks.has(dotDot) {
		lacks = lacks.add(stepUp).add(upName)
	}
	if lacks.has('-') {
		lacks = lacks.add(twoDashes)
	}
	if lacks.has('\'') {
		lacks = lacks.add(openQuote)
	}
	if lacks.has('"') {
		lacks = lacks.add(openDouble)
	}
	if lacks.has('`') {
		lacks = lacks.add(openBack)
	}
	if lacks.has('/') {
		lacks = lacks.add(twoSlashes).add(threeSlashes).add(slashBackslash)
	}
	if lacks.has(':') {
		lacks = lacks.add(anyScheme)
	}
	if lacks.has('\\') {
		lacks = lacks.add(slashBackslash)
	}
	return lacks
}
