package s14guards

import (
	"regexp"

	"taint/mark"
)

var (
	anchored   = regexp.MustCompile(`^[a-zA-Z0-9]+$`)
	unanchored = regexp.MustCompile(`[a-zA-Z0-9]+`)
	openEnd    = regexp.MustCompile(`^[a-zA-Z0-9]+`)
	openStart  = regexp.MustCompile(`[a-zA-Z0-9]+$`)
)

func Case_14_3_Anchored_Flow() {
	s := mark.Source()
	if !unanchored.MatchString(s) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_3_Anchored_Clean() {
	s := mark.Source()
	if !anchored.MatchString(s) {
		return
	}
	mark.Shell(s)
	mark.Arg(s)
	mark.Path(s)
	mark.SQL(s)
	mark.HTML(s)
	mark.Header(s)
}

func Case_14_3_OpenEnd_Flow() {
	if s := mark.Source(); openEnd.MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_OpenEnd_Clean() {
	if s := mark.Source(); openEnd.MatchString(s) {
		mark.Arg(s)
	}
}

func Case_14_3_OpenStart_Flow() {
	if s := mark.Source(); openStart.MatchString(s) {
		mark.Arg(s) // want "flow"
	}
}

func Case_14_3_OpenStart_Clean() {
	if s := mark.Source(); openStart.MatchString(s) {
		mark.Arg("name=" + s)
	}
}

// In a pattern with (?m), ^ and $ match at every line.
func Case_14_3_MultiLine_Flow() {
	if s := mark.Source(); regexp.MustCompile(`(?m)^[a-z]+$`).MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_MultiLine_Clean() {
	if s := mark.Source(); regexp.MustCompile(`(?m)\A[a-z]+\z`).MatchString(s) {
		mark.Shell(s)
	}
}

// The anchors bind tighter than the alternatives.
func Case_14_3_Alternatives_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^list|start$`).MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_Alternatives_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^(list|start)$`).MatchString(s) {
		mark.Sink(s)
	}
}

// A dot matches all but a line feed: a carriage return, too.
func Case_14_3_Dot_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^.+$`).MatchString(s) {
		mark.Shell(s)  // want "flow"
		mark.Header(s) // want "flow"
	}
}

func Case_14_3_Dot_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^[^\r\n]+$`).MatchString(s) {
		mark.Header(s)
		mark.Log(s)
	}
}

func Case_14_3_DotAll_Flow() {
	if s := mark.Source(); regexp.MustCompile(`(?s)^.+$`).MatchString(s) {
		mark.Header(s) // want "flow"
	}
}

func Case_14_3_DotAll_Clean() {
	if s := mark.Source(); regexp.MustCompile(`(?s)^[^.\r\n].*$`).MatchString(s) {
		mark.Arg("x" + s)
	}
}

func Case_14_3_NegatedClass_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^[^;|&]+$`).MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_NegatedClass_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^[^<>"'&\x60]*$`).MatchString(s) {
		mark.HTML(s)
	}
}

func Case_14_3_Dash_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^[\w-]+$`).MatchString(s) {
		mark.Arg(s) // want "flow"
	}
}

func Case_14_3_Dash_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^\w[\w-]*$`).MatchString(s) {
		mark.Arg(s)
	}
}

func Case_14_3_DashButShell_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^[\w;-]+$`).MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_DashButShell_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^[\w-]+$`).MatchString(s) {
		mark.Shell("ls " + s)
		mark.Path(s)
	}
}

func Case_14_3_Path_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^[\w./]+$`).MatchString(s) {
		mark.Path(s) // want "flow"
	}
}

func Case_14_3_Path_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^\w+\.txt$`).MatchString(s) {
		mark.Path(s)
	}
}

func Case_14_3_Optional_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^-?\w+$`).MatchString(s) {
		mark.Arg(s) // want "flow"
	}
}

func Case_14_3_Optional_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^\w?\w+$`).MatchString(s) {
		mark.Arg(s)
	}
}

func Case_14_3_Whitespace_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^[a-zA-Z\s]+$`).MatchString(s) {
		mark.Header(s) // want "flow"
	}
}

func Case_14_3_Whitespace_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^[a-zA-Z ]+$`).MatchString(s) {
		mark.Header(s)
	}
}

func Case_14_3_FoldCase_Flow() {
	if s := mark.Source(); regexp.MustCompile(`(?i)^[^a-z0-9]?[a-z]+$`).MatchString(s) {
		mark.Arg(s) // want "flow"
	}
}

func Case_14_3_FoldCase_Clean() {
	if s := mark.Source(); regexp.MustCompile(`(?i)^[a-z]+$`).MatchString(s) {
		mark.Arg(s)
		mark.Shell(s)
	}
}

func Case_14_3_Function_Flow() {
	s := mark.Source()
	if ok, err := regexp.MatchString(`[a-z]`, s); err == nil && ok {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_Function_Clean() {
	s := mark.Source()
	if ok, err := regexp.MatchString(`^[a-z]+$`, s); err == nil && ok {
		mark.Shell(s)
	}
}

func Case_14_3_Bytes_Flow() {
	b := mark.SourceBytes()
	if unanchored.Match(b) {
		mark.Shell(string(b)) // want "flow"
	}
}

func Case_14_3_Bytes_Clean() {
	b := mark.SourceBytes()
	if anchored.Match(b) {
		mark.Shell(string(b))
	}
}

func Case_14_3_Negative_Flow() {
	s := mark.Source()
	if anchored.MatchString(s) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_3_Negative_Clean() {
	s := mark.Source()
	if regexp.MustCompile(`[^a-zA-Z0-9]`).MatchString(s) {
		return
	}
	mark.Shell(s)
	mark.Arg(s)
}

func Case_14_3_DenyList_Flow() {
	s := mark.Source()
	if regexp.MustCompile(`[;&|]`).MatchString(s) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_3_DenyList_Clean() {
	s := mark.Source()
	if regexp.MustCompile(`[\r\n]`).MatchString(s) {
		return
	}
	mark.Header(s)
}

func Case_14_3_UnknownPattern_Flow() {
	s := mark.Source()
	if regexp.MustCompile("^" + regexp.QuoteMeta(mark.Source()) + "$").MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_UnknownPattern_Clean() {
	const class = `[a-z]`
	s := mark.Source()
	if regexp.MustCompile("^" + class + "+$").MatchString(s) {
		mark.Shell(s)
	}
}

func Case_14_3_CompileError_Flow() {
	s := mark.Source()
	re, err := regexp.Compile(`^[a-z]*`)
	if err == nil && re.MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_CompileError_Clean() {
	s := mark.Source()
	re, err := regexp.Compile(`^[a-z]*$`)
	if err == nil && re.MatchString(s) {
		mark.Shell(s)
	}
}

func Case_14_3_FindString_Flow() {
	s := regexp.MustCompile(`[a-zA-Z;]+`).FindString(mark.Source())
	mark.Shell(s) // want "flow"
}

func Case_14_3_FindString_Clean() {
	s := regexp.MustCompile(`[a-zA-Z]+`).FindString(mark.Source())
	mark.Shell(s)
}

func Case_14_3_ReplaceAll_Flow() {
	s := regexp.MustCompile(`[;|]`).ReplaceAllString(mark.Source(), "")
	mark.Shell(s) // want "flow"
}

func Case_14_3_ReplaceAll_Clean() {
	s := regexp.MustCompile(`[^a-zA-Z0-9]`).ReplaceAllString(mark.Source(), "")
	mark.Shell(s)
}

func Case_14_3_ByLibrary_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^[[:print:]]+$`).MatchString(s) {
		mark.SQL(s) // want "flow"
	}
}

func Case_14_3_ByLibrary_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^[[:alnum:]]{1,32}$`).MatchString(s) {
		mark.SQL(s)
	}
}

func Case_14_3_DenyStart_Flow() {
	s := mark.Source()
	if regexp.MustCompile(`^--`).MatchString(s) {
		return
	}
	mark.Arg(s) // want "flow"
}

func Case_14_3_DenyStart_Clean() {
	s := mark.Source()
	if regexp.MustCompile(`^-|[\r\n]`).MatchString(s) {
		return
	}
	mark.Arg(s)
	mark.Header(s)
}

func Case_14_3_DenyPair_Flow() {
	s := mark.Source()
	if regexp.MustCompile(`\r\n`).MatchString(s) {
		return
	}
	mark.Header(s) // want "flow"
}

func Case_14_3_DenyPair_Clean() {
	s := mark.Source()
	if regexp.MustCompile(`\r?\n|\r`).MatchString(s) {
		return
	}
	mark.Header(s)
}

func Case_14_3_DenyMany_Flow() {
	s := mark.Source()
	if regexp.MustCompile(`[\r\n]{2}`).MatchString(s) {
		return
	}
	mark.Header(s) // want "flow"
}

func Case_14_3_DenyMany_Clean() {
	s := mark.Source()
	if regexp.MustCompile(`.*[\r\n]+`).MatchString(s) {
		return
	}
	mark.Header(s)
}

func Case_14_3_Dots_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^\.{0,2}/[a-zA-Z./]+$`).MatchString(s) {
		mark.Path(s) // want "flow"
	}
}

func Case_14_3_Dots_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^\w+(/\w+)*(\.\w+)?$`).MatchString(s) {
		mark.Path(s)
	}
}

func Case_14_3_AllStrings_Flow() {
	for _, s := range regexp.MustCompile(`\S+`).FindAllString(mark.Source(), -1) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_AllStrings_Clean() {
	for _, s := range regexp.MustCompile(`\w+`).FindAllString(mark.Source(), -1) {
		mark.Shell(s)
	}
}

func Case_14_3_ReplacePutsBack_Flow() {
	s := regexp.MustCompile(`(;)`).ReplaceAllString(mark.Source(), "<$1>")
	mark.Shell(s) // want "flow"
}

func Case_14_3_ReplacePutsBack_Clean() {
	s := regexp.MustCompile(`\W`).ReplaceAllString(mark.Source(), "_")
	mark.Shell(s)
}

func Case_14_3_ReplaceFunc_Flow() {
	s := regexp.MustCompile(`\W`).ReplaceAllStringFunc(mark.Source(), func(m string) string { return m })
	mark.Shell(s) // want "flow"
}

func Case_14_3_ReplaceFunc_Clean() {
	s := regexp.MustCompile(`\W`).ReplaceAllStringFunc(mark.Source(), func(string) string { return "_" })
	mark.Shell(s)
}

func Case_14_3_TwoPatterns_Flow() {
	re := anchored
	if mark.Bool() {
		re = unanchored
	}
	if s := mark.Source(); re.MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_TwoPatterns_Clean() {
	re := anchored
	if mark.Bool() {
		re = regexp.MustCompile(`^\d+$`)
	}
	if s := mark.Source(); re.MatchString(s) {
		mark.Shell(s)
	}
}

// A dash is harmful in SQL only when there are two of them in a row.

func Case_14_3_TwoDashes_Flow() {
	if s := mark.Source(); regexp.MustCompile(`^[\w; ]+(-[\w; ]+)*$`).MatchString(s) {
		mark.SQL("SELECT 1 FROM t_" + s) // want "flow"
	}
}

func Case_14_3_TwoDashes_Clean() {
	if s := mark.Source(); regexp.MustCompile(`^\w+(-\w+)*$`).MatchString(s) {
		mark.SQL("SELECT 1 FROM t_" + s)
	}
}
