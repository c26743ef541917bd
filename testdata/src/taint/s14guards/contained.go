package s14guards

import (
	"errors"
	"net/url"
	"path/filepath"
	"strings"

	"taint/mark"
)

// below is a name below a directory, as far as Join makes it one.
func below() string { return filepath.Join("data", strings.ReplaceAll(mark.Source(), `\`, "/")) }

func Case_14_1_Contained_Flow() {
	if name := below(); !strings.HasPrefix(name, "data/") {
		mark.Path(name) // want "flow"
	}
}

func Case_14_1_Contained_Clean() {
	if name := below(); strings.HasPrefix(name, "data/") {
		mark.Path(name)
	}
}

// Join has resolved the dots that are looked for, when they do not lead out.
func Case_14_1_Resolved_Flow() {
	name := filepath.Join("/data", mark.Source())
	if strings.Contains(name, "..") {
		return
	}
	mark.Path(name) // want "flow"
}

func Case_14_1_Resolved_Clean() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	if strings.Contains(s, "..") {
		return
	}
	mark.Path("data/" + s)
}

func Case_14_1_Relative_Flow() {
	name := below()
	if rel, err := filepath.Rel("data", name); err == nil && strings.HasPrefix(rel, "..") {
		mark.Path(name) // want "flow"
	}
}

func Case_14_1_Relative_Clean() {
	name := below()
	if rel, err := filepath.Rel("data", name); err == nil && !strings.HasPrefix(rel, "..") {
		mark.Path(name)
	}
}

var errElsewhere = errors.New("elsewhere")

// checkPath returns an error that it was given, or one of its own.
func checkPath(base, name string) error {
	rel, err := filepath.Rel(base, name)
	if err != nil {
		return err
	}
	if strings.HasPrefix(rel, "..") {
		return errElsewhere
	}
	return nil
}

func Case_14_4_Relative_Flow() {
	name := below()
	if checkPath("data", name) != nil {
		mark.Path(name) // want "flow"
	}
}

func Case_14_4_Relative_Clean() {
	name := below()
	if checkPath("data", name) == nil {
		mark.Path(name)
	}
}

func Case_14_1_Lower_Flow() {
	s := mark.Source()
	if strings.ToLower(s) != "desc" {
		mark.SQL(s) // want "flow"
	}
}

func Case_14_1_Lower_Clean() {
	s := mark.Source()
	if strings.ToLower(s) == "desc" {
		mark.SQL(s) // not reached
	}
}

// A URL's own path is no longer the text that was parsed.
func Case_14_1_Parsed_Flow() {
	u, err := url.Parse("https://example.com/" + mark.Source())
	if err == nil {
		mark.HTML(u.Path) // want "flow"
	}
}

func Case_14_1_Parsed_Clean() {
	u, err := url.Parse("https://example.com/" + mark.Source())
	if err == nil {
		mark.HTML(u.Host)
	}
}

// A name that lies below a directory is where the caller wants it, and the caller's directory
// may be an attacker's.
func under(dir string) {
	name := filepath.Join(dir, "index")
	if strings.HasPrefix(name, dir+"/") {
		mark.Path(name) // want "flow"
	}
}

func Case_14_5_Directory_Flow() { under(below()) }

func underOwn(dir, name string) {
	name = filepath.Join(dir, name)
	if strings.HasPrefix(name, dir+"/") {
		mark.Path(name)
	}
}

func Case_14_5_Directory_Clean() { underOwn("data", below()) }

// The same, with the check in a function of its own.
func lies(name, dir string) bool {
	return strings.HasPrefix(filepath.Clean(name), filepath.Clean(dir)+"/")
}

func unpack(dir, name string) {
	if name = filepath.Join(dir, name); lies(name, dir) {
		mark.Path(name) // want "flow"
	}
}

func Case_14_5_DirectoryHelper_Flow() { unpack(below(), "index") }

func unpackOwn(dir, name string) {
	if name = filepath.Join(dir, name); lies(name, dir) {
		mark.Path(name)
	}
}

func Case_14_5_DirectoryHelper_Clean() { unpackOwn("data", below()) }

func Case_14_1_CleanedInEither_Flow() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	name := filepath.Clean(s)
	if mark.Bool() {
		name = filepath.Join("data", s)
	}
	if !strings.HasPrefix(name, "data/") {
		mark.Path(name) // want "flow"
	}
}

func Case_14_1_CleanedInEither_Clean() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	name := filepath.Clean(s)
	if mark.Bool() {
		name = filepath.Join("data", s)
	}
	if strings.HasPrefix(name, "data/") {
		mark.Path(name)
	}
}

// What is checked is the program's own name, perhaps.
func Case_14_1_CleanedOrOwn_Flow() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	name := "data/own"
	if mark.Bool() {
		name = filepath.Clean(s)
	}
	if strings.HasPrefix(name, "data/") {
		mark.Path(s) // want "flow"
	}
}

func Case_14_1_CleanedOrOwn_Clean() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	name := "data/own"
	if mark.Bool() {
		name = filepath.Clean(s)
	}
	if strings.HasPrefix(name, "data/") {
		mark.Path(name)
	}
}
