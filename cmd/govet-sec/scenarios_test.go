package main

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/report"
	"github.com/govet-sec/govet-sec/rule"
)

// invocation is one run of the program in a scenario.
type invocation struct {
	script, line string
	vet          bool // by the go command
	command      string
	flags        map[string][]string // with the values that they have there
	code         string              // the exit code that is expected; "!" for some failure
}

// scenarios are the runs of the program in all scenarios, and all that the scripts say.
func scenarios(t *testing.T) (runs []invocation, text string) {
	t.Helper()
	scripts, err := filepath.Glob(filepath.Join("..", "..", "testdata", "script", "*.txtar"))
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scenarios", err)
	}
	for _, name := range scripts {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "-- ") {
				break // the files
			}
			text += line
			if run, ok := parseLine(strings.TrimSpace(line)); ok {
				run.script = filepath.Base(name)
				runs = append(runs, run)
			}
		}
	}
	return runs, text
}

// ours are the names of the program in scenarios.
var ours = []string{"govet-sec", "fake-sec", "$REAL", "$FAKE"}

// parseLine reads a line such as "code 1 fake-sec -format json ./...".
func parseLine(line string) (run invocation, ok bool) {
	run = invocation{line: line, flags: make(map[string][]string), code: "0"}
	words := fields(line)
	if len(words) > 0 && strings.HasPrefix(words[0], "[") {
		words = words[1:] // a condition
	}
	if len(words) > 0 && (words[0] == "!" || words[0] == "?") {
		run.code, words = words[0], words[1:]
	}
	switch {
	case len(words) > 2 && words[0] == "code":
		run.code, words = words[1], words[2:]
	case len(words) > 1 && words[0] == "noflake":
		run.code, words = "?", words[1:]
	case len(words) > 1 && words[0] == "exec":
		words = words[1:]
	default:
		return run, false
	}
	if len(words) > 2 && words[0] == "go" && (words[1] == "vet" || words[1] == "fix") {
		run.vet, words = true, words[1:]
	} else if !slices.Contains(ours, words[0]) {
		return run, false
	}
	words = words[1:]
	if len(words) > 0 && !run.vet && isSubcommand(words[0]) {
		run.command, words = words[0], words[1:]
	}
	for i, word := range words {
		name, value, has := strings.Cut(strings.TrimLeft(word, "-"), "=")
		if !strings.HasPrefix(word, "-") || word == "-" {
			continue
		}
		if !has && i+1 < len(words) {
			value = words[i+1] // or the next flag, or a package
		}
		run.flags[name] = append(run.flags[name], value)
	}
	return run, true
}

// fields splits a line of a scenario: there are quotes, and comments.
func fields(line string) (words []string) {
	for _, m := range regexp.MustCompile(`(?:'[^']*'|[^\s'#])+|#.*`).FindAllString(line, -1) {
		if strings.HasPrefix(m, "#") {
			break
		}
		words = append(words, strings.ReplaceAll(m, "'", ""))
	}
	return words
}

func isSubcommand(word string) bool {
	return slices.ContainsFunc(subcommands(), func(s subcommand) bool { return s.name == word })
}

// Every flag of the program and of each command is in a scenario. Of the switches of
// rules and checks, which are all alike, there is each kind.
func TestEveryFlagHasScenario(t *testing.T) {
	runs, _ := scenarios(t)
	uses := func(command, name string) bool {
		return slices.ContainsFunc(runs, func(r invocation) bool { return r.command == command && r.flags[name] != nil })
	}
	main := newCommand(analyzers.All, io.Discard, io.Discard)
	main.flags.VisitAll(func(f *flag.Flag) {
		if main.choices[f.Name] == nil && !uses("", f.Name) {
			t.Errorf("-%s is in no scenario", f.Name)
		}
	})
	for _, sub := range subcommands() {
		if !slices.ContainsFunc(runs, func(r invocation) bool { return r.command == sub.name }) {
			t.Errorf("%s is in no scenario", sub.name)
		}
		c := newCommand(analyzers.All, io.Discard, io.Discard)
		if sub.flags == nil {
			continue
		}
		sub.flags(c).VisitAll(func(f *flag.Flag) {
			// What the commands share with a scan is used by all in the same way, but for
			// what their own line of help names.
			shared := main.flags.Lookup(f.Name) != nil && !strings.Contains(sub.use, "-"+f.Name)
			if !shared && !uses(sub.name, f.Name) {
				t.Errorf("%s -%s is in no scenario", sub.name, f.Name)
			}
		})
	}
	for _, off := range []bool{false, true} {
		for kind, is := range map[string]func(string) bool{"rule": isRule, "check": isCheck} {
			if !slices.ContainsFunc(runs, func(r invocation) bool { return switches(r, is, off) }) {
				t.Errorf("no scenario switches a %s, off: %t", kind, off)
			}
		}
	}
}

func isCheck(name string) bool { return regexp.MustCompile(`^[A-Z]+[0-9]+$`).MatchString(name) }

func isRule(name string) bool {
	return slices.ContainsFunc(slices.Concat(analyzers.All, fakeRules()), func(r *rule.Rule) bool { return r.Name == name })
}

func switches(r invocation, is func(string) bool, off bool) bool {
	for name, values := range r.flags {
		if is(name) && slices.Contains(values, "false") == off {
			return true
		}
	}
	return false
}

// Every format is in a scenario, to standard output or a file.
func TestEveryFormatHasScenario(t *testing.T) {
	runs, _ := scenarios(t)
	written := func(command, name string) bool {
		return slices.ContainsFunc(runs, func(r invocation) bool {
			return r.command == command && slices.ContainsFunc(r.flags["format"], func(v string) bool {
				format, _, _ := strings.Cut(v, "=")
				return r.code != "2" && (format == name || strings.HasPrefix(format, name+":"))
			})
		})
	}
	names := []string{"template"}
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	for _, name := range names {
		if !written("", name) {
			t.Errorf("format %s is in no scenario", name)
		}
	}
	for name := range strings.SplitSeq(report.CompareFormats, ", ") {
		if name != "text" && !written("compare", name) {
			t.Errorf("format %s of compare is in no scenario", name)
		}
	}
}

// Every exit code of every command is in a scenario.
func TestEveryExitCodeHasScenario(t *testing.T) {
	runs, _ := scenarios(t)
	has := func(match func(invocation) bool, code string) bool {
		return slices.ContainsFunc(runs, func(r invocation) bool { return match(r) && r.code == code })
	}
	type kind struct {
		match func(invocation) bool
		codes string
	}
	kinds := map[string]kind{
		"a scan": {func(r invocation) bool { return r.command == "" && !r.vet && len(r.flags) == 0 }, "012"},
		"-json":  {func(r invocation) bool { return r.command == "" && !r.vet && r.flags["json"] != nil }, "02"},
		"-diff":  {func(r invocation) bool { return r.command == "" && !r.vet && r.flags["diff"] != nil }, "012"},
		"-fix":   {func(r invocation) bool { return r.command == "" && !r.vet && r.flags["fix"] != nil }, "012"},
		"go vet": {func(r invocation) bool { return r.vet }, "0!"},
	}
	codes := map[string]string{"help": "02", "init": "02", "baseline": "02", "migrate-ignores": "012", "compare": "012"}
	for _, sub := range subcommands() {
		if codes[sub.name] == "" {
			t.Errorf("what are the exit codes of %s?", sub.name)
		}
		kinds[sub.name] = kind{func(r invocation) bool { return r.command == sub.name }, codes[sub.name]}
	}
	for name, k := range kinds {
		for _, code := range k.codes {
			if !has(k.match, string(code)) {
				t.Errorf("no scenario has exit code %c of %s", code, name)
			}
		}
	}
}

// Every error in the use of the program is in a scenario: some line there expects the
// longest piece of it that is always the same, or the same of what it says to do.
func TestEveryErrorHasScenario(t *testing.T) {
	_, text := scenarios(t)
	text = strings.ReplaceAll(text, `\`, "") // of regular expressions
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range sources {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if id, ok := lit.Type.(*ast.Ident); !ok || id.Name != "usageError" {
				return true
			}
			found++
			piece := longestPiece(lit.Elts[0])
			if piece == "" {
				piece = longestPiece(lit.Elts[1]) // the first is another error
			}
			if !strings.Contains(text, piece) {
				t.Errorf("%s: no scenario expects the error %q", name, piece)
			}
			return true
		})
	}
	for _, n := range next {
		if !strings.Contains(text, strings.ReplaceAll(n.hint, `"`, "")) && !strings.Contains(text, n.hint) {
			t.Errorf("no scenario expects the hint %q", n.hint)
		}
	}
	if found == 0 {
		t.Error("the program has no errors")
	}
}

// longestPiece is the longest text in an expression that makes a message, without verbs.
func longestPiece(e ast.Expr) (longest string) {
	ast.Inspect(e, func(n ast.Node) bool {
		lit, ok := n.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		text, err := strconv.Unquote(lit.Value)
		if err != nil {
			return true
		}
		for _, piece := range regexp.MustCompile(`%[a-z]`).Split(text, -1) {
			if piece = strings.TrimSpace(piece); len(piece) > len(longest) {
				longest = piece
			}
		}
		return true
	})
	return longest
}

// Every reason for which a package is not analysed is in a scenario.
func TestEveryReasonHasScenario(t *testing.T) {
	_, text := scenarios(t)
	for _, reason := range []finding.Reason{finding.NotLoaded, finding.TypeErrors, finding.RuleFailed, finding.Cancelled} {
		if !strings.Contains(text, string(reason)) {
			t.Errorf("no scenario has a package that %q", reason)
		}
	}
}
