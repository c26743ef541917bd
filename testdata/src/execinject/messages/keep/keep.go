// Package keep has those who keep messages.
package keep

import (
	"context"
	"os/exec"

	"execinject/messages/hub"
)

// Shell tells a shell.
type Shell struct{}

// Append keeps a message.
func (Shell) Append(ctx context.Context, m hub.Message) error {
	return exec.CommandContext(ctx, "sh", "-c", "echo "+m.Text).Run()
}

// Counter counts.
type Counter struct{ n int }

// Append counts a message.
func (c *Counter) Append(ctx context.Context, m hub.Message) error {
	c.n += len(m.Text)
	return exec.CommandContext(ctx, "sh", "-c", "echo one more").Run()
}
