package s14guards

import (
	"os"
	"path/filepath"
	"strings"

	"taint/mark"
)

// A directory gets its separator only where it has none: what begins with it then lies below.

// a separator is only added where there is none
func Case_14_1_SepIfNone_Flow() {
	dest := "data"
	prefix := dest
	if !strings.HasSuffix(prefix, "/") {
		prefix += "/"
	}
	name := filepath.Join(dest, slashed())
	if strings.HasPrefix(name, prefix) {
		return
	}
	mark.Path(name) // want "flow"
}

func Case_14_1_SepIfNone_Clean() {
	dest := "data"
	prefix := dest
	if !strings.HasSuffix(prefix, "/") {
		prefix += "/"
	}
	name := filepath.Join(dest, slashed())
	if !strings.HasPrefix(name, prefix) {
		return
	}
	mark.Path(name)
}

func sepInto(dest, name string) {
	prefix := dest
	if !strings.HasSuffix(prefix, string(os.PathSeparator)) {
		prefix += string(os.PathSeparator)
	}
	clean := filepath.Join(dest, name)
	if strings.HasPrefix(clean, prefix) {
		return
	}
	mark.Path(clean) // want "flow"
}

func Case_14_4_SepIfNoneParam_Flow() { sepInto("data", slashed()) }

func sepInto2(dest, name string) {
	prefix := dest
	if !strings.HasSuffix(prefix, string(os.PathSeparator)) {
		prefix += string(os.PathSeparator)
	}
	clean := filepath.Join(dest, name)
	if !strings.HasPrefix(clean, prefix) {
		return
	}
	mark.Path(clean)
}

func Case_14_4_SepIfNoneParam_Clean() { sepInto2("data", slashed()) }

// as in extract
func safeIn(dest, name string) error {
	clean := filepath.Clean(filepath.Join(dest, name))
	prefix := dest
	if len(prefix) > 0 && prefix[len(prefix)-1] != os.PathSeparator {
		prefix += string(os.PathSeparator)
	}
	if !strings.HasPrefix(clean, prefix) {
		return errElsewhere
	}
	return nil
}

func Case_14_4_LastByte_Flow() {
	name := slashed()
	if err := safeIn("data", name); err == nil {
		return
	}
	mark.Path(filepath.Join("data", name)) // want "flow"
}

func Case_14_4_LastByte_Clean() {
	name := slashed()
	if err := safeIn("data", name); err != nil {
		return
	}
	mark.Path(filepath.Join("data", name))
}

func withSep(dir string) string {
	if strings.HasSuffix(dir, "/") {
		return dir
	}
	return dir + "/"
}

func safeJoin(dir, name string) (string, error) {
	p := filepath.Join(dir, name)
	if !strings.HasPrefix(p, withSep(dir)) {
		return p, errElsewhere
	}
	return p, nil
}

func Case_14_4_SepHelper_Flow() {
	if p, err := safeJoin("data", slashed()); err != nil {
		mark.Path(p) // want "flow"
	}
}

func Case_14_4_SepHelper_Clean() {
	if p, err := safeJoin("data", slashed()); err == nil {
		mark.Path(p)
	}
}

// the prefix may be empty: it proves nothing
func maybeSep(dir string) string {
	if dir != "" && !strings.HasSuffix(dir, "/") {
		return dir + "/"
	}
	return dir
}

func Case_14_4_EmptyPrefix_Flow() {
	dir := ""
	p := filepath.Join(dir, slashed())
	if strings.HasPrefix(p, maybeSep(dir)) {
		mark.Path(p) // want "flow"
	}
}

func Case_14_4_EmptyPrefix_Clean() {
	dir := "data"
	p := filepath.Join(dir, slashed())
	if strings.HasPrefix(p, maybeSep(dir)) {
		mark.Path(p)
	}
}

// the directory comes from the configuration, abs'd
type extractor struct{ root string }

func (e *extractor) prefix() string {
	p := filepath.Clean(e.root)
	if !strings.HasSuffix(p, string(filepath.Separator)) {
		p += string(filepath.Separator)
	}
	return p
}

func (e *extractor) open(name string) {
	p := filepath.Join(e.root, name)
	if !strings.HasPrefix(p, e.prefix()) {
		return
	}
	mark.Path(p)
}

func Case_14_4_SepField_Clean() {
	e := &extractor{"data"}
	e.open(slashed())
}

func (e *extractor) openOther(name string) {
	p := filepath.Join(e.root, name)
	if !strings.HasPrefix(p, e.prefix()) {
		mark.Path(p) // want "flow"
	}
}

func Case_14_4_SepField_Flow() {
	e := &extractor{"data"}
	e.openOther(slashed())
}

type file struct{ Name string }

func unzip(files []*file, dest string) error {
	prefix := dest
	if !strings.HasSuffix(prefix, "/") {
		prefix += "/"
	}
	for _, f := range files {
		clean := filepath.Clean(filepath.Join(dest, f.Name))
		if !strings.HasPrefix(clean, prefix) {
			return errElsewhere
		}
		mark.Path(clean)
	}
	return nil
}

func Case_14_1_SepLoop_Clean() {
	_ = unzip([]*file{{slashed()}, {slashed()}}, "data")
}

func unzipAny(files []*file, dest string) error {
	prefix := dest
	if !strings.HasSuffix(prefix, "/") {
		prefix += "/"
	}
	for _, f := range files {
		clean := filepath.Clean(filepath.Join(dest, f.Name))
		if !strings.HasPrefix(clean, prefix) {
			_ = errElsewhere
		}
		mark.Path(clean) // want "flow"
	}
	return nil
}

func Case_14_1_SepLoop_Flow() {
	_ = unzipAny([]*file{{slashed()}, {slashed()}}, "data")
}
