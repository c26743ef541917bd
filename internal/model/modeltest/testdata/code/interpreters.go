// Package interpreters is about what runs text.
package interpreters

import (
	"context"
	"net/http"

	"cel.dev/cel-go/cel"
	"github.com/Knetic/govaluate"
	"github.com/PaesslerAG/gval"
	oldexpr "github.com/antonmedv/expr"
	"github.com/bytecodealliance/wasmtime-go/v25"
	casbin "github.com/casbin/govaluate"
	"github.com/d5/tengo/v2"
	"github.com/dop251/goja"
	"github.com/ebitengine/purego"
	"github.com/expr-lang/expr"
	oldcel "github.com/google/cel-go/cel"
	"github.com/mattn/anko/vm"
	oldrego "github.com/open-policy-agent/opa/rego"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/robertkrimen/otto"
	"github.com/tetratelabs/wazero"
	"github.com/traefik/yaegi/interp"
	"github.com/wasmerio/wasmer-go/wasmer"
	lua "github.com/yuin/gopher-lua"
	"go.starlark.net/starlark"
	"rogchap.com/v8go"
)

func expressions(r *http.Request, env *cel.Env, old *oldcel.Env) {
	x := r.FormValue("x")
	env.Compile(x) // want eval
	env.Compile("name == 'admin'")
	old.Parse(x) // want eval
	old.Parse("name == 'admin'")
	govaluate.NewEvaluableExpression("a + " + x) // want eval
	e, err := govaluate.NewEvaluableExpression("a + b")
	if err == nil {
		e.Evaluate(map[string]any{"b": x})
	}
	casbin.NewEvaluableExpression("a + " + x) // want eval
	casbin.NewEvaluableExpression("a + b")
	gval.Evaluate(x, nil) // want eval
	gval.Evaluate("a + b", map[string]any{"a": x})
	expr.Compile(x) // want eval
	expr.Eval("a + b", map[string]any{"a": x})
	oldexpr.Compile(x) // want eval
	oldexpr.Eval("a + b", map[string]any{"a": x})
}

func policies(r *http.Request) {
	x := r.FormValue("x")
	rego.New(rego.Query("data." + x)) // want eval
	rego.New(rego.Query("data.authz.allow"), rego.Input(x))
	rego.New(rego.Query("data.authz.allow"), rego.Module("authz.rego", x)) // want eval
	rego.New(rego.Query("data.authz.allow"), rego.Module(x, "package authz"))
	oldrego.New(oldrego.Query("data." + x)) // want eval
	oldrego.New(oldrego.Query("data.authz.allow"), oldrego.Input(x))
}

func scripts(ctx context.Context, r *http.Request) {
	x := r.FormValue("x")
	js := goja.New()
	js.RunString("f('" + x + "')") // want eval
	js.Set("x", x)
	js.RunString("f(x)")
	o := otto.New()
	o.Run("f('" + x + "')") // want eval
	o.Set("x", x)
	o.Run("f(x)")
	l := lua.NewState()
	l.DoString(x) // want eval
	l.DoFile(x)   // want load-code
	l.SetGlobal("x", lua.LString(x))
	l.DoString("print(x)")
	starlark.ExecFile(&starlark.Thread{}, "rules.star", x, nil) // want eval
	starlark.ExecFile(&starlark.Thread{}, "rules.star", "y = x", starlark.StringDict{"x": starlark.String(x)})
	tengo.Eval(ctx, x, nil) // want eval
	tengo.Eval(ctx, "x + 1", map[string]any{"x": x})
	vm.Execute(nil, nil, x) // want eval
	vm.Execute(nil, nil, "1 + 1")
	in := interp.New(interp.Options{})
	in.Eval(x)     // want eval
	in.EvalPath(x) // want load-code
	in.Eval("1 + 1")
	v8 := v8go.NewContext()
	v8.RunScript(x, "main.js") // want eval
	v8.RunScript("1 + 1", x)
}

func modules(ctx context.Context, r *http.Request, own []byte) {
	x := []byte(r.FormValue("x"))
	wazero.NewRuntime(ctx).Instantiate(ctx, x) // want eval
	wazero.NewRuntime(ctx).Instantiate(ctx, own)
	wasmtime.NewModule(wasmtime.NewEngine(), x)                 // want eval
	wasmtime.NewModuleFromFile(wasmtime.NewEngine(), string(x)) // want load-code
	wasmtime.NewModule(wasmtime.NewEngine(), own)
	wasmer.NewModule(nil, x) // want eval
	wasmer.NewModule(nil, own)
	purego.Dlopen(string(x), 0) // want load-code
	h, err := purego.Dlopen("libm.so", 0)
	if err == nil {
		purego.Dlsym(h, string(x)) // want reflect-name
	}
}
