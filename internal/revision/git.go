package revision

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// git runs in one directory. What it runs only reads, and nothing of the repository
// is executed: no hooks, no monitor of files, no drivers for differences, no filters.
type git struct{ dir string }

// Error is what keeps a revision from being read, and what to do.
type Error struct{ What, Next string }

func (e *Error) Error() string { return e.What + "; " + e.Next }

func (g git) run(ctx context.Context, stdin string, args ...string) ([]byte, error) {
	fixed := []string{"-c", "core.hooksPath=" + os.DevNull, "-c", "core.fsmonitor=false", "--no-pager", "--literal-pathspecs"}
	cmd := exec.CommandContext(ctx, "git", append(fixed, args...)...)
	cmd.Dir = g.dir
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	cmd.Stdin = strings.NewReader(stdin)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return nil, &Error{"there is no git", "it must be in PATH to compare with a revision; -baseline FILE does without"}
	case err != nil:
		return nil, fmt.Errorf("git %s: %s", args[0], cmp.Or(strings.TrimSpace(stderr.String()), err.Error()))
	}
	return out, nil
}

// line runs git for one line.
func (g git) line(ctx context.Context, args ...string) (string, error) {
	out, err := g.run(ctx, "", args...)
	return strings.TrimRight(string(out), "\r\n"), err
}
