// Package fix applies the fixes of findings.
package fix

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"os"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// File is a file as the fixes leave it.
type File struct {
	Name     string // absolute
	Old, New []byte
}

// Plan is what applying fixes comes to.
type Plan struct {
	Files   []File // by name, only those that change
	Applied int
	Skipped int               // fixes that overlap one before them; the next run can apply them
	Left    []finding.Finding // those without a fix, or whose fix was skipped
}

// Make plans the first fix of every finding that is open. A fix is applied whole or not at
// all: one whose edits meet those of another is skipped.
func Make(findings []finding.Finding) (*Plan, error) {
	plan := new(Plan)
	edits := make(map[string][]finding.Edit)
	for i := range findings {
		if len(findings[i].Fixes) == 0 || !findings[i].Open() {
			plan.Left = append(plan.Left, findings[i])
			continue
		}
		fix := findings[i].Fixes[0]
		if !fits(edits, fix.Edits) {
			plan.Skipped++
			plan.Left = append(plan.Left, findings[i])
			continue
		}
		plan.Applied++
		for _, e := range fix.Edits {
			if !slices.Contains(edits[e.File], e) { // two fixes may add the same import
				edits[e.File] = append(edits[e.File], e)
			}
		}
	}
	for name, es := range edits {
		file, err := apply(name, es)
		if err != nil {
			return nil, err
		}
		if !bytes.Equal(file.Old, file.New) {
			plan.Files = append(plan.Files, file)
		}
	}
	slices.SortFunc(plan.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return plan, nil
}

func fits(edits map[string][]finding.Edit, more []finding.Edit) bool {
	for _, e := range more {
		for _, old := range edits[e.File] {
			if e != old && e.Start <= old.End && old.Start <= e.End {
				return false
			}
		}
	}
	return true
}

func apply(name string, edits []finding.Edit) (File, error) {
	old, err := os.ReadFile(name)
	if err != nil {
		return File{}, err
	}
	slices.SortFunc(edits, func(a, b finding.Edit) int { return cmp.Compare(a.Start, b.Start) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.Start < at || e.End < e.Start || e.End > len(old) {
			return File{}, fmt.Errorf("%s changed while it was analysed", name)
		}
		out.Write(old[at:e.Start])
		out.WriteString(e.New)
		at = e.End
	}
	out.Write(old[at:])
	text := out.Bytes()
	if pretty, err := format.Source(text); err == nil {
		text = pretty
	} else {
		return File{}, fmt.Errorf("the fixes of %s give no Go code, so none is applied: %w", name, err)
	}
	return File{name, old, text}, nil
}

// Write writes the files.
func (p *Plan) Write() error {
	for _, f := range p.Files {
		info, err := os.Stat(f.Name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(f.Name, f.New, info.Mode().Perm()); err != nil {
			return err
		}
	}
	return nil
}

// Diff is the unified diff of the plan. Names are as the function show makes them.
func (p *Plan) Diff(show func(string) string) []byte {
	var out bytes.Buffer
	for _, f := range p.Files {
		name := show(f.Name)
		out.Write(diff.Diff(name+" (old)", f.Old, name+" (new)", f.New))
	}
	return out.Bytes()
}
