package modeltest

import (
	"fmt"
	"go/token"
	"go/types"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// call is a function of a program: it calls the function of a row. What it is not told of
// an input is a parameter of its own, of which nothing is known.
type call struct {
	p      *program
	t      *target
	given  map[model.Port]string
	params map[model.Port]types.Type // of those that are no parameters of the function's own type
	seen   map[model.Port]string     // how what is at a port is seen afterwards, where that is not by its name
	extra  []string                  // parameters
	omit   bool                      // leaves out the variadic argument
	before []string
	early  []string // after the inputs are there, before the call
	after  []string
}

func (p *program) newCall(t *target) *call {
	return &call{p: p, t: t, given: make(map[model.Port]string), params: make(map[model.Port]types.Type), seen: make(map[model.Port]string)}
}

// param makes an input a parameter of the type.
func (c *call) param(base model.Port, t types.Type) { c.params[base] = t }

// give says what is at an input.
func (c *call) give(base model.Port, expr string) { c.given[base] = expr }

// taint puts what a leaf writes at a port.
func (c *call) taint(at model.Port, l leaf) {
	c.give(at.Base(), c.p.at(c.t.typeAt(at), at.Path(), l))
}

// taintOthers taints all inputs but some, as far as that can be written.
func (c *call) taintOthers(l leaf, but map[model.Port]bool) {
	for _, in := range c.t.inputs() {
		if t := c.t.typeAt(in); !but[in] && c.params[in] == nil && hidden(t, 0) == "" && c.given[in] == "" && carriesText(t) {
			c.give(in, l(t))
		}
	}
}

func carriesText(t types.Type) bool {
	if _, isFunc := t.Underlying().(*types.Signature); isFunc {
		return false // the text would be called
	}
	b, ok := t.Underlying().(*types.Basic)
	return !ok || b.Info()&(types.IsString) != 0
}

// receive makes of an argument or the receiver what text can be written to, and seen in
// afterwards. Own says that it must have been made by the program.
func (c *call) receive(at model.Port, own bool) {
	base := at.Base()
	if _, isRet := base.IsRet(); isRet || c.given[base] != "" {
		return
	}
	t := c.t.typeAt(base)
	ptr, isPtr := t.Underlying().(*types.Pointer)
	buffer := c.p.real["bytes"].Scope().Lookup("Buffer").Type()
	iface, isIface := t.Underlying().(*types.Interface)
	v := "v" + portName(base)
	switch {
	case isAny(t):
		of := types.Typ[types.String].String()
		if strings.HasPrefix(at.Path(), "[") {
			of = "[]string"
		}
		c.before = append(c.before, "var "+v+" "+of)
		c.give(base, "any(&"+v+")")
		if of != "string" {
			c.give(base, "any("+v+")")
		}
		c.seen[base] = v
	case isIface && types.Implements(types.NewPointer(buffer), iface):
		c.give(base, "new("+c.p.typ(buffer)+")")
	case isPtr && own:
		c.give(base, "new("+c.p.typ(ptr.Elem())+")")
	}
}

func portName(base model.Port) string {
	if i, ok := base.IsArg(); ok {
		return fmt.Sprintf("a%d", i)
	}
	if i, ok := base.IsRet(); ok {
		return fmt.Sprintf("r%d", i)
	}
	return "recv"
}

// at is an expression for what is at a port after the call: the part of it, where that has
// a name.
func (c *call) at(p model.Port) string {
	if v := c.seen[p.Base()]; v != "" {
		return v
	}
	expr, t, path := portName(p.Base()), c.t.typeAt(p), p.Path()
	for path != "" {
		step, rest := cutStep(path)
		if ptr, ok := t.Underlying().(*types.Pointer); ok && step == "*" && strings.HasPrefix(rest, ".") {
			t = ptr.Elem()
			step, rest = cutStep(rest)
		}
		field := c.p.field(t, strings.TrimPrefix(step, "."))
		if step[0] != '.' || field == nil {
			break
		}
		expr, t, path = expr+"."+field.Name(), field.Type(), rest
	}
	return expr
}

// field is an exported field that does not have a meaning of its own.
func (p *program) field(t types.Type, name string) *types.Var {
	s, ok := t.Underlying().(*types.Struct)
	if !ok || !token.IsExported(name) {
		return nil
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && p.sources[named.Obj().Name()+"."+name] {
		return nil
	}
	for f := range s.Fields() {
		if f.Name() == name {
			return f
		}
	}
	return nil
}

// sink gives what is at a port, after the call, to what does harm of the kinds.
func (c *call) sink(p model.Port, ks ...model.Kind) {
	expr, loop := c.at(p), ""
	switch {
	case strings.HasSuffix(p.Path(), "[key]"):
		expr, loop = "k", "for k := range "+expr+" { "
	case strings.HasSuffix(p.Path(), "[=key]"):
		expr, loop = "k", "for k := range "+expr+".Range { " // which a library has whose keys count
	}
	for _, k := range ks {
		c.after = append(c.after, loop+kindFunc(k)+"("+expr+")"+strings.Repeat(" }", min(len(loop), 1)))
	}
}

// then adds a statement after the call.
func (c *call) then(format string, args ...any) {
	c.after = append(c.after, fmt.Sprintf(format, args...))
}

// write writes the function.
func (c *call) write(name string) string {
	params, stmts := append([]string{"_ never"}, c.extra...), c.before
	for _, in := range c.t.inputs() {
		t, v := c.t.typeAt(in), portName(in)
		switch {
		case c.given[in] != "":
			stmts = append(stmts, v+" := "+c.given[in])
		case c.params[in] != nil:
			params = append(params, v+" "+c.p.typ(c.params[in]))
		case c.leavesOut(in):
		case hidden(t, 0) != "":
			stmts = append(stmts, v+" := "+c.p.ready(t))
		default:
			params = append(params, v+" "+c.p.typ(t))
		}
	}
	stmts = append(append(append(stmts, c.early...), c.expr()), c.after...)
	return "func " + name + "(" + strings.Join(params, ", ") + ") {\n\t" + strings.Join(stmts, "\n\t") + "\n}\n"
}

// leavesOut reports whether an argument is left out: a list of what has no name.
func (c *call) leavesOut(in model.Port) bool {
	i, ok := in.IsArg()
	return ok && c.t.sig.Variadic() && i == c.t.sig.Params().Len()-1 && c.given[in] == "" && (c.omit || hidden(c.t.typeAt(in), 0) != "")
}

// expr is the call itself, with its results in r0, r1 …
func (c *call) expr() string {
	var args []string
	n := c.t.sig.Params().Len()
	for i := range n {
		args = append(args, fmt.Sprintf("a%d", i))
	}
	if c.t.sig.Variadic() && c.leavesOut(model.Arg(n-1)) {
		args = args[:n-1]
	} else if c.t.sig.Variadic() {
		args[n-1] += "..."
	}
	callee := c.p.name(c.t.pkg) + "." + c.t.name
	if c.t.recv != nil {
		callee = "recv." + c.t.name
	}
	if len(c.t.typeArgs) > 0 {
		var of []string
		for _, t := range c.t.typeArgs {
			of = append(of, c.p.typ(t))
		}
		callee += "[" + strings.Join(of, ", ") + "]"
	}
	made := callee + "(" + strings.Join(args, ", ") + ")"
	var rets, blanks []string
	for i := range c.t.sig.Results().Len() {
		rets, blanks = append(rets, fmt.Sprintf("r%d", i)), append(blanks, "_")
	}
	if len(rets) == 0 {
		return made
	}
	return strings.Join(rets, ", ") + " := " + made + "\n\t" + strings.Join(blanks, ", ") + " = " + strings.Join(rets, ", ")
}

// ready is a value of a type that only its package can name: a variable, or what a function
// returns.
func (p *program) ready(t types.Type) string {
	named, _ := types.Unalias(t).(*types.Named)
	if ptr, ok := t.(*types.Pointer); ok {
		named, _ = types.Unalias(ptr.Elem()).(*types.Named)
	}
	if named == nil {
		panic(unexercised("nothing is known that is a " + t.String()))
	}
	scope := named.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		obj := scope.Lookup(name)
		if !obj.Exported() {
			continue
		}
		if v, ok := obj.(*types.Var); ok && types.Identical(v.Type(), t) {
			return p.name(v.Pkg()) + "." + name
		}
		if f, ok := obj.(*types.Func); ok && returns(f.Signature(), t) {
			return p.name(f.Pkg()) + "." + name + "(" + p.zeros(f.Signature()) + ")"
		}
	}
	panic(unexercised("nothing is known that is a " + t.String()))
}

// made is a value of a type that a function makes around the parameter w, of another type.
func (p *program) made(t, w types.Type) string {
	scope := p.of.Scope()
	for _, name := range scope.Names() {
		f, ok := scope.Lookup(name).(*types.Func)
		if !ok || !f.Exported() || !returns(f.Signature(), t) {
			continue
		}
		for i, arg := range strings.Split(p.zeros(f.Signature()), ", ") {
			if types.AssignableTo(w, f.Signature().Params().At(i).Type()) {
				args := p.zeros(f.Signature())
				return p.name(p.of) + "." + name + "(" + strings.Replace(args, arg, "w", 1) + ")"
			}
		}
	}
	panic(unexercised("nothing makes a " + t.String() + " around a response"))
}

func returns(sig *types.Signature, t types.Type) bool {
	if sig.Results().Len() != 1 || sig.TypeParams().Len() > 0 || !types.Identical(sig.Results().At(0).Type(), t) {
		return false
	}
	return hidden(sig.Params(), 0) == ""
}

func (p *program) zeros(sig *types.Signature) string {
	var args []string
	for v := range sig.Params().Variables() {
		args = append(args, p.zero(v.Type()))
	}
	if n := len(args); sig.Variadic() {
		args = args[:n-1]
	}
	return strings.Join(args, ", ")
}
