package s14guards

import (
	"errors"
	"path"
	"strings"

	"taint/mark"
)

// A name that is as path.Clean leaves it steps up at its beginning, or nowhere.
func Case_14_1_CleanForm_Flow() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	if path.Clean(s) != s {
		return
	}
	mark.Path("data/" + s) // want "flow"
}

func Case_14_1_CleanForm_Clean() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	if path.Clean(s) != s || strings.HasPrefix(s, "..") {
		return
	}
	mark.Path("data/" + s)
}

func Case_14_1_CleanFormOfAbsolute_Flow() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	if s == "" || s[0] != '/' {
		return
	}
	mark.Path("data" + s) // want "flow"
}

func Case_14_1_CleanFormOfAbsolute_Clean() {
	s := strings.ReplaceAll(mark.Source(), `\`, "/")
	if s == "" || s[0] != '/' || s != path.Clean(s) {
		return
	}
	mark.Path("data" + s)
}

var errName = errors.New("no name of an entry")

// checkEntry refuses names of entries other than "meta", and clean ones below a directory.
func checkEntry(name string) error {
	if name != "meta" && !strings.HasPrefix(name, "tls/") {
		return errName
	}
	if path.Clean(name) != name {
		return errName
	}
	return nil
}

// checkEntryLess does not ask whether it is clean.
func checkEntryLess(name string) error {
	if name != "meta" && !strings.HasPrefix(name, "tls/") {
		return errName
	}
	return nil
}

func Case_14_4_CheckedEntry_Flow() {
	s := strings.ReplaceAll("tls/"+mark.Source(), `\`, "/")
	if checkEntryLess(s) != nil {
		return
	}
	mark.Path("data/" + strings.TrimPrefix(s, "tls/")) // want "flow"
}

func Case_14_4_CheckedEntry_Clean() {
	s := strings.ReplaceAll("tls/"+mark.Source(), `\`, "/")
	if checkEntry(s) != nil {
		return
	}
	mark.Path("data/" + strings.TrimPrefix(s, "tls/"))
}

// checkExtension looks at the first character, and at each that follows.
func checkExtension(ext string) error {
	if len(ext) < 2 || ext[0] != '.' {
		return errName
	}
	for _, c := range ext[1:] {
		if (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return errName
		}
	}
	return nil
}

// checkEnd looks at each that follows only.
func checkEnd(ext string) error {
	if len(ext) < 2 {
		return errName
	}
	for _, c := range ext[1:] {
		if c == '/' || c == '\\' {
			return errName
		}
	}
	return nil
}

func Case_14_4_RestOfText_Flow() {
	ext := "/" + strings.Map(lettersOnly, mark.Source())
	if checkEnd(ext) != nil {
		return
	}
	mark.Path(ext) // want "flow"
}

func Case_14_4_RestOfText_Clean() {
	ext := "." + strings.Map(lettersOnly, mark.Source())
	if checkExtension(ext) != nil {
		return
	}
	mark.Path(ext)
}

// lettersOnly drops what is no letter or slash.
func lettersOnly(c rune) rune {
	if c >= 'a' && c <= 'z' || c == '/' {
		return c
	}
	if c >= 'A' && c <= 'Z' {
		return c - 'A' + 'a'
	}
	return -1
}

// What is left when the beginning was cut is nothing, or it is something else.
func Case_14_1_TrimmedStart_Flow() {
	s := mark.Source()
	if rest := strings.TrimLeft(s, "QZetc./"); len(rest) != 0 {
		return
	}
	mark.Path(s) // want "flow"
}

func Case_14_1_TrimmedStart_Clean() {
	s := mark.Source()
	if rest := strings.TrimLeft(s, "QZetc"); len(rest) != 0 {
		return
	}
	mark.Path(s)
}
