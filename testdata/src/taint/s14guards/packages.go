package s14guards

import (
	"net/http"
	"regexp"

	"taint/mark"
	"taint/s14guards/valid"
)

func Case_14_4_OtherPackageRegexp_Flow() {
	if s := mark.Source(); valid.Word(s) == nil {
		mark.Arg("-" + s) // want "flow"
	}
}

func Case_14_4_OtherPackageRegexp_Clean() {
	if s := mark.Source(); valid.Word(s) == nil {
		mark.Arg(s)
		mark.Shell("ping " + s)
	}
}

func Case_14_4_OtherPackageLoop_Flow() {
	if s := mark.Source(); valid.HasLetter(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_OtherPackageLoop_Clean() {
	if s := mark.Source(); valid.IsWord(s) {
		mark.Shell(s)
		mark.Path(s)
	}
}

func Case_14_4_OtherPackageCleaner_Flow() {
	mark.Header(valid.NoReturns(mark.Source())) // want "flow"
}

func Case_14_4_OtherPackageCleaner_Clean() {
	mark.Header(valid.NoLines(mark.Source()))
}

func every(list []string, ok func(string) bool) bool {
	for _, s := range list {
		if !ok(s) {
			return false
		}
	}
	return true
}

func some(list []string, ok func(string) bool) bool {
	for _, s := range list {
		if ok(s) {
			return true
		}
	}
	return false
}

func Case_14_4_EveryElement_Flow() {
	list := []string{mark.Source(), "list", mark.Source()}
	if some(list, isIP) {
		mark.Shell(list[mark.Choose(3)]) // want "flow"
	}
}

func Case_14_4_EveryElement_Clean() {
	list := []string{mark.Source(), "8.8.8.8", mark.Source()}
	if every(list, isIP) {
		mark.Shell(list[mark.Choose(3)])
	}
}

func Case_14_3_OtherPackagePattern_Flow() {
	if s := mark.Source(); valid.Line.MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_3_OtherPackagePattern_Clean() {
	if s := mark.Source(); valid.Line.MatchString(s) {
		mark.Header(s)
	}
	if s := mark.Source(); regexp.MustCompile(valid.WordPattern).MatchString(s) {
		mark.Shell(s)
	}
}

func Case_14_4_RequestChecked_Flow(w http.ResponseWriter, r *http.Request) {
	if valid.Query(r) {
		mark.Shell(r.FormValue("w")) // want "flow"
	}
}

func Case_14_4_RequestChecked_Clean(w http.ResponseWriter, r *http.Request) {
	if valid.Query(r) {
		mark.Shell(r.FormValue("q"))
	}
}
