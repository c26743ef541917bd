// Package casetest reads the labelled cases in testdata/src/taint and runs them.
//
// A case is a function Case_<section>_<number>_<Name>_Flow or …_Clean. A line
// with the comment // want "flow" is one at which the engine must report a flow;
// every other line is one at which it must not.
package casetest

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Module is the module path of the cases.
const Module = "taint"

// Case is one case.
type Case struct {
	Pkg      string // import path
	File     string // import path of the package and name of the file
	Name     string
	Semantic string // "2.1"
	Flow     bool   // a flow is expected
	Exits    bool   // it ends the process: its doc comment has a line "Exits."
	Lines    []Line // the sink calls and expectations in it and in the helpers above it

	first, last int // the lines of it and of the helpers above it
}

// Line is a line at which something can be reported.
type Line struct {
	Line       int
	Want       bool
	NotReached bool // no run comes here: the comment // not reached
}

// Model is the model of taint/mark.
func Model() model.Package {
	m := model.Package{Path: Module + "/mark"}
	for _, name := range []string{"Source", "SourceBytes"} {
		m.Funcs = append(m.Funcs, model.Func{Name: name, Sources: []model.Source{{At: model.Ret(0), Threat: model.Remote}}})
	}
	for _, s := range sinks() {
		m.Funcs = append(m.Funcs, model.Func{Name: s.name, Sinks: []model.Sink{{At: model.Arg(0), Kind: s.kind}}})
	}
	return m
}

type sink struct {
	name string
	kind model.Kind
}

func sinks() []sink {
	return []sink{
		{"Sink", model.Exec}, {"SinkAny", model.Exec}, {"SinkBytes", model.Exec},
		{"Shell", model.ShellText}, {"Arg", model.ExecArg}, {"Path", model.Path}, {"SQL", model.SQL},
		{"HTML", model.HTML}, {"Header", model.Header}, {"Log", model.Log},
	}
}

// Kinds are the kinds of harm that the sinks of taint/mark do. The cases use functions
// that do others, which are none of theirs.
func Kinds() model.Kinds {
	var ks model.Kinds
	for _, s := range sinks() {
		ks |= model.KindSet(s.kind)
	}
	return ks
}

// Load reads the cases under root, testdata/src/taint, by file and line.
func Load(root string) ([]Case, error) {
	dir, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	var all []Case
	err = fs.WalkDir(dir.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel := path.Join(Module, name)
		switch {
		case d.IsDir() && rel == Module+"/mark":
			return fs.SkipDir
		case d.IsDir() || path.Ext(rel) != ".go":
			return nil
		}
		src, err := dir.ReadFile(name)
		if err != nil {
			return err
		}
		cases, err := parse(rel, src)
		all = append(all, cases...)
		return err
	})
	return all, err
}

var caseName = regexp.MustCompile(`^Case_(\d+)_(\d+)_(\w+)_(Flow|Clean)$`)

// parse reads the cases of a file. A line in a helper belongs to the next case.
func parse(file string, src []byte) ([]Case, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, src, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	lines := findLines(fset, f)
	var cases []Case
	next := 1
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Recv != nil || !strings.HasPrefix(fn.Name.Name, "Case_") {
			continue
		}
		c, err := newCase(file, fn)
		if err != nil {
			return nil, err
		}
		end := fset.Position(fn.End()).Line
		n := 0
		for n < len(lines) && lines[n].Line <= end {
			n++
		}
		c.Lines, lines = lines[:n:n], lines[n:]
		c.first, c.last, next = next, end, end+1
		if c.Flow != slices.ContainsFunc(c.Lines, func(l Line) bool { return l.Want }) {
			return nil, fmt.Errorf("%s: %s: its name says one thing, its want comments another", fset.Position(fn.Pos()), c.Name)
		}
		cases = append(cases, c)
	}
	if i := slices.IndexFunc(lines, func(l Line) bool { return l.Want }); i >= 0 {
		return nil, fmt.Errorf("%s:%d: a want comment without a case below it", file, lines[i].Line)
	}
	return cases, nil
}

func newCase(file string, fn *ast.FuncDecl) (Case, error) {
	m := caseName.FindStringSubmatch(fn.Name.Name)
	if m == nil {
		return Case{}, fmt.Errorf("%s: %s is no name for a case", file, fn.Name.Name)
	}
	exits := slices.Contains(strings.Split(fn.Doc.Text(), "\n"), "Exits.")
	return Case{
		Pkg: path.Dir(file), File: file, Name: fn.Name.Name,
		Semantic: m[1] + "." + m[2], Flow: m[4] == "Flow", Exits: exits,
	}, nil
}

// findLines lists the lines with a sink call or an expectation, in order.
func findLines(fset *token.FileSet, f *ast.File) []Line {
	byLine := map[int]*Line{}
	at := func(p token.Pos) *Line {
		n := fset.Position(p).Line
		if byLine[n] == nil {
			byLine[n] = &Line{Line: n}
		}
		return byLine[n]
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && isSink(call) {
			at(call.Pos())
		}
		return true
	})
	for _, g := range f.Comments {
		for _, c := range g.List {
			switch {
			case strings.HasPrefix(c.Text, "// want "):
				at(c.Pos()).Want = true
			case strings.HasPrefix(c.Text, "// not reached"):
				at(c.Pos()).NotReached = true
			}
		}
	}
	var lines []Line
	for _, l := range byLine {
		lines = append(lines, *l)
	}
	slices.SortFunc(lines, func(a, b Line) int { return cmp.Compare(a.Line, b.Line) })
	return lines
}

func isSink(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && x.Name == "mark" && slices.ContainsFunc(sinks(), func(s sink) bool { return s.name == sel.Sel.Name })
}

// Place is the line as file:line.
func (c *Case) Place(l Line) string { return c.File + ":" + strconv.Itoa(l.Line) }
