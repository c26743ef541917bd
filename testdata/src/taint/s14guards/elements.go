package s14guards

import (
	"errors"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"taint/mark"
)

// slashed is a name with slashes only.
func slashed() string { return strings.ReplaceAll(mark.Source(), `\`, "/") }

// leadsUp reports whether an element of the name is two dots.
func leadsUp(name string) bool {
	for _, e := range strings.Split(name, "/") {
		if e == ".." {
			return true
		}
	}
	return false
}

func Case_14_4_Elements_Flow() {
	if s := slashed(); leadsUp(s) {
		mark.Path("data/" + s) // want "flow"
	}
}

func Case_14_4_Elements_Clean() {
	if s := slashed(); !leadsUp(s) {
		mark.Path("data/" + s)
	}
}

// hasDots is leadsUp for any separator.
func hasDots(name string) bool {
	if !strings.Contains(name, "..") {
		return false
	}
	for _, e := range strings.FieldsFunc(name, func(c rune) bool { return c == '/' || c == '\\' }) {
		if e == ".." {
			return true
		}
	}
	return false
}

func Case_14_4_Fields_Flow() {
	if s := mark.Source(); hasDots(s) {
		mark.Path("data/" + s) // want "flow"
	}
}

func Case_14_4_Fields_Clean() {
	if s := mark.Source(); !hasDots(s) {
		mark.Path("data/" + s)
	}
}

// Between other separators, two dots can stand beside a slash.
func Case_14_1_OtherElements_Flow() {
	s := slashed()
	for _, e := range strings.Split(s, ":") {
		if e == ".." {
			return
		}
	}
	mark.Path("data/" + s) // want "flow"
}

func Case_14_1_OtherElements_Clean() {
	s := slashed()
	for _, e := range strings.Split(s, "/") {
		if e == ".." || e == "." {
			return
		}
	}
	mark.Path("data/" + s)
}

// A name is harmless when it has no separators and is not that of the directory above.
func Case_14_1_NotUp_Flow() {
	s := slashed()
	if s == ".." {
		return
	}
	mark.Path("data/" + s) // want "flow"
}

func Case_14_1_NotUp_Clean() {
	s := mark.Source()
	if strings.ContainsAny(s, `/\`) || s == ".." {
		return
	}
	mark.Path(s)
}

// What cleaning does not change is clean.
func Case_14_1_OwnClean_Flow() {
	s := slashed()
	if path.Clean(s) != s {
		return
	}
	mark.Path("data/" + s) // want "flow"
}

func Case_14_1_OwnClean_Clean() {
	s := "/" + slashed()
	if path.Clean(s) != s {
		return
	}
	mark.Path("data" + s)
}

func Case_14_1_OwnBase_Flow() {
	s := slashed()
	if filepath.Base(s) == s {
		return
	}
	mark.Path("data/" + s) // want "flow"
}

func Case_14_1_OwnBase_Clean() {
	s := slashed()
	if filepath.Base(s) != s || s == ".." {
		return
	}
	mark.Path("data/" + s)
}

// A name that lies in a directory does not lead out of it.
func Case_14_1_Directory_Flow() {
	name := below()
	if filepath.Dir(name) == "data" {
		return
	}
	mark.Path(name) // want "flow"
}

func Case_14_1_Directory_Clean() {
	name := below()
	if filepath.Dir(name) != "data" {
		return
	}
	mark.Path(name)
}

var errNoName = errors.New("no name")

// contained tells whether a name lies below another in a result of its own.
func contained(base, name string) (bool, error) {
	if name == "" {
		return false, errNoName
	}
	rel, err := filepath.Rel(base, name)
	if err != nil {
		return false, err
	}
	return !strings.HasPrefix(filepath.ToSlash(rel), "..") || rel == ".", nil
}

func Case_14_4_BoolAndError_Flow() {
	name := below()
	if ok, err := contained("data", name); err != nil || ok {
		return
	}
	mark.Path(name) // want "flow"
}

func Case_14_4_BoolAndError_Clean() {
	name := below()
	if ok, err := contained("data", name); err != nil || !ok {
		return
	}
	mark.Path(name)
}

// A name that is joined to the root does not lead out of it.
func Case_14_1_JoinedToRoot_Flow() {
	mark.Path(filepath.Join("data", filepath.Join(".", slashed()))) // want "flow"
}

func Case_14_1_JoinedToRoot_Clean() {
	mark.Path(filepath.Join("data", filepath.Join("/", slashed())))
}

// hasElement is leadsUp in one call.
func hasElement(name string) bool {
	return slices.Contains(strings.Split(filepath.ToSlash(name), "/"), "..")
}

func Case_14_4_Contained_Flow() {
	if s := slashed(); hasElement(s) {
		mark.Path("data/" + s) // want "flow"
	}
}

func Case_14_4_Contained_Clean() {
	if s := slashed(); !hasElement(s) {
		mark.Path("data/" + s)
	}
}

func isSlash(c rune) bool { return c == '/' || c == '\\' }

func Case_14_4_IndexOfUp_Flow() {
	s := mark.Source()
	if slices.Index(strings.FieldsFunc(s, isSlash), "..") >= 0 {
		mark.Path("data/" + s) // want "flow"
	}
}

func Case_14_4_IndexOfUp_Clean() {
	s := mark.Source()
	if slices.Index(strings.FieldsFunc(s, isSlash), "..") < 0 {
		mark.Path("data/" + s)
	}
}

// What is not an element says nothing of others.
func Case_14_4_OtherElement_Flow() {
	if s := slashed(); !slices.Contains(strings.Split(s, "/"), ".") {
		mark.Path("data/" + s) // want "flow"
	}
}

func Case_14_4_OtherElement_Clean() {
	if s := slashed(); !slices.Contains(strings.Split(s, "/"), "..") && !slices.Contains(strings.Split(s, "/"), ".") {
		mark.Path("data/" + s)
	}
}

// All elements are looked at by a function.
func Case_14_4_UpByFunc_Flow() {
	s := slashed()
	if slices.ContainsFunc(strings.Split(s, "/"), func(e string) bool { return e == "." }) {
		return
	}
	mark.Path("data/" + s) // want "flow"
}

func Case_14_4_UpByFunc_Clean() {
	s := slashed()
	if slices.ContainsFunc(strings.Split(s, "/"), func(e string) bool { return e == ".." }) {
		return
	}
	mark.Path("data/" + s)
}
