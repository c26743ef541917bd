package s02fields

import "taint/mark"

// Lists of which the length is not known are appended to one of which it is.

func spread(first string, rest ...string) []string { return append([]string{first}, rest...) }

func rest(n int) []string {
	var out []string
	for range n {
		out = append(out, mark.Source())
	}
	return out
}

func Case_2_4_SpreadFirst_Flow() {
	l := spread(mark.Source(), "ls")
	mark.Shell(l[0]) // want "flow"
}

func Case_2_4_SpreadFirst_Clean() {
	l := spread("ls", rest(mark.Choose(3))...)
	mark.Shell(l[0])
}

func Case_2_4_SpreadBehind_Flow() {
	l := append([]string{"ls", "ps"}, rest(mark.Choose(3))...)
	if len(l) > 2 {
		mark.Shell(l[2]) // want "flow"
	}
}

func Case_2_4_SpreadBehind_Clean() {
	l := append([]string{"ls", "ps"}, rest(mark.Choose(3))...)
	mark.Shell(l[1])
}

func Case_2_4_SpreadEither_Flow() {
	l := []string{"ls", "ps"}
	if mark.Bool() {
		l = append(l, "df")
	}
	l = append(l, rest(2)...)
	mark.Shell(l[2]) // want "flow"
}

func Case_2_4_SpreadEither_Clean() {
	l := []string{"ls", "ps"}
	if mark.Bool() {
		l = append(l, "df")
	}
	l = append(l, rest(2)...)
	mark.Shell(l[1])
}

// The later append comes after one of which the length is not known.

func Case_2_4_SpreadAgain_Flow() {
	l := spread("ls", rest(mark.Choose(2))...)
	l = append(l, "ps")
	mark.Shell(l[1]) // want "flow"
}

func Case_2_4_SpreadAgain_Clean() {
	l := spread("ls", mark.Source(), "ps")
	l = append(l, "df")
	mark.Shell(l[0])
}
