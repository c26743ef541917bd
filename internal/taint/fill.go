package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// Libraries of which neither code nor model is there, but whose names and types tell
// what they are for: decoders, binders, routers.

// unseenCall is a call of a function of such a library.
type unseenCall struct {
	r    *run
	s    *state
	cs   callSite
	name string
	sig  *types.Signature
	args []*value // the receiver first, if there is one
}

// arg is the value of a parameter.
func (u *unseenCall) arg(i int) *value {
	if i += len(u.args) - u.sig.Params().Len(); i >= 0 && i < len(u.args) {
		return u.args[i]
	}
	return nil
}

// fillers are the words with which names of functions begin that write what they read
// into a variable of the caller's.
var fillers = [...]string{
	"assign", "bind", "convert", "copy", "decode", "deserialize", "fill", "load", "map", "merge", "parse", "populate",
	"read", "scan", "shouldbind", "transform", "unmarshal",
}

// fills reports whether the name is of a function that fills a variable: "yaml.Unmarshal",
// "(*Decoder).Decode", "MustUnmarshal".
func fills(name string) bool {
	name = strings.ToLower(lastName(name))
	name = strings.TrimPrefix(name, "must")
	for _, word := range fillers {
		if strings.HasPrefix(name, word) {
			return true
		}
	}
	return false
}

// fillTargets puts the text of the arguments into the variables that a decoder is given
// to fill: those behind pointers that it takes as values of any type (11.3).
func (u *unseenCall) fillTargets() {
	if !fills(u.name) {
		return
	}
	for i := range u.sig.Params().Len() {
		a := u.arg(i)
		if a == nil || !takesAny(u.sig, i) && !u.takesMessage(i) || len(a.dyn()) > 0 && !a.dynOpen && !pointsOnly(a.dyn()) {
			continue
		}
		ls := u.requestLabels()
		for _, b := range u.args {
			if b != a {
				ls = joinLabels(ls, u.r.collect(u.s, b))
			}
		}
		if len(ls) == 0 {
			continue
		}
		ls = mapLabels(u.r.through(ls, u.cs, shortName(u.name)), func(l label) label {
			return l.undo(model.Escapable).learn(knownSafe(model.Volume | model.Unexported | model.KindSet(model.LogSecret)))
		})
		if u.r.mayReadItself(a, u.r.targets(a, nil)) {
			ls = asPart(ls)
		}
		id := u.r.def(u.cs.in.(ssa.Instruction)).child(sel{kind: selHidden, n: i, name: u.cs.sub + "fill"}, nil)
		u.r.putInside(u.s, a, []portStep{{sel{kind: selDeref}, -1, false}}, &value{labels: ls, id: id, open: true}, addText)
	}
}

// takesAny reports whether a parameter takes values of any type, and not a list of them.
func takesAny(sig *types.Signature, i int) bool {
	iface, ok := sig.Params().At(i).Type().Underlying().(*types.Interface)
	return ok && iface.NumMethods() == 0
}

// takesMessage reports whether a parameter of a decoder takes what the library knows how to fill, as that
// of protocol buffers does: an interface of its own, of pointers to structs.
func (u *unseenCall) takesMessage(i int) bool {
	t, ok := types.Unalias(u.sig.Params().At(i).Type()).(*types.Named)
	if !ok || !types.IsInterface(t) || t.Obj().Pkg() == nil || stdlib.Is(t.Obj().Pkg().Path()) {
		return false
	}
	name := strings.ToLower(lastName(u.name))
	return strings.HasPrefix(name, "unmarshal") || strings.HasPrefix(name, "decode") || strings.HasPrefix(name, "mustunmarshal")
}

func pointsOnly(dyn []*dynType) bool {
	for _, d := range dyn {
		if _, ok := d.t.Underlying().(*types.Pointer); !ok {
			return false
		}
	}
	return true
}

// looksUp reports whether a library's method, called with so many arguments, gives what a
// store keeps under a key, by its name: which that is, the key chooses, but the key is no
// part of it. "Get" with a list of values is a translator's, which words them.
func looksUp(name string, sig *types.Signature, args int) bool {
	if sig.Recv() == nil || sig.Variadic() || args != sig.Params().Len()+1 || stdlib.Is(packageOf(name)) {
		return false
	}
	switch lastName(name) {
	case "Download", "Get", "GetIfPresent", "GetObject", "Load", "Lookup", "Open", "Peek", "ReadFile":
		return true
	}
	return false
}

// wordsOfMakers are those with which names of functions begin that make what they return of what they
// are given, even if they can be called off.
var wordsOfMakers = [...]string{
	"build", "clean", "compile", "convert", "decode", "encode", "escape", "eval", "execute", "expand", "format", "from", "interpolate", "join", "make",
	"marshal", "parse", "print", "render", "replace", "sanitize", "serialize", "split", "template", "to", "transform", "trim", "unmarshal", "wrap", "with",
}

// asksOther reports whether a library's function asks somebody else, a server or a database, who
// answers as he likes: it can be called off, and fail. What it was asked with is no part of the answer,
// as it is not with looksUp.
func asksOther(name string, sig *types.Signature) bool {
	n := sig.Results().Len()
	if sig.Params().Len() < 2 || n < 2 || !isError(sig.Results().At(n-1).Type()) || stdlib.Is(packageOf(name)) ||
		typeName(sig.Params().At(0).Type()) != "context.Context" || typeName(sig.Results().At(0).Type()) == "context.Context" {
		return false
	}
	name = lastName(name)
	if strings.HasPrefix(name, "New") {
		return hasMethod(sig.Results().At(0).Type(), "Read")
	}
	return !startsWithAny(strings.ToLower(name), wordsOfMakers[:])
}

// verifies reports whether a library's function gives what a token or a signed message says if
// it was made with the right key, by its name.
func verifies(name string, sig *types.Signature) bool {
	n := sig.Results().Len()
	return n > 1 && isError(sig.Results().At(n-1).Type()) && strings.HasPrefix(lastName(name), "Verify") && !stdlib.Is(packageOf(name))
}

// asksRequest is the text that a router or the like has for a name: one of the functions
// that take a request and a word, and return text.
func (u *unseenCall) asksRequest() []label {
	if u.sig.Results().Len() == 0 || !isTexts(u.sig.Results().At(0).Type()) {
		return nil
	}
	for p := range u.sig.Params().Variables() {
		if isString(p.Type()) {
			return u.requestLabels()
		}
	}
	return nil
}

// requestLabels is the text of a request that the program was sent, where one is among
// the arguments.
func (u *unseenCall) requestLabels() []label {
	if !u.r.e.threats[model.Remote] {
		return nil
	}
	for i := range u.sig.Params().Len() {
		if v := u.arg(i); v != nil && isRequest(u.sig.Params().At(i).Type()) && v.isInput() {
			return u.r.e.sourceLabels(u.cs.in.Pos(), model.Remote, u.name)
		}
	}
	return nil
}

func isRequest(t types.Type) bool {
	_, ok := t.(*types.Pointer)
	return ok && typeName(t) == "net/http.Request"
}
