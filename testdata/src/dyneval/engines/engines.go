// Package engines is about interpreters and expression engines.
package engines

import (
	"context"
	"net/http"
	"os"

	"github.com/Knetic/govaluate"
	"github.com/PaesslerAG/gval"
	"github.com/d5/tengo/v2"
	"github.com/dop251/goja"
	"github.com/expr-lang/expr"
	"github.com/google/cel-go/cel"
	"github.com/robertkrimen/otto"
	"github.com/traefik/yaegi/interp"
	lua "github.com/yuin/gopher-lua"
	"go.starlark.net/starlark"
)

func interpreters(r *http.Request) {
	x := r.FormValue("x")
	goja.New().RunString(x)                      // want `attacker-controlled text from \(\*http.Request\).FormValue is run as code by \(\*github.com/dop251/goja.Runtime\).RunString; keep the code constant.*GVS401`
	goja.New().RunScript("name", "f("+x+")")     // want `run as code by .*RunScript.*GVS401`
	goja.Compile("name", x, true)                // want `run as code by .*goja.Compile.*GVS401`
	otto.New().Run(x)                            // want `GVS401`
	otto.New().Eval(x)                           // want `GVS401`
	otto.Run(x)                                  // want `GVS401`
	interp.New(interp.Options{}).Eval(x)         // want `GVS401`
	lua.NewState().DoString(x)                   // want `GVS401`
	starlark.ExecFile(nil, "a.star", x, nil)     // want `GVS401`
	starlark.Eval(nil, "a.star", []byte(x), nil) // want `GVS401`
	tengo.NewScript([]byte(x))                   // want `GVS401`
	tengo.Eval(context.Background(), x, nil)     // want `GVS401`
}

func expressions(r *http.Request) {
	x := r.FormValue("x")
	govaluate.NewEvaluableExpression(x) // want `GVS401`
	gval.Evaluate(x, nil)               // want `GVS401`
	expr.Compile(x)                     // want `GVS401`
	expr.Eval("1+"+x, nil)              // want `GVS401`
	env, err := cel.NewEnv()
	if err == nil {
		env.Compile(x) // want `GVS401`
		env.Parse(x)   // want `GVS401`
	}
}

// constant code that receives the value as data is fine.
func constant(r *http.Request) {
	x := r.FormValue("x")
	vm := goja.New()
	vm.Set("x", x)
	vm.RunString("x.length")
	vm.RunScript(x, "1+1") // the name, not the code
	if p, err := goja.Compile("a.js", "x", true); err == nil {
		vm.RunProgram(p)
	}
	if e, err := govaluate.NewEvaluableExpression("a > 1"); err == nil {
		e.Evaluate(map[string]interface{}{"a": x})
	}
	gval.Evaluate("a", map[string]interface{}{"a": x})
	expr.Eval("a", map[string]string{"a": x})
	starlark.ExecFile(nil, "a.star", "f(x)", starlark.StringDict{"x": starlark.String(x)})
	lua.NewState().DoFile("constant.lua")
	goja.New().RunString(os.Getenv("SCRIPT")) // not remote
}

func chosen(r *http.Request) {
	scripts := map[string]string{"a": "1+1", "b": "2+2"}
	if s, ok := scripts[r.FormValue("x")]; ok {
		goja.New().RunString(s)
	}
}

func wrapped(r *http.Request) { run(r.FormValue("x")) }

func run(code string) {
	goja.New().RunString(code) // want `GVS401`
}

func files(r *http.Request) {
	x := r.FormValue("x")
	lua.NewState().DoFile(x)                          // want `is the name of the code that .*DoFile loads and runs; choose it from a fixed list \(GVS404\)`
	interp.New(interp.Options{}).EvalPath("lib/" + x) // want `GVS404`
}
