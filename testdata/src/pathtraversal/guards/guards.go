// Package guards has checks of file names: those that hold, and those that do not.
package guards

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

const dir = "/srv/files"

var errOutside = errors.New("outside")

func prefix(r *http.Request, base string) {
	name := filepath.Join(base, r.FormValue("name"))
	os.Open(name) // want "chooses the file"
	if !strings.HasPrefix(name, filepath.Clean(base)+string(os.PathSeparator)) {
		return
	}
	os.Open(name)
}

// notCleaned begins with the directory, and then goes up.
func notCleaned(r *http.Request) {
	name := dir + "/" + r.FormValue("name")
	if strings.HasPrefix(name, dir+"/") {
		os.Open(name) // want "chooses the file"
	}
	if strings.HasPrefix(filepath.Clean(name), dir+"/") {
		os.Open(name)
	}
}

func absolute(r *http.Request, base string) error {
	name, err := filepath.Abs(filepath.Join(base, r.FormValue("name")))
	if err != nil {
		return err
	}
	root, err := filepath.Abs(base)
	if err != nil {
		return err
	}
	os.Open(name) // want "chooses the file"
	if !strings.HasPrefix(name, root+"/") {
		return errOutside
	}
	_, err = os.Open(name)
	return err
}

func relative(r *http.Request, base string) {
	name := filepath.Join(base, r.FormValue("name"))
	rel, err := filepath.Rel(base, name)
	if err != nil {
		return
	}
	os.Open(name) // want "chooses the file"
	if strings.HasPrefix(rel, "..") {
		return
	}
	os.Open(name)
}

// onlyError: Rel succeeds for names that lead up, too.
func onlyError(r *http.Request, base string) {
	name := filepath.Join(base, r.FormValue("name"))
	if _, err := filepath.Rel(base, name); err != nil {
		return
	}
	os.Open(name) // want "chooses the file"
}

func dots(r *http.Request) {
	name := r.FormValue("name")
	if strings.Contains(name, "..") {
		return
	}
	os.Open(filepath.Join(dir, name))
	os.Open(name) // want "chooses the file"
}

// resolved: Join has resolved the dots that are looked for.
func resolved(r *http.Request) {
	name := filepath.Join(dir, r.FormValue("name"))
	if strings.Contains(name, "..") {
		return
	}
	os.Open(name) // want "chooses the file"
}

// resolvedBefore: so has Clean, when the name is behind a directory.
func resolvedBefore(r *http.Request) {
	os.Open(filepath.Clean(dir + "/" + r.FormValue("name"))) // want "chooses the file"
}

func local(r *http.Request) {
	name := r.FormValue("name")
	if !filepath.IsLocal(name) {
		return
	}
	os.Open(filepath.Join(dir, name))
}

var word = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)
var some = regexp.MustCompile(`[A-Za-z0-9_-]+`)

func pattern(r *http.Request) {
	name := r.FormValue("name")
	if some.MatchString(name) {
		os.Open(filepath.Join(dir, name)) // want "chooses the file"
	}
	if word.MatchString(name) {
		os.Open(filepath.Join(dir, name))
	}
}

// inside is a check in a function of its own.
func inside(base, name string) (string, error) {
	full := filepath.Join(base, name)
	if !strings.HasPrefix(full, filepath.Clean(base)+"/") {
		return "", errOutside
	}
	return full, nil
}

func outside(base, name string) (string, error) {
	full := filepath.Join(base, name)
	if strings.HasPrefix(full, "/etc") {
		return "", errOutside
	}
	return full, nil
}

func helpers(r *http.Request) {
	if name, err := inside(dir, r.FormValue("name")); err == nil {
		os.Open(name)
	}
	if name, err := outside(dir, r.FormValue("name")); err == nil {
		os.Open(name) // want "chooses the file"
	}
}

func isInside(base, name string) bool {
	return strings.HasPrefix(filepath.Join(base, name), base+"/")
}

func boolean(r *http.Request) {
	name := r.FormValue("name")
	if !isInside(dir, name) {
		return
	}
	os.Open(filepath.Join(dir, name))
	os.Open(filepath.Join(dir, r.FormValue("other"))) // want "chooses the file"
}
