package driver

import (
	"path"
	"path/filepath"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// A step of a way that lies in another package is known by that package's import path, because an analysis
// sees no files but those of its own package (15.2). All that is analysed together is in sight here, so that
// a step stands in the file which an editor opens.

// findPlaces gives the steps in other packages of the user's the names of files, below base if they are there.
func (g *graph) findPlaces(fs []finding.Finding, base string) {
	files := make(map[string]string)
	for _, n := range g.order {
		if !n.own {
			continue
		}
		for _, f := range n.pkg.GoFiles {
			files[path.Join(n.pkg.PkgPath, filepath.Base(f))] = f
		}
	}
	for i := range fs {
		for j := range fs[i].Steps {
			if f, ok := files[fs[i].Steps[j].File]; ok {
				fs[i].Steps[j].File = f
			}
		}
		fs[i].Rebase(base)
	}
}
