package taint

import (
	"crypto/sha256"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/modelfile"
	"github.com/govet-sec/govet-sec/rule"
)

// modelsFlag is the flag with the files of models that users write.
type modelsFlag struct {
	files []*modelfile.File
	text  string // names and content, for what depends on them
}

// String has a hash of the content in it: results are kept under the values of flags.
func (f *modelsFlag) String() string { return f.text }

// Set reads the files.
func (f *modelsFlag) Set(names string) error {
	var files []*modelfile.File
	h := sha256.New()
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		file, err := modelfile.Parse(name, content)
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "%s %d\n%s", name, len(content), content)
		for _, p := range file.Packages {
			for _, other := range files {
				if old, ok := other.Lookup(p.Path); ok {
					if err := modelfile.Disjoint(&p, old); err != nil {
						return err
					}
				}
			}
		}
		files = append(files, file)
	}
	f.files, f.text = files, ""
	if len(files) > 0 {
		f.text = fmt.Sprintf("%s@%x", names, h.Sum(nil)[:8])
	}
	return nil
}

// loadUser reads the rows of users on a package. They count before those of the tables,
// but for those that only add to them.
func (m *models) loadUser(path string) {
	for _, file := range m.user {
		p, ok := file.Lookup(path)
		if !ok {
			continue
		}
		for i := range p.Funcs {
			full := fullName(path, p.Funcs[i].Name)
			row := p.Funcs[i]
			if old := m.funcs[full]; old != nil && p.Extends[row.Name] {
				row = extended(old, &row)
			}
			m.funcs[full] = &row
		}
		m.addRest(path, &p.Package)
	}
}

// extended is a row with what another adds to it.
func extended(row, more *model.Func) model.Func {
	f := *row
	f.Sources = slices.Concat(row.Sources, more.Sources)
	f.Sinks = slices.Concat(row.Sinks, more.Sinks)
	f.Flows = slices.Concat(row.Flows, more.Flows)
	f.Validators = slices.Concat(row.Validators, more.Validators)
	f.NoReturn = row.NoReturn || more.NoReturn
	return f
}

// reportUnknown says which rows of users name nothing, of this package and of those that
// it imports.
func reportUnknown(pass *analysis.Pass, files []*modelfile.File) {
	if len(files) == 0 || len(pass.Files) == 0 {
		return
	}
	for _, file := range files {
		for i := range file.Packages {
			p := &file.Packages[i]
			var problems []modelfile.Problem
			if p.Path == pass.Pkg.Path() {
				problems = p.Check(pass.Pkg, true)
			}
			for _, imp := range pass.Pkg.Imports() {
				if imp.Path() == p.Path {
					problems = p.Check(imp, false)
				}
			}
			for _, problem := range problems {
				rule.ReportIncomplete(pass, pass.Files[0].Package, "the model at "+problem.Place+" does nothing: "+problem.What)
			}
		}
	}
}
