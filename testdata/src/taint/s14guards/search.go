package s14guards

import (
	"maps"
	"slices"
	"sort"
	"strings"
	"sync"

	"taint/mark"
)

func Case_14_1_IndexNot_Flow() {
	s := mark.Source()
	if slices.Index(allowedList, s) == -1 {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_IndexNot_Clean() {
	s := mark.Source()
	if slices.Index(allowedList, s) == -1 {
		return
	}
	mark.Sink(s)
}

func Case_14_1_BinarySearch_Flow() {
	s := mark.Source()
	if i, found := slices.BinarySearch(allowedList, s); i < 9 || found {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_BinarySearch_Clean() {
	s := mark.Source()
	if _, found := slices.BinarySearch(allowedList, s); found {
		mark.Sink(s)
	}
}

func Case_14_1_SearchStrings_Flow() {
	s := mark.Source()
	if i := sort.SearchStrings(allowedList, s); i < len(allowedList) {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_SearchStrings_Clean() {
	s := mark.Source()
	if i := sort.SearchStrings(allowedList, s); i < len(allowedList) && allowedList[i] == s {
		mark.Sink(s)
	}
}

func Case_14_1_ContainsBy_Flow() {
	s := mark.Source()
	if slices.ContainsFunc(allowedList, func(a string) bool { return a != s }) {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_ContainsBy_Clean() {
	s := mark.Source()
	if slices.ContainsFunc(allowedList, func(a string) bool { return a == s }) {
		mark.Sink(s)
	}
}

func Case_14_1_IndexBy_Flow() {
	s := mark.Source()
	if slices.IndexFunc(allowedList, func(a string) bool { return a == s }) < 1 {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_IndexBy_Clean() {
	s := mark.Source()
	if slices.IndexFunc(allowedList, func(a string) bool { return strings.EqualFold(a, s) }) >= 0 {
		mark.Sink(s)
	}
}

func Case_14_1_LenZero_Flow() {
	s := mark.Source()
	if len(s) > 0 {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_LenZero_Clean() {
	s := mark.Source()
	if len(s) < 1 {
		mark.Sink(s)
	}
}

func Case_14_1_StringsIndex_Flow() {
	s := mark.Source()
	if strings.Index(s, "\n") == 0 || strings.Contains(s, "\r") {
		return
	}
	mark.Header(s) // want "flow"
}

func Case_14_1_StringsIndex_Clean() {
	s := mark.Source()
	if strings.IndexByte(s, '\n') >= 0 || strings.Index(s, "\r") != -1 {
		return
	}
	mark.Header(s)
}

func Case_14_1_IndexAny_Flow() {
	s := mark.Source()
	if strings.IndexAny(s, "\r\n") > 1 {
		return
	}
	mark.Header(s) // want "flow"
}

func Case_14_1_IndexAny_Clean() {
	s := mark.Source()
	if strings.IndexAny(s, "\r\n") > -1 {
		return
	}
	mark.Header(s)
}

func Case_14_1_Count_Flow() {
	s := mark.Source()
	if strings.Count(s, "\n") > 1 || strings.ContainsRune(s, '\r') {
		return
	}
	mark.Header(s) // want "flow"
}

func Case_14_1_Count_Clean() {
	s := mark.Source()
	if strings.Count(s, "\n") > 0 || strings.ContainsRune(s, '\r') {
		return
	}
	mark.Header(s)
}

func Case_14_1_Slash_Flow() {
	s := mark.Source()
	if strings.HasPrefix(s, "/") || strings.HasPrefix(s, `\`) {
		return
	}
	mark.Path(s) // want "flow"
}

func Case_14_1_Slash_Clean() {
	s := mark.Source()
	if strings.Contains(s, "..") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, `\`) {
		return
	}
	mark.Path(s)
	mark.Path("data/" + s)
}

var allowedOnce = sync.OnceValue(func() map[string]bool {
	return map[string]bool{"list": true, "start": true}
})

func Case_14_1_OnceValue_Flow() {
	s := mark.Source()
	if !allowedOnce()[s] {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_OnceValue_Clean() {
	s := mark.Source()
	if allowedOnce()[s] {
		mark.Sink(s)
	}
}

func allowedNames() []string { return []string{"list", "start"} }

func moreNames(more string) []string { return append(allowedNames(), more) }

func Case_14_1_ListFunction_Flow() {
	s := mark.Source()
	if slices.Contains(moreNames(mark.Source()), s) {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_ListFunction_Clean() {
	s := mark.Source()
	if slices.Contains(moreNames("abc"), s) {
		mark.Sink(s)
	}
}

func Case_14_1_BuiltSet_Flow() {
	set := make(map[string]bool)
	for _, name := range []string{"list", mark.Source()} {
		set[name] = true
	}
	if s := mark.Source(); set[s] {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_BuiltSet_Clean() {
	set := make(map[string]bool)
	for _, name := range allowedNames() {
		set[name] = true
	}
	if s := mark.Source(); set[s] {
		mark.Sink(s)
	}
}

func Case_14_1_Keys_Flow() {
	s := mark.Source()
	if keys := slices.Sorted(maps.Keys(map[string]int{s: 1})); slices.Contains(keys, s) {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_Keys_Clean() {
	s := mark.Source()
	if keys := slices.Sorted(maps.Keys(allowedSet)); slices.Contains(keys, s) {
		mark.Sink(s)
	}
}
