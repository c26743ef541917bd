// Command benchcli compares what govet-sec costs with what go vet and gosec cost on
// the same packages, and writes a table.
//
//	go run ./internal/cmd/benchcli [flags] TREE...
//
// A tree is a directory, module@version, std, or generated:N (see internal/bigtree).
// Directories and modules are copied, as files in them are changed. What is compared
// is CPU time of all processes: machines are shared, and clocks see that. The programs
// run by turns, so that a busy minute hits them all.
package main

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"

	"strings"
	"time"
)

type options struct {
	out       string
	pairs     int
	limit     time.Duration
	govetsec  string
	gosec     string
	scenarios string
}

func main() {
	var opts options
	flag.StringVar(&opts.out, "out", "", "write the table to this file; standard output if empty")
	flag.IntVar(&opts.pairs, "pairs", 1, "how often each program runs")
	flag.DurationVar(&opts.limit, "limit", 15*time.Minute, "time for one run")
	flag.StringVar(&opts.govetsec, "govet-sec", "", "the program; it is built if empty")
	flag.StringVar(&opts.gosec, "gosec", gosecVersion, "a version of gosec, its program, or off")
	flag.StringVar(&opts.scenarios, "scenarios", "", "only these, separated by commas: "+strings.Join(scenarioNames(), ", "))
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, &opts, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "benchcli:", err)
		os.Exit(1)
	}
}

const gosecVersion = "v2.30.0"

func run(ctx context.Context, opts *options, names []string) error {
	tmp, err := os.MkdirTemp("", "benchcli-")
	if err != nil {
		return err
	}
	defer removeAll(tmp)
	b := &bench{opts: opts, tmp: tmp}
	if err := b.programs(ctx); err != nil {
		return err
	}
	var tables []*table
	for i, name := range names {
		t, err := newTree(ctx, filepath.Join(tmp, fmt.Sprint("tree", i)), name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		result, err := b.measure(ctx, t)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		tables = append(tables, result)
	}
	text := render(ctx, b, tables)
	if opts.out == "" {
		_, err = os.Stdout.WriteString(text)
		return err
	}
	return os.WriteFile(opts.out, []byte(text), 0o600)
}

// removeAll removes what the go command made read-only, too.
func removeAll(dir string) {
	if root, err := os.OpenRoot(dir); err == nil {
		_ = fs.WalkDir(root.FS(), ".", func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				_ = root.Chmod(path, 0o700)
			}
			return nil
		})
		_ = root.Close()
	}
	_ = os.RemoveAll(dir)
}
