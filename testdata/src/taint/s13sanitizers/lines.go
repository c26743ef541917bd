package s13sanitizers

import (
	"fmt"
	"net/url"
	"strings"

	"taint/mark"
)

func Case_13_1_GoSyntax_Flow() {
	mark.Log(fmt.Sprintf("%+v", []string{mark.Source()})) // want "flow"
}

func Case_13_1_GoSyntax_Clean() {
	mark.Log(fmt.Sprintf("%#v", []string{mark.Source()}))
}

// fmt asks a URL for its text, which is escaped.
func Case_13_1_ShownURL_Flow() {
	u := &url.URL{Path: mark.Source()}
	mark.Log(fmt.Sprint("asked for ", u.Path)) // want "flow"
}

func Case_13_1_ShownURL_Clean() {
	u := &url.URL{Path: mark.Source()}
	mark.Log(fmt.Sprint("asked for ", u))
}

func Case_13_1_Fields_Flow() {
	for _, s := range strings.SplitAfter(mark.Source(), " ") {
		mark.Log(s) // want "flow"
	}
}

func Case_13_1_Fields_Clean() {
	for _, s := range strings.Fields(mark.Source()) {
		mark.Log(s)
	}
}

// A name with an ending is not that of the directory above.
func Case_13_1_Ending_Flow() {
	name := mark.Source()
	if strings.ContainsAny(name, `\`) {
		return
	}
	mark.Path("data/" + name + ".json") // want "flow"
}

func Case_13_1_Ending_Clean() {
	name := mark.Source()
	if strings.ContainsAny(name, `/\`) {
		return
	}
	mark.Path("data/" + name + ".json")
}

// Of a text of which a cut leaves nothing, all characters were cut.
func Case_14_1_CutAway_Flow() {
	if s := mark.Source(); strings.Trim(s, "0123456789") != s {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_CutAway_Clean() {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	if s := mark.Source(); strings.Trim(s, letters) == "" {
		mark.Shell(s)
	}
}
