package revision

import (
	"bufio"
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"
)

// Answers of git are read exactly: what a file holds cannot be taken for an answer.
func TestObject(t *testing.T) {
	in := bufio.NewReader(strings.NewReader("1a blob 9\n2b blob 1\n3c missing\nx:a b.go missing\n4d blob 0\n\n5e tree 1\nx\n"))
	for _, want := range []string{"2b blob 1", "-", "-", "", "error"} {
		got, err := object(in)
		text := string(got)
		switch {
		case err != nil:
			text = "error"
		case got == nil:
			text = "-"
		}
		if text != want {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
	for _, cut := range []string{"", "\n", "1a blob\n", "1a blob 5\nabc", "1a blob -1\n", "1a blob 99999999999999999999\n"} {
		if got, err := object(bufio.NewReader(strings.NewReader(cut))); err == nil {
			t.Errorf("%q: got %q", cut, got)
		}
	}
}

func TestMatters(t *testing.T) {
	for name, want := range map[string]bool{
		"a/b.go": true, "go.mod": true, "go.work.sum": true, "vendor/modules.txt": true, "x.s": true, "x.h": true,
		"README.md": false, "data.txt": false, "go": false, "a.go/b.bin": false,
	} {
		if matters(name) != want {
			t.Errorf("%s: want %t", name, want)
		}
	}
}

func TestCommitErrors(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	g := git{dir: t.TempDir()}
	for _, rev := range []string{"", "-x", "--output=x", "--all"} {
		var own *Error
		if _, err := g.commit(t.Context(), rev, false); !errors.As(err, &own) || !strings.Contains(own.What, "is no revision") {
			t.Errorf("%q: got %v", rev, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, g.dir, "HEAD", false, t.TempDir()); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
}
