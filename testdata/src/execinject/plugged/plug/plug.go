// Package plug registers plug-ins.
package plug

import (
	"context"
	"errors"
	"os/exec"
	"strconv"

	"execinject/plugged/host"
)

func init() {
	host.Register("shell", func(arg string) error { return exec.Command("sh", "-c", arg).Run() })
	host.Register("sleep", func(arg string) error {
		n, err := strconv.Atoi(arg)
		if err != nil {
			return err
		}
		return exec.Command("sh", "-c", "sleep "+strconv.Itoa(n)).Run()
	})
}

// Shell runs commands.
type Shell struct{}

// RunCommand runs one.
func (Shell) RunCommand(ctx context.Context, line string) error {
	return exec.CommandContext(ctx, "sh", "-c", line).Run()
}

// None runs none.
type None struct{}

// RunCommand runs none.
func (None) RunCommand(ctx context.Context, line string) error { return errors.New("no commands") }
