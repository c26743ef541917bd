// Package reports makes reports with a program.
package reports

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
)

// Maker calls the program.
type Maker struct{ program string }

// New makes one.
func New(program string) *Maker { return &Maker{program: program} }

// Make makes a report with settings of the client's.
func (m *Maker) Make(ctx context.Context, settings map[string]string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, m.program)
	cmd.Env = os.Environ()
	for name, value := range settings {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	return cmd.Output()
}

// MakeIn makes a report with settings that are the program's own.
func (m *Maker) MakeIn(ctx context.Context, settings map[string]string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, m.program)
	cmd.Env = os.Environ()
	for name, value := range settings {
		if strings.HasPrefix(name, "REPORT_") {
			cmd.Env = append(cmd.Env, name+"="+value)
		}
	}
	return cmd.Output()
}

// Mask hides what an expression finds in a text.
func Mask(text, expr string) (string, error) {
	re, err := regexp.Compile(expr)
	if err != nil {
		return "", fmt.Errorf("expression: %w", err)
	}
	return re.ReplaceAllString(text, "*"), nil
}

// MaskWord hides a word in a text.
func MaskWord(text, word string) (string, error) { return Mask(text, regexp.QuoteMeta(word)) }
