package s14guards

import (
	"strings"
	"unicode"

	"taint/mark"
)

func badPart(s string) bool { return s == "" || strings.ContainsFunc(s, notLetter) }

func Case_14_1_EveryPart_Flow() {
	s := mark.Source()
	for _, part := range strings.Split(s, ";") {
		if strings.ContainsFunc(part, notLetter) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_EveryPart_Clean() {
	s := mark.Source()
	for _, part := range strings.Split(s, ".") {
		if badPart(part) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_SomePart_Flow() {
	s := mark.Source()
	for _, part := range strings.Split(s, ".")[1:] {
		if badPart(part) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_SomePart_Clean() {
	s := mark.Source()
	parts := strings.Split(s, ".")
	if badPart(parts[0]) {
		return
	}
	mark.Shell(parts[0])
}

func Case_14_1_PartsChanged_Flow() {
	s, t := mark.Source(), mark.Source()
	parts := strings.Split(s, ".")
	for i, part := range parts {
		if strings.ContainsFunc(part, unicode.IsControl) {
			parts[i] = "list"
		}
	}
	mark.Header(s + t) // want "flow"
}

func Case_14_1_PartsChanged_Clean() {
	s := mark.Source()
	for _, part := range strings.Split(s, "\n") {
		if strings.ContainsFunc(part, unicode.IsControl) {
			return
		}
	}
	mark.Header(strings.ReplaceAll(s, "\n", " "))
}

func Case_14_1_MaybePrefixed_Flow() {
	s := mark.Source()
	if strings.HasPrefix(s, "--") {
		s = "./" + s
	}
	mark.Arg(s) // want "flow"
}

func Case_14_1_MaybePrefixed_Clean() {
	s := mark.Source()
	if strings.HasPrefix(s, "-") {
		s = "./" + s
	}
	mark.Arg(s)
}
