package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/multichecker"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/internal/cachetest"
	"github.com/govet-sec/govet-sec/rule"
)

// The test binary stands in for five programs: govet-sec, the same with the fake
// rules, a multichecker of either, and one that shares a cache.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"govet-sec": main,
		"fake-sec":  func() { os.Exit(run(fakeRules(), os.Args[1:], os.Stdout, os.Stderr)) },
		"share-in": func() {
			if err := cachetest.Serve(os.Args[1], strings.Join(os.Args[2:], "")); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		},
		"multi-fake": func() { multichecker.Main(analyzersOf(fakeRules())...) },
		"multi-real": func() { multichecker.Main(analyzersOf(analyzers.All)...) },
	})
}

func analyzersOf(rules []*rule.Rule) []*analysis.Analyzer {
	var as []*analysis.Analyzer
	for _, r := range rules {
		as = append(as, r.Analyzer)
	}
	return as
}

func TestScripts(t *testing.T) {
	cache := goEnv(t, "GOCACHE")
	fake, err := exec.LookPath("fake-sec")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "script"),
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("GOCACHE", cache)
			env.Setenv("FAKE", fake)
			env.Setenv("REAL", filepath.Join(filepath.Dir(fake), "govet-sec"))
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOFLAGS", "")
			env.Setenv("GOTOOLCHAIN", "local")
			env.Setenv("HOME", env.WorkDir)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code":    code,
			"noflake": sameTwice,
		},
	})
}

// code runs a command that must end with an exit code: code 1 fake-sec ./...
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command [args]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := err.(*exec.ExitError); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// sameTwice runs a command five times, which must print the same each time.
func sameTwice(ts *testscript.TestScript, neg bool, args []string) {
	var first string
	for i := range 5 {
		_ = ts.Exec(args[0], args[1:]...)
		out := ts.ReadFile("stdout") + ts.ReadFile("stderr")
		if i == 0 {
			first = out
		} else if out != first {
			ts.Fatalf("run %d printed\n%s\nand not\n%s", i+1, out, first)
		}
	}
}

func goEnv(t *testing.T, name string) string {
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimSpace(out))
}
