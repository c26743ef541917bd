package driver

import (
	"os"

	"golang.org/x/tools/go/packages"
)

// Overlay makes a run see other files than there are, under the names that they
// have: an earlier revision is analysed where it stood, so that what did not change
// has the same keys, and generated files that are not in the repository are there.
type Overlay struct {
	File  string            // what the go command reads with -overlay, as JSON
	Files map[string]string // the same: by absolute name, the file to read instead; empty for none
}

// actual is the file that has the content of one with a name.
func (o *Options) actual(name string) string {
	if o.Overlay != nil {
		if other, ok := o.Overlay.Files[name]; ok {
			return other
		}
	}
	return name
}

// withOverlay is a go command that sees these files, too.
func (o *Options) withOverlay(verb string, args ...string) []string {
	if o.Overlay != nil {
		args = append([]string{"-overlay=" + o.Overlay.File}, args...)
	}
	return append([]string{verb}, args...)
}

// originals reads the sources of a package that are not compiled as they are: what
// is shown of them must not come from the file that has the name now.
func (o *Options) originals(p *packages.Package, text map[string][]byte) {
	if o.Overlay == nil {
		return
	}
	for _, name := range p.GoFiles {
		if other := o.Overlay.Files[name]; other != "" && text[name] == nil {
			text[name], _ = os.ReadFile(other)
		}
	}
}
