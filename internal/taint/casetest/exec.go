package casetest

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// Arrivals is what happened when the cases were run.
type Arrivals struct {
	Reached map[string]bool   // places at which a sink was called
	Harmful map[string]string // places at which it was handed an attacker's text in a harmful form, with the case
	Failed  []string          // cases that hung or failed by mistake
}

// Execute runs the cases under root with sinks that record what arrives. It
// builds them in dir, which must be empty.
func Execute(root, dir string, cases []Case) (*Arrivals, error) {
	if err := copyModule(root, dir); err != nil {
		return nil, err
	}
	main := filepath.Join(dir, "main.go")
	if err := os.WriteFile(main, mainFile(cases), 0o600); err != nil {
		return nil, err
	}
	exe := filepath.Join(dir, "cases")
	if _, err := command(dir, "go", "build", "-trimpath", "-o", exe, "."); err != nil {
		return nil, err
	}
	a := &Arrivals{Reached: map[string]bool{}, Harmful: map[string]string{}}
	out, err := command(dir, exe)
	if err != nil {
		return nil, err
	}
	a.read(out)
	for _, c := range cases {
		if c.Exits {
			a.runExiting(dir, exe, c)
		}
	}
	return a, nil
}

// runExiting runs a case that may end the process: one process for each run.
func (a *Arrivals) runExiting(dir, exe string, c Case) {
	for text := range hostileTexts {
		for bits := range choices {
			out, _ := command(dir, exe, "-case", c.Pkg+"."+c.Name, "-text", fmt.Sprint(text), "-choices", fmt.Sprint(bits))
			a.read(out) // the exit code is the case's own affair
		}
	}
}

const (
	hostileTexts = 80 // bounds the numbers of record.Hostile; higher ones run nothing
	choices      = 2  // the first choice, either way
)

func command(dir, name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "GOPROXY=off", "GO111MODULE=on")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%s: %w\n%s", name, err, stderr.Bytes())
	}
	return out, err
}

func (a *Arrivals) read(out []byte) {
	for sc := bufio.NewScanner(bytes.NewReader(out)); sc.Scan(); {
		switch w := strings.Split(sc.Text(), "\t"); {
		case w[0] == "HIT" && len(w) == 4:
			a.Reached[w[2]] = true
			if w[3] == "harmful" {
				a.Harmful[w[2]] = w[1]
			}
		case w[0] == "FAIL":
			a.Failed = append(a.Failed, strings.Join(w[1:], ": "))
		}
	}
}

// spawned is a sink that is the call of a go or defer statement: the run time
// does not know its line.
var spawned = regexp.MustCompile(`\b(go|defer) mark\.(Sink|SinkAny|SinkBytes|Shell)\(`)

// copyModule copies the module at root to dir, with the lines written into
// go and defer statements.
func copyModule(root, dir string) error {
	if err := os.CopyFS(dir, os.DirFS(root)); err != nil {
		return err
	}
	copied, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer copied.Close()
	return fs.WalkDir(copied.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".go" {
			return err
		}
		src, err := copied.ReadFile(name)
		if err != nil {
			return err
		}
		file := path.Join(Module, name)
		lines := bytes.Split(src, []byte("\n"))
		for i, l := range lines {
			lines[i] = spawned.ReplaceAll(l, fmt.Appendf(nil, `$1 mark.At("%s:%d").$2(`, file, i+1))
		}
		return copied.WriteFile(name, bytes.Join(lines, []byte("\n")), 0o600)
	})
}

// mainFile is a program that has all cases in a table.
func mainFile(cases []Case) []byte {
	var imports, table bytes.Buffer
	seen := map[string]string{}
	for _, c := range cases {
		alias, ok := seen[c.Pkg]
		if !ok {
			alias = fmt.Sprintf("p%d", len(seen))
			seen[c.Pkg] = alias
			fmt.Fprintf(&imports, "\t%s %q\n", alias, c.Pkg)
		}
		fmt.Fprintf(&table, "\t\t{Name: %q, Pkg: %q, Func: %s.%s, Exits: %t},\n", c.Name, c.Pkg, alias, c.Name, c.Exits)
	}
	return fmt.Appendf(nil, "package main\n\nimport (\n\t\"taint/mark/drive\"\n%s)\n\nfunc main() {\n\tdrive.Main([]drive.Case{\n%s\t})\n}\n", &imports, &table)
}
