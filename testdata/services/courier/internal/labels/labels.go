// Package labels prints labels with the programs that printers come with.
package labels

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"example.com/courier/internal/domain"
)

// Printer calls programs.
type Printer struct{ spool string }

var _ domain.Printer = (*Printer)(nil)

// New makes one.
func New(spool string) *Printer { return &Printer{spool: spool} }

// Print prints text on a printer.
func (p *Printer) Print(ctx context.Context, printer, text string) error {
	out, err := p.shell(ctx, "lp -d "+printer, text)
	if err != nil {
		return fmt.Errorf("print: %w: %s", err, out)
	}
	return nil
}

func (p *Printer) shell(ctx context.Context, script, stdin string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "/bin/sh", "-c", script)
	cmd.Dir = p.spool
	cmd.Stdin = strings.NewReader(stdin)
	return cmd.CombinedOutput()
}

var formats = []string{"pdf", "png", "zpl"}

// Render makes a label. The text is what the program reads, not what it is called with.
func (p *Printer) Render(ctx context.Context, format string, parcel domain.Parcel) ([]byte, error) {
	if !slices.Contains(formats, format) {
		return nil, domain.ErrInvalid
	}
	cmd := exec.CommandContext(ctx, "label-to-"+format, "--title", "parcel "+parcel.ID.String(), "--", "-")
	cmd.Stdin = strings.NewReader(parcel.Recipient + "\n" + parcel.Address)
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("render: %w", err)
	}
	return out.Bytes(), nil
}

// Test prints a test page with the settings of a client.
func (p *Printer) Test(ctx context.Context, settings map[string]string) error {
	cmd := exec.CommandContext(ctx, filepath.Join(p.spool, "testpage"))
	cmd.Env = os.Environ()
	for k, v := range settings {
		cmd.Env = append(cmd.Env, k+"="+v)
	}
	return cmd.Run()
}

// TestIn prints a test page in a language.
func (p *Printer) TestIn(ctx context.Context, lang string) error {
	cmd := exec.CommandContext(ctx, filepath.Join(p.spool, "testpage"))
	cmd.Env = append(os.Environ(), "TESTPAGE_LANG="+lang)
	return cmd.Run()
}
