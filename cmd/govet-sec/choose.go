package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/config"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// chosen are the flags that a configuration file can set, too.
type chosen struct {
	preset, severity, confidence, cwe, threats, exclude string

	file  string // of the configuration
	print bool
	from  map[string]string // where the value of a flag comes from
	conf  *config.Config
}

// threatsFlag is what -threats is short for.
const threatsFlag = "govetsectaint.threats"

// presets are settings under one name.
func presets(name string) []config.Setting {
	switch name {
	case "default":
		return []config.Setting{}
	case "ci":
		return []config.Setting{{Key: "severity", Value: "medium"}, {Key: "confidence", Value: "medium"}}
	case "strict":
		return []config.Setting{{Key: "off-by-default", Value: "true"}}
	case "audit":
		return []config.Setting{{Key: "off-by-default", Value: "true"}, {Key: "threats", Value: "remote,args,env,stdin,file,database,network-response"}}
	}
	return nil
}

func (c *command) addChosen() {
	f, s := c.flags, &c.chosen
	f.StringVar(&s.preset, "preset", "", "settings under one name: default, ci, strict or audit")
	f.StringVar(&s.severity, "severity", "", "lowest severity: info, low, medium, high or critical")
	f.StringVar(&s.confidence, "confidence", "", "lowest confidence: low, medium or high")
	f.StringVar(&s.cwe, "cwe", "", "only checks for these CWEs, separated by commas")
	f.StringVar(&s.threats, "threats", "", "whose text counts as an attacker's, separated by commas")
	f.StringVar(&s.exclude, "exclude", "", "pass over findings in files that match these patterns, separated by commas")
	f.StringVar(&s.file, "config", "", "configuration file, or \"off\"; by default GOVETSEC_CONFIG, or .govet-sec.yaml above the module")
	f.BoolVar(&s.print, "print-config", false, "print the settings and where each comes from")
}

// isChosen reports whether a flag is one of these that go vet may pass on. The file is
// not: the go command would not see its content change.
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
	if err := c.takeSettings(s.conf.Settings); err != nil {
		return nil, err
	}
	choice, err := c.choice()
	if err != nil {
		return nil, err
	}
	if s.threats != "" {
		if err := c.setFlag(threatsFlag, s.threats); err != nil {
			return nil, &usageError{"-threats: " + err.Error(), s.from["threats"] + " sets it"}
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
func (c *command) takeSettings(settings []config.Setting) error {
	s := &c.chosen
	for _, set := range settings {
		if s.from[set.Key] != "" {
			continue
		}
		if err := c.setFlag(set.Key, set.Value); err != nil {
			return fmt.Errorf("%s: %s: %w", set.From, set.Key, err)
		}
		s.from[set.Key] = set.From
	}
	if s.preset == "" {
		return nil
	}
	more := presets(s.preset)
	if more == nil {
		return &usageError{fmt.Sprintf("unknown preset %q", s.preset), "the presets are default, ci, strict and audit"}
	}
	for _, set := range more {
		if s.from[set.Key] == "" {
			s.from[set.Key] = "preset " + s.preset
			if set.Key != "off-by-default" {
				_ = c.flags.Set(set.Key, set.Value)
			}
		}
	}
	return nil
}

func (c *command) setFlag(name, value string) error {
	if c.flags.Lookup(name) == nil {
		return nil // no rule here follows text
	}
	return c.flags.Set(name, value)
}

// choice is what the flags and the file choose among checks.
func (c *command) choice() (finding.Choice, error) {
	s := &c.chosen
	choice := finding.Choice{Rules: s.conf.Rules, OptIn: s.from["off-by-default"] != ""}
	for l := rule.Info; s.severity != "" && l.String() != s.severity; l++ {
		if choice.Severity = l + 1; l == rule.Critical {
			return choice, &usageError{fmt.Sprintf("unknown severity %q (%s)", s.severity, s.from["severity"]), "the severities are info, low, medium, high and critical"}
		}
	}
	for l := rule.Unsure; s.confidence != "" && l.String() != s.confidence; l++ {
		if choice.Confidence = l + 1; l == rule.Certain {
			return choice, &usageError{fmt.Sprintf("unknown confidence %q (%s)", s.confidence, s.from["confidence"]), "the confidences are low, medium and high"}
		}
	}
	for text := range strings.SplitSeq(s.cwe, ",") {
		if s.cwe == "" {
			break
		}
		id, err := strconv.Atoi(strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(text)), "CWE-"))
		if err != nil {
			return choice, &usageError{fmt.Sprintf("%q is no CWE (%s)", text, s.from["cwe"]), "write its number: 78"}
		}
		choice.CWE = append(choice.CWE, id)
	}
	return choice, nil
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
