package s14guards

import (
	"regexp"

	"taint/mark"
)

// What a group matched is known from the group, not from what stands around it.
var parted = regexp.MustCompile(`(?s)^([a-z0-9]*)(.*)$`)

func Case_14_3_Submatch_Flow() {
	m := parted.FindStringSubmatch(mark.Source())
	if m == nil {
		return
	}
	mark.Shell(m[2]) // want "flow"
}

func Case_14_3_Submatch_Clean() {
	m := parted.FindStringSubmatch(mark.Source())
	if m == nil {
		return
	}
	mark.Shell(m[1])
}

func Case_14_3_SubmatchAll_Flow() {
	for _, part := range parted.FindStringSubmatch(mark.Source()) {
		mark.Shell(part) // want "flow"
	}
}

func Case_14_3_SubmatchAll_Clean() {
	for _, part := range regexp.MustCompile(`([a-z])([a-z]*)`).FindStringSubmatch(mark.Source()) {
		mark.Shell(part)
	}
}

func Case_14_3_SubmatchPassed_Flow() {
	func(m [][]byte) {
		mark.Shell(string(m[2])) // want "flow"
	}(parted.FindSubmatch([]byte(mark.Source())))
}

func Case_14_3_SubmatchPassed_Clean() {
	func(m [][]byte) {
		mark.Shell(string(m[1]))
	}(parted.FindSubmatch([]byte(mark.Source())))
}

func Case_14_3_SubmatchEach_Flow() {
	for _, m := range regexp.MustCompile(`(?s)(.+)`).FindAllStringSubmatch(mark.Source(), -1) {
		mark.Shell(m[1]) // want "flow"
	}
}

func Case_14_3_SubmatchEach_Clean() {
	for _, m := range regexp.MustCompile(`([a-z]+)`).FindAllStringSubmatch(mark.Source(), -1) {
		mark.Shell(m[1])
	}
}

// A group in a loop keeps what it matched last.
func Case_14_3_SubmatchNested_Flow() {
	m := regexp.MustCompile(`(?s)^((.)*)$`).FindStringSubmatch(mark.Source())
	if m == nil {
		return
	}
	mark.Shell(m[1]) // want "flow"
}

func Case_14_3_SubmatchNested_Clean() {
	m := regexp.MustCompile(`(?s)(([a-z])+)(?:.*)$`).FindStringSubmatch(mark.Source())
	if m == nil {
		return
	}
	mark.Shell(m[1])
	mark.Shell(m[2])
}
