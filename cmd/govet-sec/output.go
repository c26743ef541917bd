package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/govet-sec/govet-sec/internal/report"
)

// output is one -format: how to write, and where to.
type output struct {
	format string // its name
	write  func(io.Writer, *report.Run) error
	file   string   // nothing for standard output
	open   *os.File // of file
}

// outputs is the flag -format. It can be given several times.
type outputs []*output

func (o *outputs) String() string { return "" }

// Set reads FORMAT, FORMAT=FILE, or template:TEMPLATE[=FILE].
func (o *outputs) Set(s string) error {
	name, file, _ := strings.Cut(s, "=")
	if file == "-" {
		file = ""
	}
	*o = append(*o, &output{format: name, file: file})
	return nil
}

// resolve finds the formats, and reads the templates.
func (o *outputs) resolve() error {
	for _, out := range *o {
		path, ok := strings.CutPrefix(out.format, "template:")
		if !ok {
			f, ok := report.LookupFormat(out.format)
			if !ok {
				return &usageError{fmt.Sprintf("unknown format %q", out.format), "the formats are " + report.FormatNames() + " and template:FILE"}
			}
			out.write = f.Write
			continue
		}
		text, err := os.ReadFile(path)
		if err == nil {
			out.write, err = report.NewTemplate(path, string(text))
		}
		if err != nil {
			return &usageError{"cannot use the template: " + err.Error(), "docs/formats.md says what a template sees"}
		}
	}
	return o.check()
}

// check refuses outputs that would overwrite each other.
func (o *outputs) check() error {
	seen := make(map[string]string)
	for _, out := range *o {
		if other, ok := seen[out.file]; ok {
			where := out.file
			if where == "" {
				where = "standard output"
			}
			return &usageError{fmt.Sprintf("-format %s and -format %s both write to %s", other, out.format, where), "name a file for one: -format sarif=out.sarif"}
		}
		seen[out.file] = out.format
	}
	return nil
}

// create creates the files, before the work of which they are to show the result:
// a long run must not end with the news that its report cannot be written.
func (o *outputs) create() error {
	for _, out := range *o {
		if out.file == "" {
			continue
		}
		f, err := os.Create(out.file)
		if err != nil {
			o.discard()
			return &usageError{"cannot write the report: " + err.Error(), "name a file in a directory that exists and can be written to"}
		}
		out.open = f
	}
	return nil
}

// discard removes the files: an empty report could be taken for a clean one.
func (o *outputs) discard() {
	for _, out := range *o {
		if out.open == nil {
			continue
		}
		_ = out.open.Close()
		if info, err := os.Lstat(out.file); err == nil && info.Mode().IsRegular() {
			_ = os.Remove(out.file)
		}
		out.open = nil
	}
}

// print writes everything.
func (o *outputs) print(stdout io.Writer, run *report.Run) error {
	color := colored(stdout)
	for _, out := range *o {
		if out.open == nil {
			run.Color = color
			if err := out.write(stdout, run); err != nil {
				return fmt.Errorf("writing %s: %w", out.format, err)
			}
			continue
		}
		run.Color = false
		err := out.write(out.open, run)
		if closeErr := out.open.Close(); err == nil {
			err = closeErr
		}
		out.open = nil
		if err != nil {
			return fmt.Errorf("writing %s: %w", out.format, err)
		}
	}
	return nil
}
