package revision

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// git runs in one directory. What it runs only reads, and nothing of the repository
// is executed: no hooks, no monitor of files, no drivers for differences, no filters.
type git struct {
	dir   string
	unset []string // settings that count as if they were empty
}

// Error is what keeps a revision from being read, and what to do.
type Error struct{ What, Next string }

func (e *Error) Error() string { return e.What + "; " + e.Next }

func (g git) run(ctx context.Context, stdin string, args ...string) ([]byte, error) {
	fixed := []string{"-c", "core.hooksPath=" + os.DevNull, "-c", "core.fsmonitor=false", "--no-pager", "--literal-pathspecs"}
	cmd := exec.CommandContext(ctx, "git", append(fixed, args...)...)
	cmd.Dir = g.dir
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	if n, _ := strconv.Atoi(os.Getenv("GIT_CONFIG_COUNT")); len(g.unset) > 0 {
		for _, key := range g.unset {
			cmd.Env = append(cmd.Env, fmt.Sprintf("GIT_CONFIG_KEY_%d=%s", n, key), fmt.Sprintf("GIT_CONFIG_VALUE_%d=", n))
			n++
		}
		cmd.Env = append(cmd.Env, fmt.Sprintf("GIT_CONFIG_COUNT=%d", n))
	}
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

// withoutFilters is git without the filters that are configured. It runs them even to
// list what changed, when a file is as old as the index.
func (g git) withoutFilters(ctx context.Context) git {
	out, err := g.run(ctx, "", "config", "-z", "--name-only", "--get-regexp", `^filter\..*\.(clean|smudge|process|required)$`)
	if err == nil { // else there are none
		g.unset = strings.Split(strings.TrimRight(string(out), "\x00"), "\x00")
	}
	return g
}

// line runs git for one line.
func (g git) line(ctx context.Context, args ...string) (string, error) {
	out, err := g.run(ctx, "", args...)
	return strings.TrimRight(string(out), "\r\n"), err
}
