package lib

import "github.com/govet-sec/govet-sec/internal/model"

// eval is a function that runs (or compiles, to be run) its n-th argument. What a
// script returns is not text of the script.
func eval(n int) model.Func {
	return model.Func{Sinks: model.Sinks(model.Eval, arg(n))}
}

// loadCode runs the file that its n-th argument names.
func loadCode(n int) model.Func { return sink(model.LoadCode, n) }

func goja() model.Package {
	return model.Package{
		Path: "github.com/dop251/goja",
		Funcs: model.Rows(
			model.Named(eval(0), "(*Runtime).RunString"),
			model.Named(eval(1), "(*Runtime).RunScript", "Compile", "MustCompile", "Parse")),
	}
}

func otto() model.Package {
	return model.Package{
		Path: "github.com/robertkrimen/otto",
		Funcs: model.Rows(
			model.Named(eval(0), "(Otto).Call", "(Otto).Eval", "(Otto).Object", "(Otto).Run", "Run"),
			model.Named(eval(1), "(*Otto).Compile", "(*Otto).CompileWithSourceMap")),
	}
}

func v8go() model.Package {
	return model.Package{
		Path: "rogchap.com/v8go",
		Funcs: model.Rows(
			model.Named(eval(0), "(*Context).RunScript", "(*Isolate).CompileUnboundScript")),
	}
}

func yaegi() model.Package {
	return model.Package{
		Path: "github.com/traefik/yaegi/interp",
		Funcs: model.Rows(
			model.Named(eval(0), "(*Interpreter).Compile", "(*Interpreter).Eval"),
			model.Named(eval(1), "(*Interpreter).EvalWithContext"),
			model.Named(loadCode(0), "(*Interpreter).CompilePath", "(*Interpreter).EvalPath"),
			model.Named(loadCode(1), "(*Interpreter).EvalPathWithContext")),
	}
}

func gopherLua() model.Package {
	return model.Package{
		Path: "github.com/yuin/gopher-lua",
		Funcs: model.Rows(
			model.Named(eval(0), "(*LState).DoString", "(*LState).Load", "(*LState).LoadString"),
			model.Named(loadCode(0), "(*LState).DoFile", "(*LState).LoadFile")),
	}
}

func starlark() model.Package {
	return model.Package{
		Path: "go.starlark.net/starlark",
		Funcs: model.Rows(
			model.Named(eval(1), "ExprFunc", "SourceProgram"),
			model.Named(eval(2), "Eval", "ExecFile", "ExprFuncOptions", "SourceProgramOptions"),
			model.Named(eval(3), "EvalOptions", "ExecFileOptions")),
	}
}

func tengo() model.Package {
	return model.Package{
		Path:  "github.com/d5/tengo/v2",
		Funcs: model.Rows(model.Named(eval(1), "Eval"), model.Named(eval(0), "NewScript")),
	}
}

func anko() model.Package {
	return model.Package{
		Path:  "github.com/mattn/anko/vm",
		Funcs: model.Rows(model.Named(eval(2), "Execute"), model.Named(eval(3), "ExecuteContext")),
	}
}

func wazero() model.Package {
	return model.Package{
		Path: "github.com/tetratelabs/wazero",
		Funcs: model.Rows(model.Named(eval(1),
			"(Runtime).CompileModule", "(Runtime).Instantiate", "(Runtime).InstantiateWithConfig")),
	}
}

func govaluate(path string) model.Package {
	return model.Package{
		Path:  path,
		Funcs: model.Rows(model.Named(eval(0), "NewEvaluableExpression", "NewEvaluableExpressionWithFunctions")),
	}
}

func expr(path string) model.Package {
	return model.Package{Path: path, Funcs: model.Rows(model.Named(eval(0), "Compile", "Eval"))}
}

func cel(path string) model.Package {
	return model.Package{Path: path, Funcs: model.Rows(model.Named(eval(0), "(*Env).Compile", "(*Env).Parse"))}
}

func gval() model.Package {
	return model.Package{
		Path: "github.com/PaesslerAG/gval",
		Funcs: model.Rows(
			model.Named(eval(0), "(Language).Evaluate", "(Language).NewEvaluable", "Evaluate"),
			model.Named(eval(1), "(Language).EvaluateWithContext", "(Language).NewEvaluableWithContext", "EvaluateWithContext")),
	}
}

// wasmtime is the package of the versions that are imported most; each release has
// a path of its own.
func wasmtime(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(eval(1), "NewModule"),
			model.Named(loadCode(1), "NewModuleFromFile")),
	}
}

func wasmer() model.Package {
	return model.Package{
		Path:  "github.com/wasmerio/wasmer-go/wasmer",
		Funcs: model.Rows(model.Named(eval(1), "NewModule")),
	}
}

func purego() model.Package {
	return model.Package{
		Path:  "github.com/ebitengine/purego",
		Funcs: model.Rows(model.Named(loadCode(0), "Dlopen"), model.Named(sink(model.ReflectName, 1), "Dlsym")),
	}
}

func sysWindows() model.Package {
	return model.Package{
		Path: "golang.org/x/sys/windows",
		Funcs: model.Rows(
			model.Named(loadCode(0),
				"LoadDLL", "LoadLibrary", "LoadLibraryEx", "MustLoadDLL", "NewLazyDLL", "NewLazySystemDLL"),
			[]model.Func{
				// A command line names the program, too.
				{Name: "CreateProcess", Sinks: model.Sinks(model.Exec, arg(0), arg(1))},
				{Name: "CreateProcessAsUser", Sinks: model.Sinks(model.Exec, arg(1), arg(2))},
			}),
	}
}

// rego is the package of version 0 or 1: a query, or a module with rules, is code, and the
// input of both is data.
func rego(path string) model.Package {
	return model.Package{
		Path:  path,
		Funcs: model.Rows(model.Named(eval(0), "Query"), model.Named(eval(1), "Module")),
	}
}
