package s14guards

import (
	"path/filepath"
	"strings"

	"taint/mark"
)

// A cleaned name that is relative has its steps up at its beginning.
func Case_14_1_CleanedStep_Flow() {
	p := filepath.Clean(mark.Source())
	if filepath.IsAbs(p) || strings.HasPrefix(p, "./") { // Clean leaves none
		return
	}
	mark.Path(p) // want "flow"
}

func Case_14_1_CleanedStep_Clean() {
	p := filepath.Clean(mark.Source())
	if filepath.IsAbs(p) || strings.HasPrefix(p, "..") {
		return
	}
	mark.Path(p)
}

// Uncleaned, there may be some further on.
func Case_14_1_Uncleaned_Flow() {
	p := mark.Source()
	if filepath.IsAbs(p) || strings.HasPrefix(p, "..") {
		return
	}
	mark.Path("./" + p) // want "flow"
}

func Case_14_1_Uncleaned_Clean() {
	p := mark.Source()
	if filepath.IsAbs(p) || strings.Contains(p, "..") {
		return
	}
	mark.Path(p)
}

func stays(name string) bool {
	p := filepath.Clean(name)
	return !filepath.IsAbs(p) && !strings.HasPrefix(p, "..")
}

func Case_14_4_Joined_Flow() {
	p := filepath.Join("data", mark.Source())
	if !stays(p) {
		mark.Path(p) // want "flow"
	}
}

func Case_14_4_Joined_Clean() {
	p := mark.Source()
	if stays(p) {
		mark.Path(filepath.Join("data", p))
	}
}

func within(name, dir string) bool {
	p := filepath.Clean(name)
	if dir == "." && !filepath.IsAbs(p) {
		return !strings.HasPrefix(p, "..")
	}
	return strings.HasPrefix(p, dir+"/")
}

func Case_14_4_TwoWays_Flow() {
	p := below()
	if !within(p, "data") {
		mark.Path(p) // want "flow"
	}
}

func Case_14_4_TwoWays_Clean() {
	p := below()
	if within(p, "data") {
		mark.Path(p)
	}
}

// A cleaned name that does not step up stays below the directory before it, also when it
// begins at the root; the name before it was cleaned may not.
func Case_14_1_CleanedBehind_Flow() {
	s := strings.Repeat("/", mark.Choose(2)) + strings.ReplaceAll(mark.Source(), `\`, "/")
	if strings.HasPrefix(filepath.Clean(s), "..") {
		return
	}
	mark.Path(filepath.Join("data", s)) // want "flow"
}

func Case_14_1_CleanedBehind_Clean() {
	s := filepath.Clean(strings.Repeat("/", mark.Choose(2)) + strings.ReplaceAll(mark.Source(), `\`, "/"))
	if strings.HasPrefix(s, "..") {
		return
	}
	mark.Path(filepath.Join("data", s))
}

// A relative name is clean already.
func Case_14_1_RelativeCleaned_Flow() {
	rel, err := filepath.Rel("base", "base/"+strings.ReplaceAll(mark.Source(), `\`, "/"))
	if err != nil {
		return
	}
	if s := filepath.ToSlash(filepath.Clean(rel)); s == ".." || strings.HasPrefix(s, "../") {
		mark.Path(filepath.Join("data", rel)) // want "flow"
	}
}

func Case_14_1_RelativeCleaned_Clean() {
	rel, err := filepath.Rel("base", "base/"+strings.ReplaceAll(mark.Source(), `\`, "/"))
	if err != nil {
		return
	}
	if s := filepath.ToSlash(filepath.Clean(rel)); s == ".." || strings.HasPrefix(s, "../") {
		return
	}
	mark.Path(filepath.Join("data", rel))
}
