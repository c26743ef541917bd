// Package stdlib knows which import paths are the standard library's. The list
// decides, and not the form of a path: a module may well be called "store".
package stdlib

import (
	"slices"
	"strings"
)

//go:generate go run ../cmd/genstdlib

// Is reports whether the import path is a package of the standard library, of any
// Go release that the list was made with.
func Is(path string) bool {
	if strings.HasPrefix(path, "vendor/golang.org/") {
		return true // the standard library's own copies
	}
	_, ok := slices.BinarySearch(paths, path)
	return ok
}
