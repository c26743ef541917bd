// Package export makes documents of parts.
package export

import (
	"context"
	"os"
	"os/exec"
	"strconv"
)

// Tool runs a converter.
type Tool struct{ program string }

// New makes one.
func New(program string) *Tool { return &Tool{program: program} }

// Label prints a label with a text on it, through a shell.
func (t *Tool) Label(ctx context.Context, text string) ([]byte, error) {
	return exec.CommandContext(ctx, "sh", "-c", "label --text '"+text+"' | "+t.program).Output()
}

// Thumbnail makes a picture smaller. The width is a number, the format one of ours.
func (t *Tool) Thumbnail(ctx context.Context, file string, width int, format string) ([]byte, error) {
	if format != "png" && format != "jpeg" {
		format = "png"
	}
	return exec.CommandContext(ctx, t.program, "-resize", strconv.Itoa(width), "--", file, format+":-").Output()
}

// Sheet converts a sheet of parts with a converter of the client's choice.
func (t *Tool) Sheet(ctx context.Context, kind string, in *os.File) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "parts2"+kind)
	cmd.Stdin = in
	return cmd.Output()
}

var tools = map[string]string{"pdf": "parts2pdf", "csv": "parts2csv"}

// SheetAs converts a sheet of parts with one of our converters.
func (t *Tool) SheetAs(ctx context.Context, kind string, in *os.File) ([]byte, error) {
	tool, ok := tools[kind]
	if !ok {
		tool = "parts2pdf"
	}
	cmd := exec.CommandContext(ctx, tool)
	cmd.Stdin = in
	return cmd.Output()
}
