package s14guards

import (
	"path"

	"taint/mark"
)

func namedPart(s string, dots bool) bool {
	for i := range s {
		if i == 0 {
			if !allowedByte(s[i]) {
				return false
			}
			continue
		}
		switch s[i] {
		case '_', '-':
		case '.':
			if !dots {
				return false
			}
		default:
			if !allowedByte(s[i]) {
				return false
			}
		}
	}
	return s != ""
}

func dottedPart(s string) bool {
	for i := range s {
		if i == 1 {
			if !allowedByte(s[i]) {
				return false
			}
			continue
		}
		switch s[i] {
		case '_', '-', '.':
		default:
			if !allowedByte(s[i]) {
				return false
			}
		}
	}
	return s != ""
}

func Case_14_1_FirstRound_Flow() {
	if s := mark.Source(); dottedPart(s) {
		mark.Arg(s) // want "flow"
	}
}

func Case_14_1_FirstRound_Clean() {
	if s := mark.Source(); namedPart(s, true) {
		mark.Arg(s)
	}
}

// A name that does not begin with a dot, and has no separators, does not lead up.
func Case_14_1_FirstRoundOfName_Clean() {
	if s := mark.Source(); namedPart(s, true) {
		mark.Path(path.Join("data", s))
	}
}

func Case_14_1_FirstRoundAsked_Flow() {
	s := mark.Source()
	for i, c := range s {
		if i != 0 && c == '.' || c == '/' || c == '\\' {
			return
		}
	}
	mark.Arg(s) // want "flow"
}

func Case_14_1_FirstRoundAsked_Clean() {
	s := mark.Source()
	for i, c := range s {
		if i == 0 && (c == '-' || c == '@' || c == '/' || c == '+') {
			return
		}
		if c == ' ' {
			return
		}
	}
	mark.Arg(s)
}

type tripled struct{ host, space, name string }

func (p tripled) full() bool {
	for i, part := range []string{p.host, p.space, p.name} {
		if !namedPart(part, i != 1) {
			return false
		}
	}
	return true
}

func (p tripled) most() bool {
	for i, part := range []string{p.host, p.space, p.name} {
		if i < 2 && !namedPart(part, i != 1) {
			return false
		}
	}
	return true
}

func Case_14_1_FirstRoundOfParts_Flow() {
	if p := (tripled{"a", mark.Source(), mark.Source()}); p.most() {
		mark.Arg(p.name) // want "flow"
	}
}

func Case_14_1_FirstRoundOfParts_Clean() {
	if p := (tripled{"a", mark.Source(), mark.Source()}); p.full() {
		mark.Arg(p.name)
	}
}

func Case_14_1_FirstRoundOfFile_Clean() {
	if p := (tripled{"a", mark.Source(), mark.Source()}); p.full() {
		mark.Path(path.Join("data", p.host, p.space, p.name))
	}
}

// The first round may come to its end before it has asked.
func Case_14_1_FirstRoundPassed_Flow() {
	s := mark.Source()
	for i := 0; i < len(s); i++ {
		if s[i] == '-' {
			continue
		}
		if i == 0 && !allowedByte(s[i]) || s[i] == '/' {
			return
		}
	}
	mark.Arg(s) // want "flow"
}

func Case_14_1_FirstRoundCounted_Clean() {
	s := mark.Source()
	for i := 0; i < len(s); i++ {
		if i == 0 && !allowedByte(s[i]) || s[i] == '/' {
			return
		}
	}
	mark.Arg(s)
}
