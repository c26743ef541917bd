package modeltest

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/lib"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// pairs notes of which packages the cases show a finding, and of which they show a use
// that does no harm. A package has a part in a finding when a row of it names the sink, or
// is used on the way to it; a check, or a type that handlers have, when what it did not say is found in the same function.
type pairs struct {
	rows          map[string]map[string]bool // of each modelled package, the names of its rows; true of checks
	found, silent map[string]bool            // packages
}

func newPairs() *pairs {
	p := &pairs{rows: make(map[string]map[string]bool), found: make(map[string]bool), silent: make(map[string]bool)}
	for _, path := range lib.Paths() {
		m, _ := lib.Lookup(path)
		p.rows[path] = rowNames(m)
	}
	return p
}

// rowNames are "F", "(*T).M", "T.Field" and "T", each with whether it is a check, or a type that handlers have.
func rowNames(m model.Package) map[string]bool {
	names := make(map[string]bool)
	for _, f := range m.Funcs {
		names[f.Name] = len(f.Validators) > 0 || f.Made
	}
	for _, f := range m.Fields {
		names[f.Type+"."+f.Name] = false
	}
	for _, t := range m.Types {
		names[t.Name] = t.Textless || t.Params != model.NoThreat
	}
	for _, v := range m.Vars {
		names[v.Name] = v.Text != ""
	}
	return names
}

// add notes what a case uses, and what was found in it.
func (p *pairs) add(fset *token.FileSet, file *ast.File, info *types.Info, res *taint.Result) {
	way, calls := ways(fset, res), sinkCalls(fset, info)
	inWay := funcsOf(file, res)
	for i := range res.Flows {
		if f := &res.Flows[i]; len(f.Hits) > 0 || constant(f) {
			p.found[p.packageOf(f.Sink)] = true
		}
	}
	fields := fieldOwners(info)
	for id, obj := range info.Uses {
		if obj.Pkg() == nil || p.rows[obj.Pkg().Path()] == nil {
			continue
		}
		path, line := obj.Pkg().Path(), fset.Position(id.Pos()).Line
		check, row := p.rows[path][rowName(obj, fields)]
		if check && slices.ContainsFunc(inWay, func(d ast.Decl) bool { return d.Pos() <= id.Pos() && id.Pos() < d.End() }) {
			p.found[path] = true
		}
		switch {
		case way[line] != 0:
			p.found[path] = p.found[path] || row || way[line] == start
		case row || calls[line]:
			p.silent[path] = true
		}
	}
}

// A line is where a way to a sink starts, or between there and the sink.
const (
	start = iota + 1
	step
)

func ways(fset *token.FileSet, res *taint.Result) map[int]int {
	way := make(map[int]int)
	for i := range res.Flows {
		f := &res.Flows[i]
		if len(f.Hits) > 0 || constant(f) {
			way[fset.Position(f.Pos).Line] = step
		}
		for _, h := range f.Hits {
			for _, s := range h.Steps {
				way[fset.Position(s.Pos).Line] = step
			}
		}
	}
	for i := range res.Flows {
		for _, h := range res.Flows[i].Hits {
			way[fset.Position(h.Source.Pos).Line] = start
		}
	}
	return way
}

// funcsOf are the functions in which something is found.
func funcsOf(file *ast.File, res *taint.Result) []ast.Decl {
	return slices.DeleteFunc(slices.Clone(file.Decls), func(d ast.Decl) bool {
		return !slices.ContainsFunc(res.Flows, func(f taint.Flow) bool { return len(f.Hits) > 0 && d.Pos() <= f.Pos && f.Pos < d.End() })
	})
}

// sinkCalls are the lines on which sink is called.
func sinkCalls(fset *token.FileSet, info *types.Info) map[int]bool {
	calls := make(map[int]bool)
	for id := range info.Uses {
		if id.Name == sinkFunc {
			calls[fset.Position(id.Pos()).Line] = true
		}
	}
	return calls
}

// packageOf is the modelled package that a function, field or type named as the engine
// names it is of: "(*p.T).M", "p.F".
func (p *pairs) packageOf(name string) string {
	name = strings.TrimLeft(name, "(*")
	for path := range p.rows {
		if rest, ok := strings.CutPrefix(name, path); ok && strings.HasPrefix(rest, ".") {
			return path
		}
	}
	return ""
}

// fieldOwners names the fields that a case selects or sets by the types that declare them.
func fieldOwners(info *types.Info) map[types.Object]string {
	owners := make(map[types.Object]string)
	of := func(t types.Type) {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		named, ok := types.Unalias(t).(*types.Named)
		if !ok {
			return
		}
		if s, ok := named.Underlying().(*types.Struct); ok {
			for f := range s.Fields() {
				owners[f] = named.Obj().Name() + "." + f.Name()
			}
		}
	}
	for _, tv := range info.Types {
		of(tv.Type)
	}
	return owners
}

func rowName(obj types.Object, fields map[types.Object]string) string {
	switch obj := obj.(type) {
	case *types.Var:
		if obj.IsField() {
			return cmp.Or(fields[obj], fields[obj.Origin()])
		}
	case *types.Func:
		if recv := obj.Origin().Signature().Recv(); recv != nil {
			return methodName(recv.Type(), obj.Name())
		}
	}
	return obj.Name()
}

func methodName(recv types.Type, name string) string {
	star := ""
	if p, ok := recv.(*types.Pointer); ok {
		star, recv = "*", p.Elem()
	}
	if named, ok := types.Unalias(recv).(*types.Named); ok {
		return "(" + star + named.Obj().Name() + ")." + name
	}
	return name
}

// check demands a pair of every modelled package.
func (p *pairs) check(t *testing.T) {
	for _, path := range lib.Paths() {
		if slices.Contains(windows, path) {
			continue
		}
		if !p.found[path] {
			t.Errorf("no case finds anything that %s does", path)
		}
		if !p.silent[path] {
			t.Errorf("no case uses %s without harm", path)
		}
	}
}
