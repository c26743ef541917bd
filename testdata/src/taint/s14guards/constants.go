// Package s14guards holds the cases of semantic 14: validators.
package s14guards

import (
	"slices"
	"strings"

	"taint/mark"
)

func Case_14_1_Equal_Flow() {
	s := mark.Source()
	if s == "list" {
		return
	}
	mark.Sink(s) // want "flow"
}

func Case_14_1_Equal_Clean() {
	s := mark.Source()
	if s != "list" {
		return
	}
	mark.Sink(s)
}

func Case_14_1_EqualConst_Flow() {
	const allowed = "li" + "st"
	s, t := mark.Source(), mark.Source()
	if s == t+allowed || s != allowed {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_EqualConst_Clean() {
	const allowed = "li" + "st"
	if s := mark.Source(); s == allowed {
		mark.Sink(s)
	}
}

func Case_14_1_EqualUnknown_Flow() {
	s, t := mark.Source(), mark.Source()
	if s == t {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_EqualUnknown_Clean() {
	s, t := mark.Source(), "list"
	if s == t {
		mark.Sink(s)
	}
}

func Case_14_1_EqualFold_Flow() {
	s := mark.Source()
	if !strings.EqualFold(s, "list") {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_EqualFold_Clean() {
	s := mark.Source()
	if strings.EqualFold(s, "list") {
		mark.Sink(s)
	}
}

func Case_14_1_Switch_Flow() {
	s := mark.Source()
	switch s {
	case "list", "start":
		mark.Sink(s)
	default:
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_Switch_Clean() {
	s := mark.Source()
	switch s {
	case "list", "start":
	default:
		return
	}
	mark.Sink(s)
}

func Case_14_1_SwitchTrue_Flow() {
	s := mark.Source()
	switch {
	case s == "list", len(s) > 3:
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_SwitchTrue_Clean() {
	s := mark.Source()
	switch {
	case s == "list", s == "start":
		mark.Sink(s)
	}
}

func Case_14_1_SwitchMissing_Flow() {
	s := mark.Source()
	switch s {
	case "list":
		mark.Sink("ls")
	case "start":
		mark.Sink(s)
	}
	mark.Sink(s) // want "flow"
}

func Case_14_1_SwitchMissing_Clean() {
	s, cmd := mark.Source(), "true"
	switch s {
	case "list":
		cmd = "ls"
	case "start":
		cmd = s
	}
	mark.Sink(cmd)
}

func Case_14_1_ConstantMap_Flow() {
	allowed := map[string]bool{"list": true, "start": true}
	s := mark.Source()
	if allowed[s] {
		return
	}
	mark.Sink(s) // want "flow"
}

func Case_14_1_ConstantMap_Clean() {
	allowed := map[string]bool{"list": true, "start": true}
	s := mark.Source()
	if !allowed[s] {
		return
	}
	mark.Sink(s)
}

var commands = map[string]string{"list": "ls", "start": "run"}

func Case_14_1_MapCommaOk_Flow() {
	s := mark.Source()
	cmd, ok := commands[s]
	if !ok {
		cmd = s
	}
	mark.Sink(cmd) // want "flow"
}

func Case_14_1_MapCommaOk_Clean() {
	s := mark.Source()
	if _, ok := commands[s]; !ok {
		return
	}
	mark.Sink(s)
}

var allowedSet = map[string]struct{}{"list": {}, "start": {}}

func Case_14_1_EmptyStructSet_Flow() {
	s, t := mark.Source(), mark.Source()
	if _, ok := allowedSet[s]; ok {
		mark.Sink(t) // want "flow"
		return
	}
	mark.Sink(s) // want "flow"
}

func Case_14_1_EmptyStructSet_Clean() {
	s := mark.Source()
	if _, ok := allowedSet[s]; ok {
		mark.Sink(s)
	}
}

func Case_14_1_TaintedMap_Flow() {
	allowed := map[string]bool{"list": true}
	allowed[mark.Source()] = true
	s := mark.Source()
	if allowed[s] {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_TaintedMap_Clean() {
	allowed := map[string]bool{"list": true}
	allowed["start"] = true
	s := mark.Source()
	if allowed[s] {
		mark.Sink(s)
	}
}

func Case_14_1_DenyMap_Flow() {
	denied := map[string]bool{"list": true, "abc": false}
	s := mark.Source()
	if !denied[s] {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_DenyMap_Clean() {
	known := map[string]bool{"list": true, "abc": false}
	s := mark.Source()
	if on, ok := known[s]; ok && !on {
		mark.Sink(s)
	}
}

func Case_14_1_Contains_Flow() {
	s := mark.Source()
	if slices.Contains([]string{"list", mark.Source()}, s) {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_Contains_Clean() {
	s := mark.Source()
	if slices.Contains([]string{"list", "start"}, s) {
		mark.Sink(s)
	}
}

var allowedList = []string{"list", "start"}

func Case_14_1_ContainsGlobal_Flow() {
	s := mark.Source()
	if !slices.Contains(allowedList, s) {
		s = "other: " + s
	}
	mark.Sink(s) // want "flow"
}

func Case_14_1_ContainsGlobal_Clean() {
	s := mark.Source()
	if !slices.Contains(allowedList, s) {
		s = "list"
	}
	mark.Sink(s)
}

func Case_14_1_Index_Flow() {
	s := mark.Source()
	if slices.Index(allowedList, s) < 0 {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_Index_Clean() {
	s := mark.Source()
	if slices.Index(allowedList, s) >= 0 {
		mark.Sink(s)
	}
}

func Case_14_1_LoopMember_Flow() {
	s := mark.Source()
	for _, a := range allowedList {
		if a != s {
			mark.Sink(s) // want "flow"
		}
	}
}

func Case_14_1_LoopMember_Clean() {
	s := mark.Source()
	for _, a := range allowedList {
		if a == s {
			mark.Sink(s)
			mark.Sink(a)
		}
	}
}

func Case_14_1_LoopFlag_Flow() {
	s, found := mark.Source(), true
	for _, a := range allowedList {
		if a == s {
			found = true
		}
	}
	if found {
		mark.Sink(s) // want "flow"
	}
}

func Case_14_1_LoopFlag_Clean() {
	s, found := mark.Source(), false
	for _, a := range allowedList {
		if a == s {
			found = true
		}
	}
	if found {
		mark.Sink(s)
	}
}

func Case_14_1_Length_Flow() {
	s := mark.Source()
	if len(s) > 64 || s == "" {
		return
	}
	mark.Sink(s) // want "flow"
}

func Case_14_1_Length_Clean() {
	s := mark.Source()
	if len(s) != 0 {
		return
	}
	mark.Sink(s)
}

func Case_14_1_ContainsSubstring_Flow() {
	s := mark.Source()
	if strings.Contains("list start", s) || strings.Contains(s, "list") {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_ContainsSubstring_Clean() {
	s := mark.Source()
	if strings.Contains("list start", s) {
		mark.Shell(s)
	}
}

func Case_14_1_Prefix_Flow() {
	s := mark.Source()
	if strings.HasPrefix(s, "list") {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_Prefix_Clean() {
	s := mark.Source()
	if strings.HasPrefix(s, "list") {
		mark.Arg(s)
	}
}

func Case_14_1_NotDash_Flow() {
	s := mark.Source()
	if strings.HasPrefix(s, "--") {
		return
	}
	mark.Arg(s) // want "flow"
}

func Case_14_1_NotDash_Clean() {
	s := mark.Source()
	if strings.HasPrefix(s, "-") {
		return
	}
	mark.Arg(s)
}

func Case_14_1_ContainsAny_Flow() {
	s := mark.Source()
	if strings.ContainsAny(s, ";|") {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_ContainsAny_Clean() {
	s := mark.Source()
	if strings.ContainsAny(s, "\r\n") {
		return
	}
	mark.Header(s)
	mark.Log(s)
}

func Case_14_1_DotDot_Flow() {
	s := mark.Source()
	if strings.Contains(s, "..") {
		return
	}
	mark.Path(s) // want "flow"
}

func Case_14_1_DotDot_Clean() {
	s := mark.Source()
	if strings.Contains(s, "..") || strings.ContainsAny(s, `/\`) {
		return
	}
	mark.Path(s)
}
