package modeltest

import (
	"fmt"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// program is a package in which each function makes, or does not make, one flow.
type program struct {
	of      *types.Package
	real    map[string]*types.Package
	sources map[string]bool   // fields that are sources: "Request.Body"
	imports map[string]string // names, by path
	funcs   []string
}

// typ writes a type.
func (p *program) typ(t types.Type) string {
	if name := hidden(t, 0); name != "" {
		panic(unexercised(name + " has no name outside of its package"))
	}
	return types.TypeString(t, func(pkg *types.Package) string { return p.name(pkg) })
}

func (p *program) name(pkg *types.Package) string {
	if p.imports[pkg.Path()] == "" {
		p.imports[pkg.Path()] = "pkg" + strconv.Itoa(len(p.imports))
	}
	return p.imports[pkg.Path()]
}

// hidden names a type in t that only its package can name.
func hidden(t types.Type, depth int) string {
	any := func(ts ...types.Type) string {
		for _, t := range ts {
			if name := hidden(t, depth+1); name != "" {
				return name
			}
		}
		return ""
	}
	switch t := t.(type) {
	case *types.Alias:
		return hidden(t.Rhs(), depth)
	case *types.Named:
		if t.Obj().Pkg() != nil && !t.Obj().Exported() {
			return t.Obj().Pkg().Name() + "." + t.Obj().Name()
		}
		for arg := range t.TypeArgs().Types() {
			if name := hidden(arg, depth+1); name != "" {
				return name
			}
		}
	case *types.Pointer:
		return any(t.Elem())
	case *types.Slice:
		return any(t.Elem())
	case *types.Array:
		return any(t.Elem())
	case *types.Chan:
		return any(t.Elem())
	case *types.Map:
		return any(t.Key(), t.Elem())
	case *types.Signature:
		return any(t.Params(), t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			if name := hidden(v.Type(), depth+1); name != "" {
				return name
			}
		}
	}
	return ""
}

// source writes the file. Functions of the program make text of each party, and others take
// what does harm of each kind.
func (p *program) source(name string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "package %s\n", name)
	for _, path := range keys(p.imports) {
		fmt.Fprintf(&b, "import %s %q\n", p.imports[path], path)
	}
	for _, party := range parties {
		fmt.Fprintf(&b, "func %s[T any]() (t T) { return t }\n", partyFunc(party))
	}
	for _, k := range kinds() {
		fmt.Fprintf(&b, "func %s[T any](T) {}\n", kindFunc(k))
	}
	b.WriteString("func ptr[T any](t T) *T { return &t }\nfunc checked[T any](t T) bool { return false }\nfunc escaped[T any](t T) T { return t }\n")
	b.WriteString("type never struct{}\nfunc " + filledBy + "[T any](t T) {}\n")

	for _, f := range p.funcs {
		b.WriteString(f)
	}
	return b.String()
}

// parties are those whose text a source can be.
var parties = []model.Threat{model.Remote, model.WeakRandom, model.Secret, model.Internals, model.Inflated}

func partyFunc(t model.Threat) string { return "by" + camel(t.String()) }

// filledBy writes text behind a pointer.
const filledBy = "filledByRemote"

func kindFunc(k model.Kind) string { return "sink" + camel(k.String()) }

func camel(s string) string {
	var out string
	for word := range strings.SplitSeq(s, "-") {
		out += strings.ToUpper(word[:1]) + word[1:]
	}
	return out
}

func kinds() []model.Kind {
	var ks []model.Kind
	for _, name := range model.KindNames() {
		k, _ := model.KindNamed(name)
		ks = append(ks, k)
	}
	return ks
}

// partyFor is the party whose text does harm of the kind.
func partyFor(k model.Kind) model.Threat {
	if k == model.Inflate {
		return model.Inflated
	}
	for _, t := range parties {
		if t.Harms().Has(k) {
			return t
		}
	}
	panic(unexercised("nobody's text is " + k.String()))
}

// programRows are the rows of a program's own functions.
func programRows() []model.Func {
	var rows []model.Func
	for _, t := range parties {
		rows = append(rows, model.Func{Name: partyFunc(t), Sources: model.Sources(t, model.Ret(0))})
	}
	for _, k := range kinds() {
		rows = append(rows, model.Func{Name: kindFunc(k), Sinks: model.Sinks(k, model.Arg(0))})
	}
	return append(rows,
		model.Func{Name: filledBy, Sources: model.Sources(model.Remote, model.Arg(0).At("*"))},
		model.Func{Name: "checked", Validators: []model.Validator{{Result: model.Ret(0), When: model.True, Arg: model.Arg(0), Safe: model.Any}}},
		model.Func{Name: "escaped", Flows: model.Clean(model.Escapable, model.Arg(0), model.Ret(0))})
}

// leaf writes a value of a type, at the end of a path.
type leaf func(t types.Type) string

// tainted is text that does harm of a kind.
func (p *program) tainted(k model.Kind) leaf {
	by := partyFunc(partyFor(k))
	return func(t types.Type) string {
		if isAny(t) {
			t = types.Typ[types.String]
		}
		return by + "[" + p.typ(t) + "]()"
	}
}

// constant is a constant text.
func (p *program) constant(t types.Type) string {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsString != 0 {
			return p.typ(t) + `("s3cret")`
		}
	case *types.Slice:
		if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			return p.typ(t) + `("s3cret-s3cret-16")`
		}
		return p.typ(t) + "{" + p.constant(u.Elem()) + "}"
	case *types.Array:
		if n := int(u.Len()); types.Identical(u.Elem(), types.Typ[types.Byte]) {
			return p.typ(t) + "([]byte(\"" + strings.Repeat("s", n) + "\"))"
		}
	case *types.Pointer:
		return "ptr(" + p.constant(u.Elem()) + ")"
	case *types.Map:
		return p.typ(t) + "{" + p.constant(u.Key()) + ": " + p.zero(u.Elem()) + "}"
	case *types.Interface:
		if u.Empty() {
			return `"s3cret"`
		}
	}
	panic(unexercised("no constant is a " + t.String()))
}

func (p *program) zero(t types.Type) string { return "*new(" + p.typ(t) + ")" }

func isAny(t types.Type) bool {
	u, ok := t.Underlying().(*types.Interface)
	return ok && u.Empty()
}

// at writes a value of type t which has, at the end of the path, what the leaf writes. Of
// what cannot be written so, all is as the leaf.
func (p *program) at(t types.Type, path string, l leaf) string {
	if path == "" {
		return l(t)
	}
	step, rest := cutStep(path)
	switch {
	case strings.HasPrefix(step, "[="):
		return l(t)
	case step == "*":
		return p.behind(t, rest, l)
	case step[0] == '(':
		return p.heldBy(t, step, l)
	case step[0] == '.':
		if expr, ok := p.structWith(t, step[1:], rest, l); ok {
			return expr
		}
		return l(t)
	}
	if strings.HasPrefix(step, "[at ") {
		step = "[]"
	}
	return p.element(t, strings.Trim(step, "[]"), rest, l)
}

// heldBy is a string, a map's key or a document that an interface holds.
func (p *program) heldBy(t types.Type, step string, l leaf) string {
	text := l(types.Typ[types.String])
	if step == "(text)" {
		return text
	}
	m := p.typ(p.mapFor(t))
	if step == "(keys)" {
		return m + "{" + text + ": nil}"
	}
	return m + "{\"a\": " + strings.Replace(text, "[string]", "[any]", 1) + "}"
}

// mapFor is a map of anything that an interface can hold.
func (p *program) mapFor(t types.Type) types.Type {
	if _, ok := t.Underlying().(*types.Map); ok {
		return t
	}
	plain := types.NewMap(types.Typ[types.String], types.NewInterfaceType(nil, nil))
	if types.AssignableTo(plain, t) {
		return plain
	}
	for _, name := range p.of.Scope().Names() {
		obj := p.of.Scope().Lookup(name)
		if _, ok := obj.(*types.TypeName); ok && obj.Exported() && types.AssignableTo(obj.Type(), t) && types.Identical(obj.Type().Underlying(), plain) {
			return obj.Type()
		}
	}
	panic(unexercised("nothing is known that is a map and a " + t.String()))
}

func cutStep(path string) (step, rest string) {
	if path[0] == '*' {
		return "*", path[1:]
	}
	if end := map[byte]string{'[': "]", '(': ")"}[path[0]]; end != "" {
		i := strings.Index(path, end)
		return path[:i+1], path[i+1:]
	}
	if i := strings.IndexAny(path[1:], "*.[("); i >= 0 {
		return path[:i+1], path[i+1:]
	}
	return path, ""
}

func (p *program) behind(t types.Type, rest string, l leaf) string {
	ptr, ok := t.Underlying().(*types.Pointer)
	if !ok {
		if isAny(t) && rest != "" {
			return p.at(t, rest, l)
		}
		return l(t)
	}
	if rest != "" && rest[0] == '.' {
		step, tail := cutStep(rest)
		if expr, ok := p.structWith(ptr.Elem(), step[1:], tail, l); ok {
			return "&" + expr
		}
		return l(t)
	}
	if isStruct(ptr.Elem()) || rest != "" && strings.HasPrefix(rest, "[=") {
		return l(t)
	}
	return "ptr(" + p.at(ptr.Elem(), rest, l) + ")"
}

func isStruct(t types.Type) bool {
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

func (p *program) structWith(t types.Type, name, rest string, l leaf) (string, bool) {
	s, ok := t.Underlying().(*types.Struct)
	if !ok || !token.IsExported(name) {
		return "", false
	}
	for f := range s.Fields() {
		if f.Name() == name {
			return p.typ(t) + "{" + name + ": " + p.at(f.Type(), rest, l) + "}", true
		}
	}
	return "", false
}

func (p *program) element(t types.Type, index, rest string, l leaf) string {
	n, _ := strconv.Atoi(strings.TrimPrefix(index, "from "))
	switch u := t.Underlying().(type) {
	case *types.Map:
		if index == "key" {
			return p.typ(t) + "{" + p.at(u.Key(), rest, l) + ": " + p.zero(u.Elem()) + "}"
		}
		return p.typ(t) + "{" + p.someKey(u.Key()) + ": " + p.at(u.Elem(), rest, l) + "}"
	case *types.Slice:
		return p.typ(t) + "{" + strings.Repeat(p.zero(u.Elem())+", ", n) + p.at(u.Elem(), rest, l) + "}"
	case *types.Array:
		return p.typ(t) + "{" + strings.Repeat(p.zero(u.Elem())+", ", n) + p.at(u.Elem(), rest, l) + "}"
	case *types.Interface:
		return "[]string{" + strings.Repeat(`"", `, n) + p.at(types.Typ[types.String], rest, l) + "}"
	}
	return l(t)
}

func (p *program) someKey(t types.Type) string {
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 {
		return `"a"`
	}
	return p.zero(t)
}
