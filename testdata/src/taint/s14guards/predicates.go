package s14guards

import (
	"regexp"
	"slices"
	"strings"

	"taint/mark"
	"taint/s14guards/valid"
)

// The check is an argument: what it proves, only the caller knows.

func words() []string { return strings.Split(mark.Source(), ",") }

func keep(list []string, check func(string) bool) (kept []string) {
	for _, s := range list {
		if check(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

func keepAny[T any](list []T, check func(T) bool) (kept []T) {
	for _, x := range list {
		if check(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

func isSet(s string) bool { return s != "" }

func Case_14_4_KeepByMethod_Flow() {
	for _, s := range keep(words(), unanchored.MatchString) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_KeepByMethod_Clean() {
	for _, s := range keep(words(), anchored.MatchString) {
		mark.Shell(s)
	}
}

func Case_14_4_GenericKeep_Flow() {
	for _, s := range keepAny(words(), isSet) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_GenericKeep_Clean() {
	for _, s := range keepAny(words(), anchored.MatchString) {
		mark.Shell(s)
	}
}

func Case_14_4_OtherPackageKeep_Flow() {
	for _, s := range valid.Keep(words(), valid.HasLetter) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_OtherPackageKeep_Clean() {
	for _, s := range valid.Keep(words(), valid.IsWord) {
		mark.Shell(s)
	}
}

// A function that is written where it is given.
func Case_14_4_OtherPackageKeepBy_Flow() {
	for _, s := range valid.Keep(words(), func(s string) bool { return !anchored.MatchString(s) }) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_OtherPackageKeepBy_Clean() {
	for _, s := range valid.Keep(words(), func(s string) bool { return anchored.MatchString(s) }) {
		mark.Shell(s)
	}
}

func Case_14_4_OtherPackageSorted_Flow() {
	_, bad := valid.Sorted(words(), valid.Word)
	for _, s := range bad {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_OtherPackageSorted_Clean() {
	good, _ := valid.Sorted(words(), valid.Word)
	for _, s := range good {
		mark.Shell(s)
	}
}

func Case_14_4_OtherPackageFirst_Flow() {
	if s, ok := valid.First(words(), isSet); ok {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_OtherPackageFirst_Clean() {
	if s, ok := valid.First(words(), valid.IsWord); ok {
		mark.Shell(s)
	}
}

// What was checked is not what is left of it.
func Case_14_4_OtherPackageUnless_Flow() {
	mark.Shell(valid.Unless(mark.Source(), valid.IsWord)) // want "flow"
}

func Case_14_4_OtherPackageUnless_Clean() {
	if s := valid.Unless(mark.Source(), valid.IsWord); valid.IsWord(s) {
		mark.Shell(s)
	}
}

// The pattern is an argument.
func matching(pattern *regexp.Regexp, s string) string {
	if pattern.MatchString(s) {
		return s
	}
	return ""
}

func matches(pattern, s string) bool {
	ok, err := regexp.MatchString(pattern, s)
	return err == nil && ok
}

func Case_14_3_GivenPattern_Flow() {
	mark.Shell(matching(unanchored, mark.Source())) // want "flow"
}

func Case_14_3_GivenPattern_Clean() {
	mark.Shell(matching(anchored, mark.Source()))
}

func Case_14_3_GivenPatternText_Flow() {
	if s := mark.Source(); matches(`\w+`, s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_GivenPatternText_Clean() {
	if s := mark.Source(); matches(`^\w+$`, s) {
		mark.Shell(s)
	}
}

// Searches of the standard library with a function.

func Case_14_1_DeleteFunc_Flow() {
	for _, s := range slices.DeleteFunc(words(), anchored.MatchString) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_DeleteFunc_Clean() {
	for _, s := range slices.DeleteFunc(words(), func(s string) bool { return !anchored.MatchString(s) }) {
		mark.Shell(s)
	}
}

func Case_14_1_ListContainsFunc_Flow() {
	list := words()
	if !slices.ContainsFunc(list, anchored.MatchString) {
		mark.Shell(list[0]) // want "flow"
	}
}

func Case_14_1_ListContainsFunc_Clean() {
	list := words()
	if !slices.ContainsFunc(list, func(s string) bool { return !anchored.MatchString(s) }) {
		mark.Shell(list[0])
	}
}

func Case_14_1_ListIndexFunc_Flow() {
	list := words()
	if i := slices.IndexFunc(list, anchored.MatchString); i != 0 {
		mark.Shell(list[0]) // want "flow"
	}
}

func Case_14_1_ListIndexFunc_Clean() {
	list := words()
	if i := slices.IndexFunc(list, anchored.MatchString); i >= 0 {
		mark.Shell(list[i])
	}
}

// A list is checked in its own array.

func Case_2_4_Emptied_Flow() {
	list := words()
	kept := list[:0]
	for _, s := range list {
		if anchored.MatchString(s) {
			kept = append(kept, s)
		}
	}
	mark.Shell("echo " + strings.Repeat("x", len(kept)))
	for _, s := range list {
		mark.Shell(s) // want "flow"
	}
}

func Case_2_4_Emptied_Clean() {
	list := words()
	kept := list[:0]
	for _, s := range list {
		if anchored.MatchString(s) {
			kept = append(kept, s)
		}
	}
	for _, s := range kept {
		mark.Shell(s)
	}
}
