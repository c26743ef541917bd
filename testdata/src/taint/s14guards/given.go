package s14guards

import (
	"errors"
	"strings"

	"taint/mark"
)

// A helper looks for a text that it is given.

func onlyOf(s, set string) error {
	for _, c := range s {
		if !strings.ContainsRune(set, c) {
			return errors.New("another character")
		}
	}
	return nil
}

func Case_14_4_GivenSet_Flow() {
	s := mark.Source()
	if onlyOf(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;|&$ ./-'\"") == nil {
		mark.Shell("ls " + s) // want "flow"
	}
}

func Case_14_4_GivenSet_Clean() {
	s := mark.Source()
	if onlyOf(s, "abcdefghijklmnop") == nil {
		mark.Shell("ls " + s)
	}
}

func hasAny(s, chars string) bool { return strings.ContainsAny(s, chars) }

func Case_14_4_GivenChars_Flow() {
	s := mark.Source()
	if hasAny(s, ";|") {
		return
	}
	mark.Path("data/" + s) // want "flow"
}

func Case_14_4_GivenChars_Clean() {
	s := mark.Source()
	if hasAny(s, `/\.`) {
		return
	}
	mark.Path("data/" + s)
}

func startsWith(s, start string) bool { return strings.HasPrefix(s, start) }

func Case_14_4_GivenStart_Flow() {
	s := mark.Source()
	if startsWith(s, "-") {
		mark.Arg(s) // want "flow"
	}
}

func Case_14_4_GivenStart_Clean() {
	s := mark.Source()
	if startsWith(s, "file") {
		mark.Arg(s) // not reached
	}
}

func maker(set string) func(string) bool {
	return func(s string) bool {
		for _, c := range s {
			if !strings.ContainsRune(set, c) {
				return false
			}
		}
		return true
	}
}

func Case_14_4_MadeSet_Flow() {
	s := mark.Source()
	if maker("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;|&$ ./-'\"")(s) {
		mark.Shell("ls " + s) // want "flow"
	}
}

func Case_14_4_MadeSet_Clean() {
	s := mark.Source()
	if maker("abcdefghijklmnop")(s) {
		mark.Shell("ls " + s)
	}
}
