package modelfile

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"

	"github.com/govet-sec/govet-sec/internal/model"
)

// reader walks a file until the first mistake.
type reader struct {
	file string
	err  error
}

func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("%s: %s", r.at(n), fmt.Sprintf(format, args...))
	}
}

func (r *reader) at(n *yaml.Node) string { return fmt.Sprintf("%s:%d", r.file, n.Line) }

// keys calls the function of each key, and refuses others.
func (r *reader) keys(n *yaml.Node, what string, known map[string]func(*yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%s must have keys with values", what)
		return
	}
	seen := make(map[string]bool)
	for i := 0; i+1 < len(n.Content) && r.err == nil; i += 2 {
		key := n.Content[i]
		f := known[key.Value]
		switch {
		case f == nil:
			r.fail(key, "unknown key %q of %s%s", key.Value, what, meant(key.Value, slices.Sorted(maps.Keys(known))))
		case seen[key.Value]:
			r.fail(key, "%s is set twice", key.Value)
		default:
			f(n.Content[i+1])
		}
		seen[key.Value] = true
	}
}

func (r *reader) needs(n *yaml.Node, has bool, what, key string) {
	if !has {
		r.fail(n, "%s needs the key %s", what, key)
	}
}

func (r *reader) each(n *yaml.Node, what string, f func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode || len(n.Content) == 0 {
		r.fail(n, "%s is a list", what)
		return
	}
	for _, item := range n.Content {
		if r.err == nil {
			f(item)
		}
	}
}

func (r *reader) list(what string, f func(*yaml.Node)) func(*yaml.Node) {
	return func(n *yaml.Node) { r.each(n, what, f) }
}

func (r *reader) scalar(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode || n.Value == "" {
		r.fail(n, "a text is wanted here")
	}
	return n.Value
}

func (r *reader) text(to *string) func(*yaml.Node) {
	return func(n *yaml.Node) { *to = r.scalar(n) }
}

func (r *reader) flag(to *bool) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode || n.Decode(to) != nil {
			r.fail(n, "true or false is wanted here, not %q", n.Value)
		}
	}
}

func (r *reader) kind(to *model.Kind) func(*yaml.Node) {
	return func(n *yaml.Node) {
		name := r.scalar(n)
		kind, ok := model.KindNamed(name)
		if !ok {
			r.fail(n, "unknown kind of harm %q%s", name, meant(name, model.KindNames()))
		}
		*to = kind
	}
}

// sets are the names of several kinds of harm.
var sets = map[string]model.Kinds{
	"any": model.Any, "text": model.Text, "command": model.Command, "markup": model.Markup, "file": model.File,
}

// kinds reads a kind, or a list of kinds.
func (r *reader) kinds(to *model.Kinds) func(*yaml.Node) {
	return func(n *yaml.Node) {
		items := []*yaml.Node{n}
		if n.Kind == yaml.SequenceNode {
			items = n.Content
		}
		for _, item := range items {
			name := r.scalar(item)
			kind, ok := model.KindNamed(name)
			set, isSet := sets[name]
			if !ok && !isSet {
				r.fail(item, "unknown kind of harm %q%s", name, meant(name, append(model.KindNames(), slices.Sorted(maps.Keys(sets))...)))
			}
			if *to |= set; ok {
				*to |= model.KindSet(kind)
			}
		}
	}
}

func (r *reader) threat(to *model.Threat) func(*yaml.Node) {
	return func(n *yaml.Node) {
		name := r.scalar(n)
		threat, ok := model.ThreatNamed(name)
		if !ok {
			r.fail(n, "unknown threat %q%s", name, meant(name, model.ThreatNames()))
		}
		*to = threat
	}
}

var conditionForm = regexp.MustCompile(`^result(?:\[([0-9]{1,2})\])? == (true|false|nil|non-nil)$`)

// condition reads "result == true", "result[1] == nil".
func (r *reader) condition(n *yaml.Node) (model.Port, model.Property) {
	m := conditionForm.FindStringSubmatch(r.scalar(n))
	if m == nil {
		r.fail(n, "%q is no condition: write result == true, false, nil or non-nil, and result[1] for the second result", n.Value)
		return model.Port{}, 0
	}
	i, _ := strconv.Atoi(m[1]) // which is 0 when there is none
	when := map[string]model.Property{"true": model.True, "false": model.False, "nil": model.Nil, "non-nil": model.NonNil}
	return model.Ret(i), when[m[2]]
}
