package plugin

import (
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// maxSteps is how many steps of a way are shown; the middle of a longer one is
// left out, because source and sink say more.
const maxSteps = 8

// way tells the steps in one line: "r.FormValue (api.go:12) → passed to run (api.go:30)".
func way(pass *analysis.Pass, related []analysis.RelatedInformation) string {
	steps := make([]string, 0, maxSteps+1)
	for i, r := range related {
		left := len(related) - maxSteps
		if left > 1 && i >= maxSteps/2 && i < maxSteps/2+left {
			if i == maxSteps/2 {
				steps = append(steps, "… "+strconv.Itoa(left)+" more steps …")
			}
			continue
		}
		pos := pass.Fset.Position(r.Pos)
		text, _, _ := strings.Cut(r.Message, "\n")
		steps = append(steps, text+" ("+filepath.Base(pos.Filename)+":"+strconv.Itoa(pos.Line)+")")
	}
	return strings.Join(steps, " → ")
}
