package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"github.com/govet-sec/govet-sec/internal/driver"
)

// usageError is a command line that makes no sense, with what to do instead.
type usageError struct{ what, next string }

func (e *usageError) Error() string { return e.what + "; " + e.next }

// next is what to do about errors that do not say it themselves.
var next = [...]struct {
	err  error
	hint string
}{
	{driver.ErrNoPackages, `name directories with Go files, or a pattern such as "./..."`},
	{exec.ErrNotFound, "the go command must be in PATH"},
	{context.Canceled, "interrupted"},
}

// complain prints the error in one line, and returns the exit code: whenever
// there is an error, nothing was analysed.
func complain(w io.Writer, err error) int {
	msg := strings.Join(strings.Fields(err.Error()), " ")
	for _, n := range next {
		if errors.Is(err, n.err) {
			msg += "; " + n.hint
			break
		}
	}
	fmt.Fprintf(w, "govet-sec: %s\n", msg)
	return exitIncomplete
}
