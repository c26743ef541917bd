package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/config"
	"github.com/govet-sec/govet-sec/internal/finding"
)

// chosen are the flags that a configuration file can set, too.
type chosen struct {
	preset, severity, confidence, cwe, threats, models, exclude string

	file  string // of the configuration
	print bool
	from  map[string]string // where the value of a flag comes from
	conf  *config.Config
}

// These are what -threats and -models are short for.
const (
	threatsFlag = "govetsectaint.threats"
	modelsFlag  = "govetsectaint.models"
)

func (c *command) addChosen() {
	f, s := c.flags, &c.chosen
	f.StringVar(&s.preset, "preset", "", "settings under one name: default, ci, strict or audit")
	f.StringVar(&s.severity, "severity", "", "lowest severity: info, low, medium, high or critical")
	f.StringVar(&s.confidence, "confidence", "", "lowest confidence: low, medium or high")
	f.StringVar(&s.cwe, "cwe", "", "only checks for these CWEs, separated by commas")
	f.StringVar(&s.threats, "threats", "", "whose text counts as an attacker's, separated by commas")
	f.StringVar(&s.models, "models", "", "`files` with models of your own code and libraries, separated by commas")
	f.StringVar(&s.exclude, "exclude", "", "pass over findings in files that match these patterns, separated by commas")
	f.StringVar(&s.file, "config", "", "configuration file, or \"off\"; by default GOVETSEC_CONFIG, or .govet-sec.yaml above the module")
	f.BoolVar(&s.print, "print-config", false, "print the settings and where each comes from")
}

// isChosen reports whether a flag is one of these that go vet may pass on. Those that name
// a file are not: the go command would not see its content change.
func isChosen(name string) bool {
	return slices.Contains([]string{"preset", "severity", "confidence", "cwe", "threats", "exclude"}, name)
}

// choose reads the configuration, and brings it together with the flags, which win.
func (c *command) choose() (*finding.Selection, error) {
	s := &c.chosen
	if err := c.readConfig(); err != nil {
		return nil, err
	}
	s.from = make(map[string]string)
	c.flags.Visit(func(f *flag.Flag) { s.from[f.Name] = "-" + f.Name })
	values, err := c.takeSettings(s.conf.Settings)
	if err != nil {
		return nil, err
	}
	choice, err := values.Choice(s.conf.Rules)
	if err != nil {
		return nil, err
	}
	if s.threats != "" {
		if err := c.setFlag(threatsFlag, s.threats); err != nil {
			return nil, &usageError{"-threats: " + err.Error(), s.from["threats"] + " sets it"}
		}
	}
	if s.models != "" {
		if err := c.setFlag(modelsFlag, s.models); err != nil {
			return nil, fmt.Errorf("%s: models: %w", s.from["models"], err)
		}
	}
	if s.exclude != "" {
		for glob := range strings.SplitSeq(s.exclude, ",") {
			s.conf.Paths = append(s.conf.Paths, config.Path{Glob: glob, Reason: "-exclude"})
		}
	}
	return finding.SelectFrom(c.rules, c.switches(), choice), nil
}

func (c *command) readConfig() error {
	s := &c.chosen
	s.conf = &config.Config{}
	file := s.file
	if file == "" {
		if file = os.Getenv("GOVETSEC_CONFIG"); file != "" && file != "off" && !filepath.IsAbs(file) {
			return &usageError{fmt.Sprintf("GOVETSEC_CONFIG is %q", file), "it must be an absolute path or \"off\""}
		}
	}
	if file == "" {
		file = config.Find(workingDir())
	}
	if file == "off" || file == "" {
		return nil
	}
	file, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	s.conf, err = config.Parse(file, content, c.vocabulary())
	return err
}

func (c *command) vocabulary() config.Vocabulary {
	var v config.Vocabulary
	for _, r := range c.rules {
		v.Rules = append(v.Rules, r.Name)
		for _, check := range r.Checks {
			v.Rules = append(v.Rules, check.ID)
		}
	}
	c.flags.VisitAll(func(f *flag.Flag) {
		if strings.Contains(f.Name, ".") {
			v.Options = append(v.Options, f.Name)
		}
	})
	return v
}

// takeSettings takes those that no flag has set: of the file, then of the preset.
func (c *command) takeSettings(settings []config.Setting) (config.Values, error) {
	s := &c.chosen
	values := make(config.Values)
	c.flags.Visit(func(f *flag.Flag) {
		values.Add([]config.Setting{{Key: f.Name, Value: f.Value.String(), From: "-" + f.Name}})
	})
	values.Add(settings)
	if err := values.AddPreset(); err != nil {
		return nil, err
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		set := values[key]
		if s.from[key] == "" && key != config.OptIn {
			if err := c.setFlag(key, set.Value); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", set.From, key, err)
			}
		}
		s.from[key] = set.From
	}
	return values, nil
}

// modelNote begins a note about a model that names nothing.
const modelNote = "the model at "

// onceEach drops notes about a model that more than one package has.
func onceEach(notes []finding.Note) []finding.Note {
	seen := make(map[string]bool)
	return slices.DeleteFunc(notes, func(n finding.Note) bool {
		again := seen[n.Text] && strings.HasPrefix(n.Text, modelNote)
		seen[n.Text] = true
		return again
	})
}

// warnOfModels prints the notes about models, which somebody can do something about, and
// returns the result without them.
func (c *command) warnOfModels(res *finding.Result) *finding.Result {
	rest := *res
	rest.Notes = nil
	for _, n := range res.Notes {
		if strings.HasPrefix(n.Text, modelNote) {
			c.say("warning: " + n.Text)
		} else {
			rest.Notes = append(rest.Notes, n)
		}
	}
	return &rest
}

func (c *command) setFlag(name, value string) error {
	if c.flags.Lookup(name) == nil {
		return nil // no rule here follows text
	}
	return c.flags.Set(name, value)
}

// printConfig prints what is set, and where.
func (c *command) printConfig() error {
	s := &c.chosen
	file := s.conf.File
	if file == "" {
		file = "none"
	}
	fmt.Fprintf(c.stdout, "configuration file: %s\n", relative(file))
	names := make([]string, 0, len(s.from))
	for name := range s.from {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		value := "true"
		if f := c.flags.Lookup(name); f != nil && f.Value.String() != "" {
			value = relative(f.Value.String())
		} else if ch := c.choices[name]; ch != nil {
			value = strconv.FormatBool(ch.on)
		}
		fmt.Fprintf(c.stdout, "%s = %s (%s)\n", name, value, relative(s.from[name]))
	}
	names = names[:0]
	for name := range s.conf.Rules {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(c.stdout, "rules.%s = %t (%s)\n", name, s.conf.Rules[name], relative(s.conf.File))
	}
	for _, p := range s.conf.Paths {
		what := "all"
		if p.Disable != nil {
			what = strings.Join(p.Disable, ",")
		}
		fmt.Fprintf(c.stdout, "paths.%s = without %s (%s)\n", p.Glob, what, p.Reason)
	}
	return nil
}

// writeConfig writes a configuration with every setting as a comment.
func (c *command) writeConfig() error {
	f, err := os.OpenFile(config.Name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err := f.WriteString(config.Template); err != nil {
		_ = f.Close()
		return err
	}
	c.say("wrote " + config.Name)
	return f.Close()
}
