package modeltest

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
)

// followed are packages of the standard library that move text, and of which the engine can
// read the source. What their models, or the assumption for functions without a row, say is
// compared with what it finds there.
var followed = []string{
	"bufio", "bytes", "container/heap", "container/list", "container/ring", "encoding/ascii85", "encoding/base32",
	"encoding/base64", "encoding/csv", "encoding/hex", "encoding/pem", "errors", "html", "io", "maps", "mime", "mime/multipart",
	"mime/quotedprintable", "net/mail", "net/textproto", "net/url", "path", "path/filepath", "slices", "strconv", "strings",
	"text/scanner", "text/tabwriter", "unicode/utf16", "unicode/utf8",
}

// TestStandardLibrary makes a program for each input of each function of these packages, in which
// text goes in there, and looks where it comes out: by the models, and by the engine's own
// summaries of the function's source. Where they differ, testdata/stdflows.txt says why. That
// the error of a reader or writer comes from what it reads or writes is not looked at: it is
// its state, and no text.
func TestStandardLibrary(t *testing.T) {
	real := loaded(t)
	c := comparison{why: make(map[string]string)}
	for _, path := range followed {
		t.Run(path, func(t *testing.T) { c.compare(t, path, real) })
	}
	t.Logf("%d flows, %d of functions without a row, of which %d differ", c.all, c.without, c.differ)
	name := filepath.Join("testdata", "stdflows.txt")
	old, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(old)) {
		flow, why, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if _, ok := c.why[flow]; !ok {
			t.Errorf("%s: %s is no difference", name, flow)
		}
		c.why[flow] = why
	}
	for _, flow := range keys(c.why) {
		if c.why[flow] == "" {
			t.Errorf("%s does not say why of this: %s", name, flow)
		}
	}
}

// comparison counts the flows that were compared, and keeps those that differ.
type comparison struct {
	all, without, differ int
	why                  map[string]string
}

func (c *comparison) compare(t *testing.T, path string, real map[string]*types.Package) {
	own, fact := fromSource(t, path, real)
	m := modelOf(path)
	modelled := matrix(t, real[path], real, nil)
	engine := matrix(t, own, real, fact)
	for _, flow := range keys(modelled, engine) {
		has := slices.ContainsFunc(m.Funcs, func(f model.Func) bool { return strings.HasPrefix(flow, f.Name+" ") })
		a, b := modelled[flow], engine[flow]
		c.all++
		if !has {
			c.without++
		}
		if a == b || b && strings.HasSuffix(flow, " error") {
			continue
		}
		if !has {
			c.differ++
		}
		sign := map[bool]string{true: "+", false: "-"}[a] // what the models say more, or less
		c.why[sign+" "+path+" "+flow] = ""
	}
}

// fromSource is the package with a path of its own, for which there are no models, and what the
// engine tells the importers of it.
func fromSource(t *testing.T, path string, real map[string]*types.Package) (*types.Package, analysis.Fact) {
	t.Helper()
	bp, err := build.ImportDir(filepath.Join(build.Default.GOROOT, "src", filepath.FromSlash(path)), 0)
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range bp.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(bp.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := newInfo()
	conf := types.Config{Importer: importer(real), Error: func(err error) { t.Error(err) }}
	pkg, err := conf.Check("source/"+path, fset, files, info)
	if err != nil {
		t.FailNow()
	}
	var fact analysis.Fact
	pass := passOf(fset, files, pkg, info)
	pass.ExportPackageFact = func(f analysis.Fact) { fact = f }
	run(t, pass, nil)
	return pkg, fact
}

// matrix says of each function where text from each of its inputs comes out: "Cut Arg(0) to Ret(1)".
func matrix(t *testing.T, pkg *types.Package, real map[string]*types.Package, fact analysis.Fact) map[string]bool {
	p := &program{of: pkg, real: real, imports: make(map[string]string), sources: make(map[string]bool)}
	var what [][]string
	for _, row := range functionsOf(pkg) {
		for _, c := range p.inputCalls(newTarget(pkg, &row)) {
			p.funcs = append(p.funcs, c.text(len(what)))
			what = append(what, c.flows)
		}
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, pkg.Path()+".go", p.source("rows"), parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := newInfo()
	conf := types.Config{Importer: importing{importer(real), pkg}, Error: func(err error) { t.Error(err) }}
	program, err := conf.Check("cases/rows", fset, []*ast.File{f}, info)
	if err != nil {
		t.FailNow()
	}
	pass := passOf(fset, []*ast.File{f}, program, info)
	if fact != nil {
		pass.AllPackageFacts = func() []analysis.PackageFact { return []analysis.PackageFact{{Package: pkg, Fact: fact}} }
	}
	res := run(t, pass, programRows())
	flows := make(map[string]bool)
	for _, names := range what {
		for _, name := range names {
			flows[name] = false
		}
	}
	for i := range res.Flows {
		fl := &res.Flows[i]
		for _, d := range f.Decls {
			if n, ok := number(d); ok && d.Pos() <= fl.Pos && fl.Pos < d.End() && len(fl.Hits) > 0 && strings.HasPrefix(fl.Sink, "cases/rows.") {
				sink := fset.Position(fl.Pos).Line - fset.Position(d.End()).Line + len(what[n])
				flows[what[n][sink]] = true
			}
		}
	}
	return flows
}

// importing finds a package that was made from source under its own path.
type importing struct {
	importer
	pkg *types.Package
}

func (i importing) Import(path string) (*types.Package, error) {
	if path == i.pkg.Path() {
		return i.pkg, nil
	}
	return i.importer.Import(path)
}

// functionsOf are the functions and methods that importers can call, as rows that say nothing.
func functionsOf(pkg *types.Package) []model.Func {
	var rows []model.Func
	for _, name := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(name)
		if !obj.Exported() {
			continue
		}
		switch obj := obj.(type) {
		case *types.Func:
			rows = append(rows, model.Func{Name: name})
		case *types.TypeName:
			if named, ok := obj.Type().(*types.Named); ok && !types.IsInterface(named) && !obj.IsAlias() {
				for m := range named.Methods() {
					if m.Exported() {
						rows = append(rows, model.Func{Name: methodName(m.Origin().Signature().Recv().Type(), m.Name())})
					}
				}
			}
		}
	}
	return rows
}

// inputCall is a call with text at one input, which ends in a line for each place where the
// text can come out.
type inputCall struct {
	*call
	flows []string
}

func (c inputCall) text(n int) string {
	return strings.Replace(c.write("f"), "func f(", fmt.Sprintf("func f%d(", n), 1)
}

func (p *program) inputCalls(t *target) (calls []inputCall) {
	for _, in := range t.inputs() {
		if !carriesText(t.typeAt(in)) || hidden(t.typeAt(in), 0) != "" {
			continue
		}
		c := inputCall{call: p.newCall(t)}
		c.give(in, p.tainted(model.SQL)(t.typeAt(in)))
		for _, out := range slices.Concat(t.outputs(), t.inputs()) {
			if out == in || !carriesText(t.typeAt(out)) || !isOutput(t, out) {
				continue
			}
			c.receive(out.At("*"), false)
			flow := fmt.Sprintf("%s %s to %s", t.row.Name, in, out)
			if types.Identical(t.typeAt(out), types.Universe.Lookup("error").Type()) {
				flow += " error"
			}
			c.flows = append(c.flows, flow)
		}
		for _, out := range slices.Concat(t.outputs(), t.inputs()) {
			if out != in && carriesText(t.typeAt(out)) && isOutput(t, out) {
				c.sink(out.At("*"), model.SQL)
			}
		}
		if len(c.flows) > 0 {
			calls = append(calls, c)
		}
	}
	return calls
}

// isOutput reports whether text can come out at the port: a result, or what an input points to.
func isOutput(t *target, p model.Port) bool {
	if _, ok := p.IsRet(); ok {
		return true
	}
	switch t.typeAt(p).Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Interface:
		return hidden(t.typeAt(p), 0) == ""
	}
	return false
}
