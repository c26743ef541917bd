// Package modelfile reads models that users write, of their own code and of libraries that
// are not modelled: the rows of internal/model, in YAML.
//
// It is strict. A row that is not read as it was meant is a flow that is not found, so an
// unknown key, kind or port is an error with its place; names are looked up in the package
// when that is seen (see Check).
package modelfile

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/rule"
)

// File is what a file says.
type File struct {
	Name     string
	Packages []Package
}

// Package is the model of a package, with the places of its rows.
type Package struct {
	model.Package
	Extends map[string]bool // functions whose row adds to the one that is there
	Places  map[string]string
	at      string
}

// Lookup is the model of the package with the import path, if the file has one.
func (f *File) Lookup(path string) (*Package, bool) {
	for i := range f.Packages {
		if f.Packages[i].Path == path {
			return &f.Packages[i], true
		}
	}
	return nil, false
}

// Parse reads the content of a file.
func Parse(name string, content []byte) (*File, error) {
	r := &reader{file: name}
	var root yaml.Node
	if err := yaml.Unmarshal(content, &root); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if root.Kind != yaml.DocumentNode {
		return nil, fmt.Errorf("%s: the file is empty; it needs the key packages", name)
	}
	f := &File{Name: name}
	r.keys(root.Content[0], "the file", map[string]func(*yaml.Node){
		"packages": func(n *yaml.Node) {
			r.each(n, "packages", func(n *yaml.Node) {
				p := r.pkg(n)
				if old, ok := f.Lookup(p.Path); ok && r.err == nil {
					r.fail(n, "package %s has a model already, at %s", p.Path, old.at)
				}
				f.Packages = append(f.Packages, p)
			})
		},
	})
	if r.err == nil && len(f.Packages) == 0 {
		r.fail(root.Content[0], "there is no package in it")
	}
	if r.err != nil {
		return nil, r.err
	}
	return f, nil
}

func (r *reader) pkg(n *yaml.Node) Package {
	p := Package{Extends: make(map[string]bool), Places: make(map[string]string), at: r.at(n)}
	r.keys(n, "a package", map[string]func(*yaml.Node){
		"path":      r.text(&p.Path),
		"functions": r.list("functions", func(n *yaml.Node) { r.function(&p, n) }),
		"fields":    r.list("fields", func(n *yaml.Node) { r.field(&p, n) }),
		"types":     r.list("types", func(n *yaml.Node) { r.typ(&p, n) }),
		"variables": r.list("variables", func(n *yaml.Node) { r.variable(&p, n) }),
	})
	r.needs(n, p.Path != "", "a package", "path")
	if strings.ContainsAny(p.Path, " \t\"()*") {
		r.fail(n, "%q is no import path", p.Path)
	}
	if len(p.Places) == 0 {
		r.fail(n, "the model of package %s says nothing", p.Path)
	}
	return p
}

// add notes where a row stands, and refuses a second one for the same name.
func (r *reader) add(p *Package, n *yaml.Node, what, name string) {
	if old, ok := p.Places[name]; ok {
		r.fail(n, "%s %s has a row already, at %s", what, name, old)
	}
	p.Places[name] = r.at(n)
}

func (r *reader) function(p *Package, n *yaml.Node) {
	var row model.Func
	var names []string
	extends := false
	r.keys(n, "a function", map[string]func(*yaml.Node){
		"name":        func(n *yaml.Node) { names = append(names, r.name(n)) },
		"names":       r.list("names", func(n *yaml.Node) { names = append(names, r.name(n)) }),
		"extends":     r.flag(&extends),
		"sources":     r.list("sources", func(n *yaml.Node) { row.Sources = append(row.Sources, r.source(n)) }),
		"sinks":       r.list("sinks", func(n *yaml.Node) { row.Sinks = append(row.Sinks, r.sink(n)) }),
		"propagators": r.list("propagators", func(n *yaml.Node) { row.Flows = append(row.Flows, r.propagator(n)) }),
		"sanitizers":  r.list("sanitizers", func(n *yaml.Node) { row.Flows = append(row.Flows, r.sanitizer(n)) }),
		"validators":  r.list("validators", func(n *yaml.Node) { row.Validators = append(row.Validators, r.validator(n)) }),
		"no-return":   r.flag(&row.NoReturn),
	})
	r.needs(n, len(names) > 0, "a function", "name")
	for _, name := range names {
		r.add(p, n, "function", name)
		row.Name = name
		p.Funcs = append(p.Funcs, row)
		p.Extends[name] = extends
	}
}

// name is the name of a function: Open, (Header).Get, (*Conn).Query.
func (r *reader) name(n *yaml.Node) string {
	name := r.scalar(n)
	recv, method, isMethod := strings.Cut(name, ").")
	switch {
	case r.err != nil:
	case isMethod && strings.HasPrefix(recv, "(") && isIdent(strings.TrimPrefix(recv[1:], "*")) && isIdent(method):
	case !isMethod && isIdent(name):
	default:
		r.fail(n, "%q is no function: write Open, (Header).Get or (*Conn).Query", name)
	}
	return name
}

func (r *reader) source(n *yaml.Node) (s model.Source) {
	s.Threat = model.Remote
	r.keys(n, "a source", map[string]func(*yaml.Node){"at": r.port(&s.At), "threat": r.threat(&s.Threat)})
	r.needs(n, !s.At.IsZero(), "a source", "at")
	r.seen(n, s.At)
	return s
}

func (r *reader) sink(n *yaml.Node) (s model.Sink) {
	r.keys(n, "a sink", map[string]func(*yaml.Node){"at": r.port(&s.At), "kind": r.kind(&s.Kind)})
	r.needs(n, !s.At.IsZero(), "a sink", "at")
	r.needs(n, s.Kind != model.NoKind, "a sink", "kind")
	if _, ok := s.At.IsRet(); ok {
		r.fail(n, "a sink is what a function is given, and not its result")
	}
	return s
}

func (r *reader) propagator(n *yaml.Node) (f model.Flow) {
	r.keys(n, "a propagator", map[string]func(*yaml.Node){"from": r.port(&f.From), "to": r.port(&f.To), "same": r.flag(&f.Same)})
	r.flow(n, f, "a propagator")
	return f
}

func (r *reader) sanitizer(n *yaml.Node) (f model.Flow) {
	r.keys(n, "a sanitizer", map[string]func(*yaml.Node){"from": r.port(&f.From), "to": r.port(&f.To), "safe": r.kinds(&f.Safe)})
	r.flow(n, f, "a sanitizer")
	r.needs(n, f.Safe != 0, "a sanitizer", "safe")
	return f
}

func (r *reader) flow(n *yaml.Node, f model.Flow, what string) {
	r.needs(n, !f.From.IsZero(), what, "from")
	r.needs(n, !f.To.IsZero(), what, "to")
	if _, ok := f.From.IsRet(); ok {
		r.fail(n, "%s begins at what a function is given, and not at its result", what)
	}
	r.seen(n, f.To)
}

// seen refuses a port at which a caller sees nothing of what the function does.
func (r *reader) seen(n *yaml.Node, p model.Port) {
	if _, ok := p.IsArg(); (ok || p.IsRecv()) && p.Path() == "" {
		name := portName(p)
		r.fail(n, "nobody sees what a function does to %s itself: write %s* for what it points to, or %s[] for its elements", name, name, name)
	}
}

func (r *reader) validator(n *yaml.Node) (v model.Validator) {
	r.keys(n, "a validator", map[string]func(*yaml.Node){
		"when":      func(n *yaml.Node) { v.Result, v.When = r.condition(n) },
		"validates": r.port(&v.Arg),
		"safe":      r.kinds(&v.Safe),
	})
	r.needs(n, v.When != 0, "a validator", "when")
	r.needs(n, !v.Arg.IsZero(), "a validator", "validates")
	r.needs(n, v.Safe != 0, "a validator", "safe")
	if _, ok := v.Arg.IsRet(); ok {
		r.fail(n, "a validator looks at what it is given, and not at its result")
	}
	return v
}

func (r *reader) field(p *Package, n *yaml.Node) {
	var f model.Field
	name := ""
	r.keys(n, "a field", map[string]func(*yaml.Node){
		"name": r.text(&name), "source": r.threat(&f.Source), "sink": r.kind(&f.Sink), "safe": r.kinds(&f.Safe),
	})
	ok := false
	if f.Type, f.Name, ok = strings.Cut(name, "."); !ok || !isIdent(f.Type) || !isIdent(f.Name) {
		r.fail(n, "%q is no field: write Type.Field", name)
	}
	r.needs(n, f.Source != 0 || f.Sink != 0 || f.Safe != 0, "a field", "source, sink or safe")
	r.add(p, n, "field", name)
	p.Fields = append(p.Fields, f)
}

func (r *reader) typ(p *Package, n *yaml.Node) {
	var t model.Type
	r.keys(n, "a type", map[string]func(*yaml.Node){"name": r.text(&t.Name), "textless": r.flag(&t.Textless), "sink": r.kind(&t.Sink)})
	if !isIdent(t.Name) {
		r.fail(n, "%q is no type", t.Name)
	}
	r.needs(n, t.Textless || t.Sink != 0, "a type", "textless or sink")
	r.add(p, n, "type", t.Name)
	p.Types = append(p.Types, t)
}

func (r *reader) variable(p *Package, n *yaml.Node) {
	var v model.Var
	r.keys(n, "a variable", map[string]func(*yaml.Node){"name": r.text(&v.Name), "source": r.threat(&v.Source)})
	if !isIdent(v.Name) {
		r.fail(n, "%q is no variable", v.Name)
	}
	r.needs(n, v.Source != 0, "a variable", "source")
	r.add(p, n, "variable", v.Name)
	p.Vars = append(p.Vars, v)
}

func meant(name string, names []string) string {
	if like := rule.Like(name, names); like != "" {
		return fmt.Sprintf(": did you mean %q?", like)
	}
	return ""
}

// Disjoint fails when two files have a row for the same.
func Disjoint(a, b *Package) error {
	for _, name := range slices.Sorted(maps.Keys(a.Places)) {
		place := a.Places[name]
		if old, ok := b.Places[name]; ok {
			return fmt.Errorf("%s: %s of package %s has a row already, at %s", place, name, a.Path, old)
		}
	}
	return nil
}
