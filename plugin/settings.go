package plugin

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/config"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// Settings are what stands under linters.settings.custom.govetsec.settings, beside the
// keys of .govet-sec.yaml, which mean the same as there. A check is named by its ID, or by
// its rule with all other checks of it. Disable beats Enable.
type Settings struct {
	Enable  []string `json:"enable"`  // checks to run that are off by default
	Disable []string `json:"disable"` // checks not to run
	Config  string   `json:"config"`  // a configuration file, below the directory of golangci-lint's
}

// inSettings is the name of the settings in messages, in the place of a file's.
const inSettings = "settings"

// choice is what settings come to.
type choice struct {
	selection *finding.Selection
	paths     []*config.Config // which may pass findings over
}

// read reads the settings, and sets the flags of the analyzers.
func read(rules []*rule.Rule, conf any) (*choice, error) {
	own, rest, err := split(conf)
	if err != nil {
		return nil, err
	}
	words := vocabulary(rules)
	inline, err := config.Parse(inSettings, rest, words)
	if err != nil {
		return nil, err
	}
	inline.File = "" // paths are below the directory of golangci-lint's configuration
	configs := []*config.Config{inline}
	if own.Config != "" {
		file, err := readFile(own.Config, words)
		if err != nil {
			return nil, err
		}
		configs = append(configs, file)
	}
	values := make(config.Values)
	on := make(map[string]bool)
	for _, c := range configs {
		values.Add(c.Settings)
	}
	for _, c := range slices.Backward(configs) {
		maps.Copy(on, c.Rules)
	}
	if set, ok := values["baseline"]; ok {
		return nil, fmt.Errorf("%s: a baseline is for govet-sec; golangci-lint has issues.new-from-rev", set.From)
	}
	if err := values.AddPreset(); err != nil {
		return nil, err
	}
	if err := setFlags(rules, values); err != nil {
		return nil, err
	}
	if err := switches(rules, own, on); err != nil {
		return nil, err
	}
	chosen, err := values.Choice(on)
	if err != nil {
		return nil, err
	}
	return &choice{finding.SelectFrom(rules, nil, chosen), configs}, nil
}

// split takes our own keys from the settings, and leaves those of a configuration.
func split(conf any) (own Settings, rest []byte, err error) {
	keys := make(map[string]json.RawMessage)
	data, err := json.Marshal(conf)
	if err == nil {
		err = json.Unmarshal(data, &keys)
	}
	if err != nil {
		return own, nil, fmt.Errorf("%s: %w", inSettings, err)
	}
	for name, to := range map[string]any{"enable": &own.Enable, "disable": &own.Disable, "config": &own.Config} {
		if value, ok := keys[name]; ok {
			if err := json.Unmarshal(value, to); err != nil {
				return own, nil, fmt.Errorf("%s: %s: %w", inSettings, name, err)
			}
			delete(keys, name)
		}
	}
	if len(keys) == 0 {
		return own, nil, nil
	}
	known := append(config.Keys(), "enable", "disable", "config")
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if !slices.Contains(known, key) {
			return own, nil, fmt.Errorf("%s: unknown key %q%s", inSettings, key, meant(key, known))
		}
	}
	rest, err = json.Marshal(keys) // which is YAML
	return own, rest, err
}

func readFile(name string, words config.Vocabulary) (*config.Config, error) {
	file, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return config.Parse(file, content, words)
}

func vocabulary(rules []*rule.Rule) config.Vocabulary {
	var v config.Vocabulary
	for _, r := range rules {
		v.Rules = append(v.Rules, r.Name)
		for _, c := range r.Checks {
			v.Rules = append(v.Rules, c.ID)
		}
	}
	for name := range flagsOf(rules) {
		v.Options = append(v.Options, name)
	}
	slices.Sort(v.Options)
	return v
}

// flagsOf are the flags of the analyzers, and of those that they require, by the name
// that options have.
func flagsOf(rules []*rule.Rule) map[string]flag.Value {
	flags := make(map[string]flag.Value)
	var add func(a *analysis.Analyzer)
	add = func(a *analysis.Analyzer) {
		a.Flags.VisitAll(func(f *flag.Flag) { flags[a.Name+"."+f.Name] = f.Value })
		for _, req := range a.Requires {
			add(req)
		}
	}
	for _, r := range rules {
		add(r.Analyzer)
	}
	return flags
}

func setFlags(rules []*rule.Rule, values config.Values) error {
	flags := flagsOf(rules)
	for _, key := range slices.Sorted(maps.Keys(values)) {
		set, name := values[key], key
		if key == "threats" || key == "models" {
			name = "govetsectaint." + key
		}
		if f, ok := flags[name]; ok {
			if err := f.Set(set.Value); err != nil {
				return fmt.Errorf("%s: %s: %w", set.From, key, err)
			}
		}
	}
	return nil
}

// switches brings enable and disable together with the rules of the configuration. The
// name of a rule means each of its checks, so that disable beats enable whichever of the
// two names the check.
func switches(rules []*rule.Rule, own Settings, on map[string]bool) error {
	for _, names := range []struct {
		list []string
		is   bool
	}{{own.Enable, true}, {own.Disable, false}} {
		for _, name := range names.list {
			known := false
			for _, r := range rules {
				for _, c := range r.Checks {
					if name == r.Name || name == c.ID {
						on[c.ID], known = names.is, true
					}
				}
			}
			if !known {
				return fmt.Errorf("no rule or check is called %q%s", name, meant(name, vocabulary(rules).Rules))
			}
		}
	}
	return nil
}

func meant(name string, names []string) string {
	if like := rule.Like(name, names); like != "" {
		return fmt.Sprintf(": did you mean %q?", like)
	}
	return ""
}

// passesOver reports whether a configuration wants findings of the check in the file to be
// passed over.
func (c *choice) passesOver(id, ruleName, file string) bool {
	base, err := os.Getwd()
	if err != nil {
		return false
	}
	for _, conf := range c.paths {
		res := &finding.Result{Findings: []finding.Finding{{ID: id, Rule: ruleName, File: filepath.ToSlash(file)}}}
		if conf.Apply(res, base); res.Findings[0].Suppressed.Kind != "" {
			return true
		}
	}
	return false
}
