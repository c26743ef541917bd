package s14guards

import (
	"path"
	"path/filepath"
	"strings"

	"taint/mark"
)

// absolute is a name that begins at the root, whatever it was given.
func absolute(base, name string) string {
	name = filepath.ToSlash(name)
	if !path.IsAbs(name) {
		name = path.Join(base, name)
	}
	return path.Clean(name)
}

// almostAbsolute joins what is absolute, and leaves the rest.
func almostAbsolute(base, name string) string {
	name = filepath.ToSlash(name)
	if path.IsAbs(name) {
		name = path.Join(base, name)
	}
	return path.Clean(name)
}

// slashes is an attacker's name as every system writes it.
func slashes() string { return strings.ReplaceAll(mark.Source(), `\`, "/") }

func Case_14_1_Absolute_Flow() {
	mark.Path("data/" + almostAbsolute("/", slashes())) // want "flow"
}

func Case_14_1_Absolute_Clean() {
	mark.Path("data/" + absolute("/", slashes()))
}

// Below a directory that need not begin at the root, Join leaves steps up.
func Case_14_1_AbsoluteBase_Flow() {
	mark.Path("data/" + absolute("", slashes())) // want "flow"
}

func Case_14_1_AbsoluteBase_Clean() {
	mark.Path("data/" + absolute("/srv", slashes()))
}

func Case_14_1_AbsoluteName_Flow() {
	name := "/" + slashes()
	if path.IsAbs(name) {
		mark.Path("data" + name) // want "flow"
	}
}

func Case_14_1_AbsoluteName_Clean() {
	name := "/" + slashes()
	if path.IsAbs(name) {
		mark.Path("data" + path.Clean(name))
	}
}

// The slash is not the name's own.
func Case_14_1_AbsoluteWhole_Flow() {
	name := slashes()
	if whole := "../" + name; !path.IsAbs(whole) {
		mark.Path("data/" + path.Clean("dir/"+whole)) // want "flow"
	}
}

func Case_14_1_AbsoluteWhole_Clean() {
	name := slashes()
	if whole := path.Join(dirs[mark.Choose(len(dirs))], name); path.IsAbs(whole) {
		mark.Path("data/" + path.Clean(whole))
	}
}

var dirs = []string{"", "/srv", "pages"}

// place is a directory in which names are looked up.
type place struct{ dir string }

func (p place) resolve(name string) string { return filepath.Clean(filepath.Join(p.dir, name)) }

// Whether cleaning a name leads out of the directory, the name decides, and its caller knows it.
func Case_14_4_ResolvedName_Flow() {
	mark.Path(place{"data"}.resolve(slashes())) // want "flow"
}

func Case_14_4_ResolvedName_Clean() {
	mark.Path(place{"data"}.resolve(path.Clean("/" + slashes())))
}

// belowAll joins any number of names below a directory.
func belowAll(dir string, names ...string) string {
	return filepath.Join(dir, filepath.Join(append([]string{"/"}, names...)...))
}

// almostBelowAll begins somewhere.
func almostBelowAll(dir string, names ...string) string {
	return filepath.Join(dir, filepath.Join(append([]string{"."}, names...)...))
}

func Case_14_1_ListBelowRoot_Flow() {
	mark.Path(almostBelowAll("data", mark.Source())) // want "flow"
}

func Case_14_1_ListBelowRoot_Clean() {
	mark.Path(belowAll("data", mark.Source()))
}

// entryName is the name of an archive's entry without steps up: one that begins at the root has none left when
// it was cleaned.
func entryName(name string) string {
	name = filepath.Clean(name)
	if !filepath.IsAbs(name) {
		name, _ = filepath.Rel("/", filepath.Clean("/"+name))
	}
	return filepath.Clean(name)
}

// almostEntryName leaves what does not begin at the root.
func almostEntryName(name string) string {
	name = filepath.Clean(name)
	if filepath.IsAbs(name) {
		name, _ = filepath.Rel("/", name)
	}
	return filepath.Clean(name)
}

func beneath(root, name string) string { return filepath.Join(root, name) }

func Case_14_1_EntryName_Flow() {
	mark.Path(beneath("data", almostEntryName(slashes()))) // want "flow"
}

func Case_14_1_EntryName_Clean() {
	mark.Path(beneath("data", entryName(slashes())))
}

func Case_14_1_CleanedAbsolute_Flow() {
	if name := slashes(); filepath.IsAbs(name) {
		mark.Path("data/" + name) // want "flow"
	}
}

func Case_14_1_CleanedAbsolute_Clean() {
	if name := filepath.Clean(slashes()); filepath.IsAbs(name) {
		mark.Path("data/" + name)
	}
}
