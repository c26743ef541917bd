package taint

import (
	"slices"
	"strings"
)

// A pat is a Pattern in one string: the known parts joined by hole. "" is the
// empty text. The hole byte itself, in text of the program, is a hole.
type pat = string

const (
	hole    = "\x00"
	maxPat  = 256 // longer patterns are cut to a known beginning
	maxAlts = 8   // alternatives of one value
)

// patCat is the pattern of a text made of a and then b.
func patCat(a, b pat) pat {
	p := a + b
	for strings.Contains(p, hole+hole) {
		p = strings.ReplaceAll(p, hole+hole, hole)
	}
	if len(p) > maxPat && strings.Contains(p, hole) {
		p = strings.TrimSuffix(p[:maxPat], hole) + hole
	}
	return p
}

func toPattern(p pat) Pattern { return strings.Split(p, hole) }

// afterJoin is what is certain of the text before a value that may come after a or
// after b. An empty answer means that nothing may stand before it.
func afterJoin(a, b pat) pat {
	if a == b {
		return a
	}
	if a == "" || b == "" {
		return ""
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	// A text between that both have, such as "?", is lost here; the beginning is what most rules ask for.
	return patCat(patCat(a[:n], commonHost(a, b, a[:n])), commonBlank(a, b, a[:n]))
}

// commonBlank is the empty line that both texts have, behind which no headers stand.
func commonBlank(a, b, start pat) pat {
	for _, blank := range [...]string{"\r\n\r\n", "\n\n"} {
		if strings.Contains(a, blank) && strings.Contains(b, blank) && !strings.Contains(start, blank) {
			return hole + blank + hole
		}
	}
	return ""
}

// commonHost is what is certain behind the common start of two texts: where both are addresses
// that end behind the host, that this one does, too.
func commonHost(a, b, start pat) pat {
	passesHost := func(p pat) bool {
		rest, absolute := cutScheme(p)
		return absolute && strings.IndexByte(rest, '/') > 0
	}
	if !passesHost(a) || !passesHost(b) || passesHost(start) {
		return hole
	}
	if _, absolute := cutScheme(start); absolute {
		return hole + "/" + hole
	}
	return hole + "://" + hole + "/" + hole
}

// Constants are kept as text with a letter for their kind in front: "s" for strings
// (then a pattern), "i" for integers, "b" for booleans, "f" for others.
func altsJoin(a, b []string) ([]string, bool) {
	if slices.Equal(a, b) {
		return a, true
	}
	out := make([]string, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			out = append(out, a[i])
			i++
		case i == len(a) || b[j] < a[i]:
			out = append(out, b[j])
			j++
		default:
			out = append(out, a[i])
			i++
			j++
		}
	}
	if len(out) > maxAlts {
		return nil, false
	}
	return out, true
}
