package modelcheck

import (
	"fmt"
	"go/types"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// portType is the type of what is at the port of a call, and an error when
// nothing can be there. Behind an interface nothing is known: its "*" is whatever
// it holds or points to, of type nil.
func portType(sig *types.Signature, p model.Port) (types.Type, error) {
	t, err := baseType(sig, p)
	if err != nil {
		return nil, err
	}
	rest := p.Path()
	for rest != "" {
		step, tail, err := cutStep(rest)
		if err != nil {
			return nil, err
		}
		if key, kept := strings.CutPrefix(step, "[="); kept {
			t, err = nil, keptBy(sig, strings.TrimSuffix(key, "]"))
		} else if arg, at := strings.CutPrefix(step, "[at "); at && t != nil && isMap(t) {
			t, err = t.Underlying().(*types.Map).Elem(), keptBy(sig, strings.TrimSuffix(arg, "]"))
		} else if step[0] == '(' {
			return nil, held(t, step, tail)
		} else if t == nil {
			err = fmt.Errorf("nothing is known behind an interface")
		} else {
			t, err = follow(t, step)
		}
		if err != nil {
			return nil, err
		}
		rest = tail
	}
	return t, nil
}

// held checks "(text)" and its like, which end a path.
func held(t types.Type, step, tail string) error {
	switch {
	case tail != "":
		return fmt.Errorf("%s ends a path", step)
	case t != nil && !types.IsInterface(t) && (step != "(keys)" || !isMap(t)):
		return fmt.Errorf("%s is no interface", t)
	}
	return nil
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// keptBy checks the key of what a library keeps by key: "", "key", or the number of
// the argument that it is. Of what is kept, nothing is known.
func keptBy(sig *types.Signature, key string) error {
	if key == "" || key == "key" || len(key) > 1 && key[0] == '.' {
		return nil
	}
	n, err := strconv.ParseUint(key, 10, 8)
	if err != nil {
		return fmt.Errorf("malformed key %q", key)
	}
	_, err = nth(sig.Params(), int(n), "arguments")
	return err
}

// environment is the type of what the process keeps: a variable of its environment by name.
func environment() types.Type {
	return types.NewPointer(types.NewMap(types.Typ[types.String], types.Typ[types.String]))
}

func baseType(sig *types.Signature, p model.Port) (types.Type, error) {
	if p.IsRecv() {
		if sig.Recv() == nil {
			return nil, fmt.Errorf("a function has no receiver")
		}
		return sig.Recv().Type(), nil
	}
	if n, ok := p.IsArg(); ok {
		return nth(sig.Params(), n, "arguments")
	}
	if n, ok := p.IsRet(); ok {
		return nth(sig.Results(), n, "results")
	}
	if p.IsProcess() {
		return environment(), nil
	}
	return nil, fmt.Errorf("no port")
}

func nth(vars *types.Tuple, n int, what string) (types.Type, error) {
	if n >= vars.Len() {
		return nil, fmt.Errorf("there are %d %s", vars.Len(), what)
	}
	return vars.At(n).Type(), nil
}

// cutStep cuts the first step from a path: "*", ".Name", "[…]", "(text)", "(keys)", "(document)".
func cutStep(path string) (step, rest string, err error) {
	switch path[0] {
	case '*':
		return "*", path[1:], nil
	case '.':
		if i := strings.IndexAny(path[1:], "*.[("); i >= 0 {
			return path[:i+1], path[i+1:], nil
		}
		return path, "", nil
	case '[':
		if i := strings.IndexByte(path, ']'); i >= 0 {
			return path[:i+1], path[i+1:], nil
		}
	case '(':
		for _, step := range [...]string{"(text)", "(keys)", "(document)"} {
			if rest, ok := strings.CutPrefix(path, step); ok {
				return step, rest, nil
			}
		}
	}
	return "", "", fmt.Errorf("malformed path %q", path)
}

func follow(t types.Type, step string) (types.Type, error) {
	switch step[0] {
	case '*':
		return pointee(t)
	case '.':
		s, ok := t.Underlying().(*types.Struct)
		if !ok {
			return nil, fmt.Errorf("%s has no fields", t)
		}
		f := fieldOf(s, step[1:])
		if f == nil {
			return nil, fmt.Errorf("%s has no field %s of its own", t, step[1:])
		}
		return f.Type(), nil
	}
	return element(t, step[1:len(step)-1])
}

func pointee(t types.Type) (types.Type, error) {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return u.Elem(), nil
	case *types.Interface:
		return nil, nil
	}
	return nil, fmt.Errorf("%s is no pointer", t)
}

func element(t types.Type, index string) (types.Type, error) {
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		return coreElement(tp, index)
	}
	if m, ok := t.Underlying().(*types.Map); ok {
		switch index {
		case "key":
			return m.Key(), nil
		case "":
			return m.Elem(), nil
		}
		return nil, fmt.Errorf("%s is a map", t)
	}
	from, _ := strings.CutPrefix(index, "from ")
	if _, err := strconv.ParseUint(from, 10, 8); index != "" && err != nil {
		return nil, fmt.Errorf("malformed index %q", index)
	}
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return u.Elem(), nil
	case *types.Array:
		return u.Elem(), nil
	case *types.Chan:
		return u.Elem(), nil
	case *types.Interface:
		if u.Empty() && index == "" {
			return t, nil // it can hold a list, as that which sort.Slice is given
		}
	}
	return nil, fmt.Errorf("%s has no elements", t)
}

// coreElement looks into the constraint: S ~[]E.
func coreElement(tp *types.TypeParam, index string) (types.Type, error) {
	iface := tp.Underlying().(*types.Interface)
	if iface.NumEmbeddeds() == 1 {
		if u, ok := iface.EmbeddedType(0).(*types.Union); ok && u.Len() == 1 {
			return element(u.Term(0).Type(), index)
		}
	}
	return nil, fmt.Errorf("%s has no elements", tp)
}

func fieldOf(s *types.Struct, name string) *types.Var {
	for f := range s.Fields() {
		if f.Name() == name {
			return f
		}
	}
	return nil
}

// Ports checks that there can be something at each port of a row, and returns the first
// at which there cannot.
func Ports(sig *types.Signature, f model.Func) (model.Port, error) {
	for _, p := range ports(f) {
		if _, err := portType(sig, p); err != nil {
			return p, err
		}
	}
	return model.Port{}, nil
}
