package modelcheck_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/modelcheck"
)

const library = `package lib

type Conn struct { Addr *Addr; Names []string }
type Addr struct { Host string; Tags map[string][]string }
type Inner struct{}
type Outer struct{ Inner }
type Reader interface{ Read(p []byte) error }
type ReadCloser interface { Reader; Close() }
type Box[T any] struct{ v T }
type Handler = func(string)

func (Inner) Run(s string) {}
func (*Conn) Dial(host string, more ...string) (bool, error) { return false, nil }
func (*Box[T]) Put(v T) {}
func Walk(root string, f func(string)) {}
func Each[S ~[]E, E any](s S) {}
func Fill(v any) {}

var Default Conn
`

func realPackage(t *testing.T) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "lib.go", library, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check("example.com/lib", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func TestRightRows(t *testing.T) {
	m := model.Package{
		Path: "example.com/lib",
		Funcs: []model.Func{
			{
				Name:   "(*Box).Put",
				Flows:  model.Same(model.Arg(0), model.Recv.At("*.v")),
				Sinks:  model.Sinks(model.URL, model.Recv.At("*[=0]"), model.Recv.At("*[=key]"), model.Recv.At("*[=]")),
				Clears: []model.Port{model.Recv.At("*")},
			},
			{
				Name:  "(*Conn).Dial",
				Sinks: model.Sinks(model.URL, model.Arg(0), model.Arg(1).At("[from 2]"), model.Recv.At("*.Addr*.Tags[][]")),
				Validators: []model.Validator{
					{Result: model.Ret(1), When: model.Nil, Arg: model.Arg(0), Safe: model.Text},
				},
			},
			{Name: "(Inner).Run"},
			{Name: "(Reader).Read", Flows: model.Move(model.Recv, model.Arg(0).At("[]"))},
			{Name: "Each", Flows: model.Move(model.Arg(0), model.Arg(0).At("[3]"))},
			{
				Name:    "Fill",
				Sources: model.Sources(model.Remote, model.Arg(0).At("*")),
				Sinks:   model.Sinks(model.URL, model.Arg(0).At("(text)"), model.Arg(0).At("(keys)")),
			},
			{Name: "Walk", Calls: []model.Call{{Func: model.Arg(1), Args: []model.Port{model.Arg(0)}}}},
		},
		Fields: []model.Field{{Type: "Addr", Name: "Host", Source: model.Remote}},
		Vars:   []model.Var{{Name: "Default"}},
		Types:  []model.Type{{Name: "Addr", Textless: true}, {Name: "Reader", Params: model.Remote}},
	}
	for _, err := range modelcheck.Package(m, realPackage(t)) {
		t.Error(err)
	}
}

func TestWrongRows(t *testing.T) {
	fn := func(f model.Func) model.Package { return model.Package{Funcs: []model.Func{f}} }
	sink := func(name string, at model.Port) model.Package {
		return fn(model.Func{Name: name, Sinks: model.Sinks(model.URL, at)})
	}
	dial := "(*Conn).Dial"
	for _, test := range []struct {
		model model.Package
		want  string
	}{
		{fn(model.Func{Name: "Dail"}), "no such function"},
		{fn(model.Func{Name: "(*Con).Dial"}), "no type Con"},
		{fn(model.Func{Name: "(Conn).Dial"}), "wrong about being a pointer"},
		{fn(model.Func{Name: "(Outer).Run"}), "declares no such method itself"},
		{fn(model.Func{Name: "(ReadCloser).Read"}), "declares no such method itself"},
		{sink(dial, model.Arg(2)), "there are 2 arguments"},
		{sink("Walk", model.Ret(0)), "there are 0 results"},
		{sink("Walk", model.Recv), "a function has no receiver"},
		{sink(dial, model.Port{}), "no port"},
		{sink(dial, model.Recv.At("*.Addr.Host")), "has no fields"},
		{sink(dial, model.Recv.At("*.Addr*.Hots")), "has no field Hots"},
		{sink(dial, model.Arg(0).At("*")), "string is no pointer"},
		{sink(dial, model.Arg(0).At("[]")), "string has no elements"},
		{sink(dial, model.Arg(1).At("[key]")), "malformed index"},
		{sink(dial, model.Arg(1).At("x")), "malformed path"},
		{sink(dial, model.Recv.At("*.Addr*.Tags[0]")), "is a map"},
		{sink("Fill", model.Arg(0).At("*.Name")), "behind an interface"},
		{sink("Fill", model.Arg(0).At("*[")), "malformed path"},
		{sink("Fill", model.Arg(0).At("*[0]")), "behind an interface"},
		{sink(dial, model.Recv.At("*[=x]")), "malformed key"},
		{sink(dial, model.Recv.At("*[=2]")), "there are 2 arguments"},
		{fn(model.Func{Name: "Walk", Clears: []model.Port{model.Arg(0).At("*")}}), "string is no pointer"},
		{fn(model.Func{Name: "Walk", Sources: model.Sources(model.Remote, model.Arg(0))}), "which no caller sees"},
		{fn(model.Func{Name: "Walk", Flows: model.Move(model.Arg(0), model.Arg(1))}), "which no caller sees"},
		{fn(model.Func{Name: "Walk", Calls: []model.Call{{Func: model.Arg(0)}}}), "string is no function"},
		{
			fn(model.Func{Name: "Walk", Calls: []model.Call{{Func: model.Arg(1), Args: []model.Port{model.Arg(0), model.Arg(0)}}}}),
			"has 1 parameters, not 2",
		},
		{
			fn(model.Func{Name: dial, Validators: []model.Validator{{Result: model.Ret(0), When: model.Nil, Arg: model.Arg(0), Safe: model.Text}}}),
			"result Ret(0) is a bool",
		},
		{
			fn(model.Func{Name: dial, Validators: []model.Validator{{Result: model.Ret(1), Arg: model.Arg(0), Safe: model.Text}}}),
			"without When or Safe",
		},
		{model.Package{Funcs: []model.Func{{Name: "Walk"}, {Name: "Fill"}}}, "function Fill stands after Walk"},
		{model.Package{Funcs: []model.Func{{Name: "Fill"}, {Name: "Fill"}}}, "two rows for function Fill"},
		{model.Package{Fields: []model.Field{{Type: "Conn", Name: "Host", Sink: model.URL}}}, "no field Host"},
		{model.Package{Fields: []model.Field{{Type: "Conn", Name: "Addr"}}}, "says nothing"},
		{model.Package{Fields: []model.Field{{Type: "Reader", Name: "Addr", Sink: model.URL}}}, "not a struct"},
		{model.Package{Vars: []model.Var{{Name: "Conn"}}}, "no variable Conn"},
		{model.Package{Types: []model.Type{{Name: "Fill", Textless: true}}}, "no type Fill"},
		{model.Package{Types: []model.Type{{Name: "Addr"}}}, "says nothing"},
		{model.Package{Types: []model.Type{{Name: "Addr", Body: "Text"}}}, "no field Text"},
		{model.Package{Types: []model.Type{{Name: "Handler", Params: model.Remote}}}, "is an alias"},
		{sink("Fill", model.Arg(0).At("(text).Name")), "ends a path"},
		{sink(dial, model.Arg(0).At("(text)")), "is no interface"},
		{sink("Fill", model.Arg(0).At("(name)")), "malformed path"},
		{
			fn(model.Func{Name: "Walk", Sinks: []model.Sink{{At: model.Arg(0), Kind: model.URL, Format: model.Arg(0)}}}),
			"goes with Sprintf",
		},
	} {
		errs := modelcheck.Package(test.model, realPackage(t))
		if len(errs) == 0 || !strings.Contains(errs[0].Error(), test.want) {
			t.Errorf("%+v: got %v, want %q", test.model, errs, test.want)
		}
	}
}
