// Package bot runs commands by name.
package bot

import (
	"context"
	"os/exec"
)

// Command is one.
type Command interface {
	Run(ctx context.Context, arg string) error
}

// Shell has a shell run it.
type Shell struct{}

// Run runs it.
func (Shell) Run(ctx context.Context, arg string) error {
	return exec.CommandContext(ctx, "sh", "-c", arg).Run()
}

// Program starts it.
type Program struct{}

// Run runs it.
func (Program) Run(ctx context.Context, arg string) error {
	return exec.CommandContext(ctx, arg).Run()
}
