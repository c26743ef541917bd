// Package config reads .govet-sec.yaml, and says from where each setting came.
//
// It is strict: an unknown key or rule is an error with its place, because a
// setting that is silently not applied looks like a scan that found nothing.
package config

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/govet-sec/govet-sec/rule"
)

// Name is the name of the file.
const Name = ".govet-sec.yaml"

// Setting is one setting, as a flag of the same name would have it.
type Setting struct {
	Key, Value string
	From       string // "file:line", or a preset
}

// Config is what a file says.
type Config struct {
	File     string    // absolute; empty when there is none
	Content  []byte    // of the file
	Settings []Setting // those that are flags, too: later ones win
	Rules    map[string]bool
	Paths    []Path
}

// Path is findings to pass over, by the place of their file.
type Path struct {
	Glob    string   // below the directory of the configuration, with slashes
	Disable []string // rules and IDs; all if nil
	Reason  string
	Line    int // in the configuration
}

// Vocabulary is what may stand in a file.
type Vocabulary struct {
	Rules   []string // names and IDs
	Options []string // flags of rules: "hardcodedsecret.min"
}

// Keys are the keys of a file, in the order in which they are documented.
func Keys() []string {
	return []string{"preset", "severity", "confidence", "cwe", "threats", "models", "rules", "options", "exclude", "paths", "baseline"}
}

// Parse reads the content of a file.
func Parse(file string, content []byte, words Vocabulary) (*Config, error) {
	r := &reader{file: file, words: words, conf: &Config{File: file, Content: content, Rules: make(map[string]bool)}}
	var root yaml.Node
	if err := yaml.Unmarshal(content, &root); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if root.Kind == yaml.DocumentNode && !isNull(root.Content[0]) {
		r.top(root.Content[0])
	}
	if r.err != nil {
		return nil, r.err
	}
	return r.conf, nil
}

// reader walks a file until the first mistake.
type reader struct {
	file  string
	words Vocabulary
	conf  *Config
	err   error
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%s:%d: %s", r.file, n.Line, fmt.Sprintf(format, args...))
	}
}

func (r *reader) at(n *yaml.Node) string { return fmt.Sprintf("%s:%d", r.file, n.Line) }

func (r *reader) top(n *yaml.Node) {
	r.mapping(n, "the file", func(key, value *yaml.Node) {
		switch key.Value {
		case "preset", "severity", "confidence":
			r.set(key, r.scalar(value))
		case "baseline":
			name := r.scalar(value)
			if !filepath.IsAbs(name) {
				name = filepath.Join(filepath.Dir(r.file), filepath.FromSlash(name))
			}
			r.set(key, name)
		case "cwe":
			r.set(key, strings.Join(r.list(value, r.numeral), ","))
		case "threats":
			r.set(key, strings.Join(r.list(value, r.scalar), ","))
		case "models":
			r.set(key, strings.Join(r.files(value), ","))
		case "rules":
			r.mapping(value, "rules", func(name, on *yaml.Node) {
				r.known(name)
				r.conf.Rules[name.Value] = r.boolean(on)
			})
		case "options":
			r.options(value)
		case "exclude":
			for i, glob := range r.list(value, r.scalar) {
				r.conf.Paths = append(r.conf.Paths, Path{Glob: glob, Reason: "excluded", Line: value.Content[i].Line})
			}
		case "paths":
			r.paths(value)
		default:
			r.unknown(key, Keys())
		}
	})
}

// files reads names of files below the directory of the configuration.
func (r *reader) files(n *yaml.Node) []string {
	names := r.list(n, r.scalar)
	for i, name := range names {
		if strings.Contains(name, ",") {
			r.fail(n.Content[i], "%q has a comma in it", name)
		}
		if name = filepath.FromSlash(name); !filepath.IsAbs(name) {
			names[i] = filepath.Join(filepath.Dir(r.file), name)
		}
	}
	return names
}

func (r *reader) set(key *yaml.Node, value string) {
	r.conf.Settings = append(r.conf.Settings, Setting{key.Value, value, r.at(key)})
}

func (r *reader) options(n *yaml.Node) {
	r.mapping(n, "options", func(name, value *yaml.Node) {
		r.mapping(value, name.Value, func(key, value *yaml.Node) {
			flag := name.Value + "." + key.Value
			if !slices.Contains(r.words.Options, flag) {
				r.fail(key, "unknown option %s%s", flag, meant(flag, r.words.Options))
			}
			var text string
			if value.Kind == yaml.SequenceNode {
				text = strings.Join(r.list(value, r.value), ",")
			} else {
				text = r.value(value)
			}
			r.conf.Settings = append(r.conf.Settings, Setting{flag, text, r.at(key)})
		})
	})
}

func (r *reader) paths(n *yaml.Node) {
	if n.Kind != yaml.SequenceNode {
		r.fail(n, "paths is a list of path, disable and reason")
		return
	}
	for _, entry := range n.Content {
		p := Path{Line: entry.Line}
		r.mapping(entry, "an entry of paths", func(key, value *yaml.Node) {
			switch key.Value {
			case "path":
				p.Glob = r.scalar(value)
			case "reason":
				p.Reason = r.scalar(value)
			case "disable":
				p.Disable = r.list(value, r.scalar)
				for _, name := range value.Content {
					r.known(name)
				}
			default:
				r.unknown(key, []string{"path", "disable", "reason"})
			}
		})
		switch {
		case p.Glob == "":
			r.fail(entry, "an entry of paths needs a path")
		case len(p.Disable) == 0:
			r.fail(entry, "an entry of paths needs the rules to disable; for all of them, use exclude")
		case p.Reason == "":
			r.fail(entry, "an entry of paths needs a reason")
		}
		r.conf.Paths = append(r.conf.Paths, p)
	}
}

// mapping calls f for each key, and refuses one that is there twice.
func (r *reader) mapping(n *yaml.Node, what string, f func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%s must have keys with values", what)
		return
	}
	seen := make(map[string]bool)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if seen[key.Value] {
			r.fail(key, "%s is set twice", key.Value)
		}
		seen[key.Value] = true
		f(key, n.Content[i+1])
	}
}

// scalar reads a text. What YAML takes for something else must be in quotes: editors say so,
// too, by the schema.
func (r *reader) scalar(n *yaml.Node) string {
	switch {
	case n.Kind != yaml.ScalarNode || n.Value == "":
		r.fail(n, "a text is wanted here")
	case n.ShortTag() != "!!str":
		r.fail(n, "a text is wanted here: write it in quotes, %q", n.Value)
	}
	return n.Value
}

// numeral reads a number, or a text.
func (r *reader) numeral(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!int" {
		return n.Value
	}
	return r.scalar(n)
}

// value reads the value of a flag of a rule: a text, or what stands for itself.
func (r *reader) value(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || isNull(n) {
		r.fail(n, "a value is wanted here")
	}
	return n.Value
}

func (r *reader) boolean(n *yaml.Node) bool {
	var on bool
	if n.Kind != yaml.ScalarNode || isNull(n) || n.Decode(&on) != nil {
		r.fail(n, "true or false is wanted here, not %q", n.Value)
	}
	return on
}

func (r *reader) list(n *yaml.Node, read func(*yaml.Node) string) []string {
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		r.fail(n, "a list is wanted here: [a, b]")
		return nil
	}
	var items []string
	for _, item := range n.Content {
		items = append(items, read(item))
	}
	return items
}

func (r *reader) known(name *yaml.Node) {
	if !slices.Contains(r.words.Rules, name.Value) {
		r.fail(name, "unknown rule %q%s", name.Value, meant(name.Value, r.words.Rules))
	}
}

func (r *reader) unknown(key *yaml.Node, keys []string) {
	r.fail(key, "unknown key %q%s", key.Value, meant(key.Value, keys))
}

func meant(name string, names []string) string {
	if like := rule.Like(name, names); like != "" {
		return fmt.Sprintf(": did you mean %q?", like)
	}
	return ""
}

func isNull(n *yaml.Node) bool { return n.Tag == "!!null" }

// Find returns the configuration file for a directory: the nearest one at or above
// the root of its module, but not above the repository. It is empty when there is
// none.
func Find(dir string) string {
	root := cmp.Or(upTo(dir, "go.mod"), dir)
	for d := root; ; d = filepath.Dir(d) {
		if name := filepath.Join(d, Name); exists(name) {
			return name
		}
		if exists(filepath.Join(d, ".git")) || d == filepath.Dir(d) {
			return ""
		}
	}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
