package s14guards

import (
	"regexp"

	"taint/mark"
)

var found = regexp.MustCompile(`[A-Za-z0-9]+`)

func Case_14_3_FoundIsAll_Flow() {
	if s := mark.Source(); found.FindString(s) != "" {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_FoundIsAll_Clean() {
	if s := mark.Source(); found.FindString(s) == s {
		mark.Shell(s)
	}
}

func Case_14_3_FoundIsWide_Flow() {
	if s := mark.Source(); regexp.MustCompile(`\S+`).FindString(s) == s {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_FoundIsAsLong_Clean() {
	s := mark.Source()
	if len(found.FindString(s)) != len(s) {
		return
	}
	mark.Shell(s)
}

func Case_14_3_ReplacedIsSame_Flow() {
	s := mark.Source()
	if regexp.MustCompile(`[^A-Za-z0-9]+`).ReplaceAllString(s, "_") == s {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_3_ReplacedIsSame_Clean() {
	s := mark.Source()
	if regexp.MustCompile(`[^A-Za-z0-9]+`).ReplaceAllString(s, "") != s {
		return
	}
	mark.Shell(s)
}

func Case_14_3_ReplacedIsAsLong_Flow() {
	s := mark.Source()
	if len(regexp.MustCompile(`[^A-Za-z0-9]`).ReplaceAllString(s, "_")) != len(s) {
		return
	}
	mark.Shell(s) // want "flow"
}

func allFound(s string) bool { return found.FindString(s) == s }

func Case_14_3_FoundIsAllGiven_Flow() {
	if s, t := mark.Source(), mark.Source(); allFound(t) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_FoundIsAllGiven_Clean() {
	if s := mark.Source(); allFound(s) {
		mark.Shell(s)
	}
}
