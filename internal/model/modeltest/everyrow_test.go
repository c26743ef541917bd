package modeltest

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/lib"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/taint"
)

var (
	update   = flag.Bool("update", false, "write the list of rows that no program exercises")
	programs = flag.String("programs", "", "keep the programs in this directory")
)

// TestEveryRow makes a small program for each thing that a row says, in which text does harm because
// of it, and a twin in which it does not, as close as possible; the engine must find the one
// and be silent about the other. What cannot be made so is listed in testdata/unexercised.txt,
// each with a reason.
func TestEveryRow(t *testing.T) {
	real := documented(t)
	var skipped []string
	for _, path := range slices.Concat(std.Paths(), lib.Paths()) {
		m := modelOf(path)
		if real[path] == nil || slices.Contains(windows, path) {
			skipped = append(skipped, path+": it is there on other systems only")
			continue
		}
		t.Run(path, func(t *testing.T) { skipped = append(skipped, everyRow(t, m, real)...) })
	}
	name := filepath.Join("testdata", "unexercised.txt")
	got := []byte(strings.Join(skipped, "\n") + "\n")
	if *update {
		if err := os.WriteFile(name, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not the list of what was left out (-update writes it): %v", name, err)
	}
}

func modelOf(path string) model.Package {
	m, ok := std.Lookup(path)
	if !ok {
		m, _ = lib.Lookup(path)
	}
	return m
}

// probe is a function of a program, with what is to be found in it.
type probe struct {
	what string
	want bool
	// sink and kind, when set, are of the flow that counts: else it is one to a function of
	// the program.
	sink string
	kind model.Kind
}

// rows makes the programs of a package.
type rows struct {
	*program
	model   model.Package
	probes  []probe
	skipped []string
}

func everyRow(t *testing.T, m model.Package, real map[string]*types.Package) []string {
	r := &rows{model: m, program: &program{of: real[m.Path], real: real, imports: make(map[string]string), sources: make(map[string]bool)}}
	for _, f := range m.Fields {
		r.sources[f.Type+"."+f.Name] = f.Source != model.NoThreat
	}
	for i := range m.Funcs {
		r.function(&m.Funcs[i])
	}
	for i := range m.Fields {
		r.attempt(m.Fields[i].Type+"."+m.Fields[i].Name, func() { r.fieldProbes(&m.Fields[i]) })
	}
	for i := range m.Types {
		r.attempt(m.Types[i].Name, func() { r.typeProbes(&m.Types[i]) })
	}
	for i := range m.Vars {
		r.attempt(m.Vars[i].Name, func() { r.variableProbes(&m.Vars[i]) })
	}
	if len(r.probes) == 0 {
		return r.skipped
	}
	fset := token.NewFileSet()
	text := r.source("rows")
	if *programs != "" {
		if err := os.WriteFile(filepath.Join(*programs, strings.ReplaceAll(m.Path, "/", "_")+".go"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := parser.ParseFile(fset, m.Path+".go", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	_, res := analysed(t, fset, f, real, programRows())
	for i, found := range r.found(f, res) {
		if p := r.probes[i]; found != p.want {
			t.Errorf("%s (f%d): found is %v", p.what, i, found)
		}
	}
	return r.skipped
}

// found says of each probe whether there is a flow in its function, or in the methods of its
// type.
func (r *rows) found(f *ast.File, res *taint.Result) []bool {
	found := make([]bool, len(r.probes))
	for _, d := range f.Decls {
		n, ok := number(d)
		if !ok {
			continue
		}
		found[n] = found[n] || slices.ContainsFunc(res.Flows, func(fl taint.Flow) bool {
			return d.Pos() <= fl.Pos && fl.Pos < d.End() && r.probes[n].counts(&fl)
		})
	}
	return found
}

// number is that of the probe that a function, or a method of a type, is for.
func number(d ast.Decl) (n int, ok bool) {
	f, isFunc := d.(*ast.FuncDecl)
	if !isFunc {
		return 0, false
	}
	name := f.Name.Name
	if f.Recv != nil {
		name = strings.Replace(types.ExprString(f.Recv.List[0].Type), "impl", "f", 1)
	}
	_, err := fmt.Sscanf(name, "f%d", &n)
	return n, err == nil
}

func (p *probe) counts(f *taint.Flow) bool {
	if p.sink == "" {
		return len(f.Hits) > 0 && strings.HasPrefix(f.Sink, "cases/rows.")
	}
	return f.Kind == p.kind && f.Sink == p.sink && (len(f.Hits) > 0 || constant(f))
}

// add makes a probe. A program that cannot be made is noted with the reason.
func (r *rows) add(p probe, make func() string) {
	defer func() {
		r.skip(p.what, recover())
	}()
	name := fmt.Sprintf("f%d", len(r.probes))
	text := make()
	r.funcs = append(r.funcs, strings.Replace(text, "func f(", "func "+name+"(", 1))
	r.probes = append(r.probes, p)
}

// skip notes why something was left out.
func (r *rows) skip(what string, recovered any) {
	switch why := recovered.(type) {
	case nil:
	case unexercised:
		r.skipped = append(r.skipped, fmt.Sprintf("%s %s: %s", r.model.Path, what, why))
	default:
		panic(why)
	}
}

// attempt makes the programs of a row.
func (r *rows) attempt(what string, make func()) {
	defer func() { r.skip(what, recover()) }()
	make()
}

func (r *rows) function(row *model.Func) {
	r.attempt(row.Name, func() { r.functionProbes(newTarget(r.of, row)) })
}

func (r *rows) functionProbes(t *target) {
	row := t.row
	for i := range row.Sources {
		r.sourceProbes(t, &row.Sources[i])
	}
	for i := range row.Sinks {
		r.sinkProbes(t, &row.Sinks[i])
	}
	for i := range row.Flows {
		r.flowProbes(t, &row.Flows[i])
	}
	for i := range row.Validators {
		r.validatorProbes(t, &row.Validators[i])
	}
	for i := range row.Calls {
		r.callProbes(t, &row.Calls[i])
	}
	r.factProbes(t)
	r.nothingElse(t)
}
