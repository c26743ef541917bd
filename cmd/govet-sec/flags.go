package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/driver"
	"github.com/govet-sec/govet-sec/rule"
)

// command is one invocation.
type command struct {
	rules          []*rule.Rule
	stdout, stderr io.Writer
	flags          *flag.FlagSet
	choices        map[string]*choice // by rule name and check ID

	usage, printFlags, list bool
	version                 string
	json, fix, diff, tests  bool
	context                 int
	tags, deps              string
	formats                 outputs
	stats, verbose          bool
	cache, cacheProg        string
	matrix                  string
	kept                    *cache.Cache
	targets                 []driver.Target
	chosen                  chosen
	baseline, out, reason   string
	compareFormat           string
	newFrom, diffBase       string
	known                   *known
}

// choice is a switch that can also be left alone.
type choice struct{ set, on bool }

func (c *choice) IsBoolFlag() bool { return true }
func (c *choice) String() string   { return "" }
func (c *choice) Set(s string) error {
	on, err := strconv.ParseBool(s)
	*c = choice{true, on}
	return err
}

func newCommand(rules []*rule.Rule, stdout, stderr io.Writer) *command {
	c := &command{
		rules: rules, stdout: stdout, stderr: stderr,
		flags:   flag.NewFlagSet("govet-sec", flag.ContinueOnError),
		choices: make(map[string]*choice),
	}
	c.flags.SetOutput(io.Discard) // complain says it in one line
	c.flags.Usage = func() {}
	f := c.flags
	f.StringVar(&c.version, "V", "", "print the version, for the go command (-V=full)")
	f.BoolVar(&c.printFlags, "flags", false, "print the flags in JSON, for the go command")
	f.BoolVar(&c.list, "list", false, "list all checks")
	f.BoolVar(&c.json, "json", false, "print JSON in the shape of go vet -json")
	f.BoolVar(&c.fix, "fix", false, "apply fixes")
	f.BoolVar(&c.diff, "diff", false, "print what -fix would change")
	for _, name := range [...]string{"test", "tests"} {
		f.BoolVar(&c.tests, name, false, "analyse test files, too, for rules that look at them")
	}
	f.StringVar(&c.matrix, "matrix", "", "systems and tags to analyse for, such as linux/amd64,windows/amd64:tag+tag,host:tag")
	f.IntVar(&c.context, "c", 0, "show this many lines of code around each finding")
	f.StringVar(&c.tags, "tags", "", "build tags, separated by commas")
	f.Var(&c.formats, "format", "write FORMAT or FORMAT=FILE; can be given several times")
	f.BoolVar(&c.stats, "stats", false, "print statistics")
	f.BoolVar(&c.verbose, "v", false, "list what was not analysed to the end")
	f.StringVar(&c.deps, "deps", string(driver.NoDeps), "dependencies to follow input through: none, direct or all")
	f.StringVar(&c.cache, "cache", "", "directory to keep results in, or \"off\"; by default GOVETSEC_CACHE, or govet-sec in the user's cache directory")
	f.StringVar(&c.cacheProg, "cache-prog", "", "program that shares results with other machines, by the protocol of GOCACHEPROG; by default GOVETSEC_CACHEPROG")
	f.StringVar(&c.baseline, "baseline", "", "file with what is known, or \"off\": only other findings are reported")
	f.StringVar(&c.newFrom, "new-from", "", "revision of git: report only what is new since")
	f.StringVar(&c.diffBase, "diff-base", "", "the same since HEAD and the revision parted")
	c.addChosen()
	c.addRules()
	return c
}

// addRules adds the switches and flags of the rules, and the flags of the
// analyzers behind them.
func (c *command) addRules() {
	for _, r := range c.rules {
		c.addChoice(r.Name, fmt.Sprintf("switch rule %s", r.Name))
		for _, check := range r.Checks {
			c.addChoice(check.ID, fmt.Sprintf("switch check %s: %s", check.ID, check.Title))
		}
		c.addFlags(r.Analyzer)
	}
}

func (c *command) addChoice(name, usage string) {
	if c.choices[name] == nil {
		c.choices[name] = new(choice)
		c.flags.Var(c.choices[name], name, usage)
	}
}

func (c *command) addFlags(a *analysis.Analyzer) {
	a.Flags.VisitAll(func(f *flag.Flag) {
		if name := a.Name + "." + f.Name; c.flags.Lookup(name) == nil {
			c.flags.Var(f.Value, name, f.Usage)
		}
	})
	for _, req := range a.Requires {
		c.addFlags(req)
	}
}

// meant is what to say of a flag that there is not, or nothing of other errors.
func (c *command) meant(err error) string {
	name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !ok {
		return ""
	}
	var names []string
	c.flags.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	if like := rule.Like(name, names); like != "" {
		return fmt.Sprintf("did you mean -%s? ", like)
	}
	return "one rule is run with its name as the flag, as in -execinject; "
}

func (c *command) parse(args []string) error {
	err := c.flags.Parse(args)
	switch {
	case err == flag.ErrHelp:
		c.usage = true
		return nil
	case err != nil:
		return &usageError{err.Error(), c.meant(err) + `"govet-sec help" lists the flags and rules`}
	case !slices.Contains([]driver.Deps{driver.NoDeps, driver.DirectDeps, driver.AllDeps}, driver.Deps(c.deps)):
		return &usageError{fmt.Sprintf("unknown value %q of -deps", c.deps), "the values are none, direct and all"}
	case c.version != "" && c.version != "full":
		return &usageError{fmt.Sprintf("unknown value %q of -V", c.version), "use -V=full"}
	case c.context < 0:
		c.context = 0
	case c.json && (c.fix || c.diff):
		return &usageError{"-json does not go with -fix or -diff", "use one of them"}
	case c.json && len(c.formats) > 0:
		return &usageError{"-json does not go with -format", "-json is the shape of go vet -json; use -format json for govet-sec's own"}
	case c.given("new-from") && c.given("diff-base"):
		return &usageError{"-new-from does not go with -diff-base", "use one of them"}
	case c.given("baseline") && c.baseline != "off" && (c.given("new-from") || c.given("diff-base")):
		return &usageError{"-baseline does not go with -new-from or -diff-base", "compare with a file or with a revision"}
	case c.diff && len(c.formats) > 0:
		return &usageError{"-diff does not go with -format", "it prints a diff"}
	}
	if len(c.formats) == 0 && !c.json && !c.diff {
		_ = c.formats.Set("text")
	}
	if err := c.formats.resolve(); err != nil {
		return err
	}
	if err := c.parseMatrix(); err != nil {
		return err
	}
	return c.flagAfterPackages()
}

// flagAfterPackages refuses what looks like a flag behind a package: flag would
// take it for a package, and the go command's answer to that helps nobody.
func (c *command) flagAfterPackages() error {
	for _, arg := range c.flags.Args() {
		if strings.HasPrefix(arg, "-") && arg != "-" {
			return &usageError{fmt.Sprintf("flag %s stands behind a package", arg), "put flags first"}
		}
	}
	return nil
}

// switches are the choices that were made.
func (c *command) switches() map[string]bool {
	made := make(map[string]bool)
	for name, choice := range c.choices {
		if choice.set {
			made[name] = choice.on
		}
	}
	return made
}

// unit is the .cfg file when the go command runs us, or nothing.
func (c *command) unit() string {
	if args := c.flags.Args(); len(args) == 1 && strings.HasSuffix(args[0], ".cfg") {
		return args[0]
	}
	return ""
}

// forVet reports whether go vet may pass the flag on: those that change what is
// found, and -json. The go command has -fix, -diff and -c itself.
func (c *command) forVet(name string) bool {
	_, isChoice := c.choices[name]
	return isChoice || isChosen(name) || name == "json" || strings.Contains(name, ".") && name != modelsFlag
}

func (c *command) say(line string) { fmt.Fprintln(c.stderr, "govet-sec: "+line) }

func workingDir() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	return dir
}

// relative is name as seen from the current directory, when it lies below it.
func relative(name string) string {
	if rel, err := filepath.Rel(workingDir(), name); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return name
}
