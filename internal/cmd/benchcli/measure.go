package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// cost is what a run took of the machine.
type cost struct {
	cpu, wall time.Duration
	memory    int64 // bytes of the largest process
	over      bool  // it was ended when its time was over
	failed    bool  // it said that it could not do all
}

// bench runs the programs.
type bench struct {
	opts     *options
	tmp      string
	govetsec string
	gosec    string // nothing if it is not to be run
	runs     int    // so that each may differ from the one before
}

// programs builds what is to be measured.
func (b *bench) programs(ctx context.Context) error {
	b.govetsec = b.opts.govetsec
	if b.govetsec == "" {
		b.govetsec = filepath.Join(b.tmp, "govet-sec")
		if _, err := output(ctx, ".", "go", "build", "-o", b.govetsec, "./cmd/govet-sec"); err != nil {
			return err
		}
	}
	switch b.gosec = b.opts.gosec; {
	case b.gosec == "off":
		b.gosec = ""
	case strings.HasPrefix(b.gosec, "v"):
		cmd := exec.CommandContext(ctx, "go", "install", "github.com/securego/gosec/v2/cmd/gosec@"+b.gosec)
		cmd.Env = append(os.Environ(), "GOBIN="+b.tmp, "GOFLAGS=")
		cmd.Stderr = os.Stderr
		b.gosec = filepath.Join(b.tmp, "gosec")
		return cmd.Run()
	}
	return nil
}

// run measures one command.
func (b *bench) run(ctx context.Context, dir string, env []string, args ...string) cost {
	ctx, cancel := context.WithTimeout(ctx, b.opts.limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.WaitDelay = time.Second
	var errs bytes.Buffer
	cmd.Stderr = &errs
	start := time.Now()
	err := cmd.Run()
	c := cost{wall: time.Since(start), over: ctx.Err() != nil}
	if s := cmd.ProcessState; s != nil {
		c.cpu = s.UserTime() + s.SystemTime() // of the children that it waited for, too
		c.memory = peak(s)
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		c.failed = exit.ExitCode() != 1 // which is for findings
	} else if err != nil {
		c.failed = true
	}
	if c.failed {
		fmt.Fprintf(os.Stderr, "%s: %v\n%s", strings.Join(args, " "), err, firstLines(errs.String(), 5))
	}
	return c
}

func firstLines(text string, n int) string {
	lines := strings.SplitAfter(text, "\n")
	return strings.Join(lines[:min(n, len(lines))], "")
}

// scenario is a state in which the programs find a tree.
type scenario struct {
	name, what string
	changes    bool                   // files of the tree
	goals      map[string]goal        // by the other program
	before     func(*bench, *subject) // makes the state
}

// goal is how many times less, or more, than another we may cost.
type goal struct {
	atMost float64
	less   float64 // this many times less, at least
}

// subject is a tree with what the programs keep about it.
type subject struct {
	*tree
	cache   string // ours
	gocache string // the go command's; its usual one, if empty
	salt    string // a new one makes go vet forget what it has found
}

// scenarios are in an order in which each leaves what the next one needs.
func scenarios() []scenario {
	touched := func(file func(*tree) string) func(*bench, *subject) {
		return func(b *bench, s *subject) {
			b.runs++
			if err := touch(file(s.tree), b.runs); err != nil {
				fmt.Fprintln(os.Stderr, "benchcli:", err)
			}
		}
	}
	return []scenario{
		{
			name: "cold", what: "first run, dependencies compiled", before: (*bench).forget,
			goals: map[string]goal{"go vet": {atMost: 1.5}, "gosec": {less: 5}},
		},
		{
			name: "repeat", what: "nothing changed", before: func(*bench, *subject) {},
			goals: map[string]goal{"go vet": {atMost: 1}, "gosec": {less: 30}},
		},
		{
			name: "leaf", what: "a file changed that nobody imports", changes: true, before: touched(func(t *tree) string { return t.leaf }),
			goals: map[string]goal{"go vet": {atMost: 1.5}},
		},
		{name: "deep", what: "a file changed that most depend on", changes: true, before: touched(func(t *tree) string { return t.deep })},
		{
			name: "nothing", what: "first run, nothing compiled", before: (*bench).uncompiled,
			goals: map[string]goal{"go vet": {less: 10}},
		},
	}
}

func scenarioNames() []string {
	var names []string
	for _, s := range scenarios() {
		names = append(names, s.name)
	}
	return names
}

// forget makes us and go vet forget findings, and facts of dependencies; what is compiled
// stays. go vet keeps both by its flags, so those must never have been used before, in
// another run of this program either.
func (b *bench) forget(s *subject) {
	s.salt = "forgetful" + rand.Text()
	removeAll(s.cache)
}

func (b *bench) uncompiled(s *subject) {
	b.forget(s)
	b.runs++
	s.gocache = filepath.Join(b.tmp, fmt.Sprint("gocache", b.runs))
}

// table is the costs of the programs on a tree.
type table struct {
	tree *tree
	rows []row
}

type row struct {
	scenario scenario
	costs    map[string][]cost // by program
}

// measure runs all scenarios on a tree. A first run, which does not count, has the
// dependencies compiled: by go vet and gosec, as it is they who need it.
func (b *bench) measure(ctx context.Context, t *tree) (*table, error) {
	s := &subject{tree: t, cache: filepath.Join(b.tmp, "cache-"+filepath.Base(t.dir)), salt: "forgetful"}
	out := &table{tree: t}
	programs := []string{"govet-sec", "go vet", "gosec"}
	if t.generated {
		programs = programs[:1] // there is nothing to compare: it is there to see memory
	} else {
		b.round(ctx, s, []string{"gosec", "go vet"})
	}
	for _, sc := range scenarios() {
		if sc.changes && !t.ours || b.opts.scenarios != "" && !slices.Contains(strings.Split(b.opts.scenarios, ","), sc.name) {
			continue
		}
		r := row{scenario: sc, costs: make(map[string][]cost)}
		for range b.opts.pairs {
			sc.before(b, s)
			for name, c := range b.round(ctx, s, programs) {
				r.costs[name] = append(r.costs[name], c)
			}
			if s.gocache != "" {
				removeAll(s.gocache)
				s.gocache = ""
			}
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		out.rows = append(out.rows, r)
	}
	return out, nil
}

// round runs each program once. Each finds nothing compiled, if s says so.
func (b *bench) round(ctx context.Context, s *subject, programs []string) map[string]cost {
	costs := make(map[string]cost)
	for _, name := range programs {
		var args []string
		switch name {
		case "govet-sec":
			args = []string{b.govetsec, "-cache", s.cache}
		case "go vet":
			args = []string{"go", "vet", "-printf.funcs=" + s.salt}
		case "gosec":
			if b.gosec == "" {
				continue
			}
			args = []string{b.gosec, "-quiet", "-no-fail", "-fmt=json", "-out=" + os.DevNull}
		}
		var env []string
		if s.gocache != "" {
			env = []string{"GOCACHE=" + filepath.Join(s.gocache, strings.ReplaceAll(name, " ", "-"))}
		}
		costs[name] = b.run(ctx, s.dir, env, append(args, s.patterns...)...)
		fmt.Fprintf(os.Stderr, "%s: %s: %.2f s of CPU\n", s.name, name, costs[name].cpu.Seconds())
	}
	return costs
}
