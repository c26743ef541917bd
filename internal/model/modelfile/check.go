package modelfile

import (
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/modelcheck"
)

// Problem is a row that names what the package does not have.
type Problem struct {
	Place string // file:line
	What  string
}

// Check looks the names and ports of a model up in the package. Of one that was read from
// export data, names that are not exported cannot be found, and are not looked for.
func (p *Package) Check(pkg *types.Package, source bool) []Problem {
	var problems []Problem
	add := func(name, what string) {
		problems = append(problems, Problem{p.Places[name], what})
	}
	for _, f := range p.Funcs {
		if !source && !isExported(f.Name) {
			continue
		}
		sig, _ := modelcheck.Signature(pkg, f.Name)
		if sig == nil {
			add(f.Name, "no function "+f.Name+" in package "+p.Path+meant(f.Name, functions(pkg)))
			continue
		}
		if port, err := modelcheck.Ports(sig, f); err != nil {
			add(f.Name, f.Name+" of package "+p.Path+": port "+portName(port)+": "+err.Error())
		}
	}
	for _, f := range p.Fields {
		if !hasField(pkg, f) && (source || isExported(f.Type) && isExported(f.Name)) {
			add(f.Type+"."+f.Name, "no field "+f.Type+"."+f.Name+" in package "+p.Path)
		}
	}
	for _, t := range p.Types {
		if _, ok := pkg.Scope().Lookup(t.Name).(*types.TypeName); !ok && (source || isExported(t.Name)) {
			add(t.Name, "no type "+t.Name+" in package "+p.Path)
		}
	}
	for _, v := range p.Vars {
		if _, ok := pkg.Scope().Lookup(v.Name).(*types.Var); !ok && (source || isExported(v.Name)) {
			add(v.Name, "no variable "+v.Name+" in package "+p.Path)
		}
	}
	return problems
}

func hasField(pkg *types.Package, f model.Field) bool {
	tn, ok := pkg.Scope().Lookup(f.Type).(*types.TypeName)
	if !ok {
		return false
	}
	s, ok := tn.Type().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if field.Name() == f.Name {
			return true
		}
	}
	return false
}

// isExported reports whether all parts of a name are.
func isExported(name string) bool {
	return !slices.ContainsFunc(strings.FieldsFunc(name, func(c rune) bool { return strings.ContainsRune("(*).", c) }),
		func(part string) bool { return strings.ToLower(part[:1]) == part[:1] })
}

// functions are the names of the functions and methods that a package exports, as rows
// name them.
func functions(pkg *types.Package) []string {
	var names []string
	for _, name := range pkg.Scope().Names() {
		switch obj := pkg.Scope().Lookup(name).(type) {
		case *types.Func:
			names = append(names, name)
		case *types.TypeName:
			named, ok := obj.Type().(*types.Named)
			if !ok {
				continue
			}
			if iface, ok := named.Underlying().(*types.Interface); ok {
				for m := range iface.ExplicitMethods() {
					names = append(names, "("+name+")."+m.Name())
				}
			}
			for m := range named.Methods() {
				star := ""
				if _, ok := m.Signature().Recv().Type().(*types.Pointer); ok {
					star = "*"
				}
				names = append(names, "("+star+name+")."+m.Name())
			}
		}
	}
	return names
}
