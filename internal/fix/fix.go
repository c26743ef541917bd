// Package fix applies the fixes of findings.
package fix

import (
	"bytes"
	"cmp"
	"errors"
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

	secrets map[string][][2]int // lines of files that a diff must not show
}

// Make plans the first fix of every finding that is open. A fix is applied whole or not at
// all: one whose edits meet those of another is skipped.
func Make(findings []finding.Finding) (*Plan, error) {
	plan := &Plan{secrets: secretLines(findings)}
	edits := make(map[string][]finding.Edit)
	for i := range findings {
		if len(findings[i].Fixes) == 0 || !findings[i].Open() {
			plan.Left = append(plan.Left, findings[i])
			continue
		}
		fix := findings[i].Fixes[0]
		if !fitAll(edits, fix.Edits) {
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

func fitAll(edits map[string][]finding.Edit, more []finding.Edit) bool {
	return !slices.ContainsFunc(more, func(e finding.Edit) bool { return !Fits(edits[e.File], []finding.Edit{e}) })
}

// Fits reports whether edits of a file can be made beside others: no two change the same
// code, and nothing is put into what another replaces. What two fixes put at the same
// place, such as imports or declarations, stands there one after the other.
func Fits(edits, more []finding.Edit) bool {
	return !slices.ContainsFunc(more, func(e finding.Edit) bool {
		return slices.ContainsFunc(edits, func(old finding.Edit) bool { return e != old && meet(e, old) })
	})
}

func meet(a, b finding.Edit) bool {
	if a.Start > b.Start {
		a, b = b, a
	}
	if a.Start == b.Start {
		return a.Start < a.End && b.Start < b.End
	}
	return b.Start < a.End
}

func apply(name string, edits []finding.Edit) (File, error) {
	old, err := os.ReadFile(name)
	if err != nil {
		return File{}, err
	}
	text, err := Apply(old, edits)
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", name, err)
	}
	return File{Name: name, Old: old, New: text}, nil
}

// Apply makes the edits, which must not meet, in the text of a Go file. The result is
// formatted if the file was.
func Apply(old []byte, edits []finding.Edit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b finding.Edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.Start < at || e.End < e.Start || e.End > len(old) {
			return nil, errors.New("the file changed while it was analysed")
		}
		out.Write(old[at:e.Start])
		out.WriteString(e.New)
		at = e.End
	}
	out.Write(old[at:])
	pretty, err := format.Source(out.Bytes())
	if err != nil {
		return nil, fmt.Errorf("the fixes give no Go code, so none is applied: %w", err)
	}
	if was, err := format.Source(old); err != nil || !bytes.Equal(was, old) {
		return out.Bytes(), nil // whoever does not format would not find the fix among the changes
	}
	return pretty, nil
}

// Write writes the files: all of them, or none.
func (p *Plan) Write() error {
	for i, f := range p.Files {
		if err := replace(f.Name, f.Old, f.New); err != nil {
			done := &Plan{Files: p.Files[:i]}
			return errors.Join(err, done.Undo())
		}
	}
	return nil
}

// Undo writes the files as they were.
func (p *Plan) Undo() error {
	var errs []error
	for _, f := range p.Files {
		errs = append(errs, replace(f.Name, f.New, f.Old))
	}
	return errors.Join(errs...)
}

// replace replaces the content of a file, if it is what it is thought to be. The file
// stays the same one, with its mode and links.
func replace(name string, old, text []byte) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if now, err := os.ReadFile(name); err != nil {
		return err
	} else if !bytes.Equal(now, old) {
		return fmt.Errorf("%s was changed by somebody else", name)
	}
	if err := os.WriteFile(name, text, info.Mode().Perm()); err != nil {
		return errors.Join(err, os.WriteFile(name, old, info.Mode().Perm())) // half of it may be there
	}
	return nil
}

// Diff is the unified diff of the plan. Names are as the function show makes them. Secrets
// are hidden: it is for people, not for the patch command.
func (p *Plan) Diff(show func(string) string) []byte {
	var out bytes.Buffer
	for _, f := range p.Files {
		name, h := show(f.Name), newHider(f.Old, p.secrets[f.Name])
		out.Write(diff.Diff(name+" (old)", h.hide(f.Old), name+" (new)", h.hide(f.New)))
	}
	return out.Bytes()
}
