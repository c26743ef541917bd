package std

import "github.com/govet-sec/govet-sec/internal/model"

func osPackage() model.Package {
	return model.Package{
		Path: "os",
		Funcs: model.Rows(
			osProcess(), osEnv(), osFiles(), openingFiles(),
			model.Named(model.Func{Sources: model.Sources(model.FileContent, ret(0))},
				"(*Root).Open", "(*Root).ReadFile"),
		),
		Vars: []model.Var{
			{Name: "Args", Source: model.Args},
			{Name: "Stdin", Source: model.Stdin},
		},
	}
}

func osProcess() []model.Func {
	return []model.Func{
		{Name: "Exit", NoReturn: true},
		{
			Name:  "StartProcess",
			Sinks: append(started(arg(0), arg(1)), model.Sink{At: arg(2).At("*.Env"), Kind: model.EnvVar}),
		},
	}
}

func osEnv() []model.Func {
	env, named, all := model.Sources(model.Env, ret(0)), model.Process.At("*[=0]"), model.Process.At("*[=]")
	return []model.Func{
		{Name: "Clearenv", Clears: []model.Port{model.Process.At("*")}},
		// What is in it was judged where it was set, by its name.
		{Name: "Environ", Sources: env, Flows: []model.Flow{{From: all, To: ret(0), Safe: model.KindSet(model.EnvVar)}}},
		{
			Name:  "Expand",
			Calls: []model.Call{{Func: arg(1), Ret: ret(0)}},
			Flows: model.Move(arg(0), ret(0)),
		},
		{Name: "ExpandEnv", Sources: env, Flows: model.Merge(ret(0), arg(0), all)},
		{Name: "Getenv", Sources: env, Flows: model.Same(named, ret(0))},
		{Name: "Hostname"},
		{Name: "LookupEnv", Sources: env, Flows: model.Same(named, ret(0))},
		{
			Name:  "Setenv",
			Sinks: model.Sinks(model.EnvVar, arg(0), arg(1)),
			Flows: []model.Flow{{From: arg(1), To: named, Same: true, Over: true}},
		},
		{Name: "Unsetenv", Clears: []model.Port{named}},
		{Name: "UserCacheDir", Sources: env},
		{Name: "UserConfigDir", Sources: env},
		{Name: "UserHomeDir", Sources: env},
	}
}

// osFiles has the functions whose result is not text of their arguments: an open
// file is its content, not its name.
func osFiles() []model.Func {
	return []model.Func{
		{Name: "(*File).Name"},
		{Name: "(*File).Read", Flows: model.Move(recv(), arg(0).At("[]"))},
		{Name: "(*File).ReadAt", Flows: model.Move(recv(), arg(0).At("[]"))},
		{Name: "(*File).ReadDir", Sources: model.Sources(model.FileContent, ret(0))},
		{Name: "(*File).ReadFrom", Flows: model.Move(arg(0), inside())},
		{Name: "(*File).Readdir", Sources: model.Sources(model.FileContent, ret(0))},
		{Name: "(*File).Readdirnames", Sources: model.Sources(model.FileContent, ret(0))},
		{Name: "(*File).Stat"},
		{Name: "(*File).Write", Flows: model.Move(arg(0), inside())},
		{Name: "(*File).WriteAt", Flows: model.Move(arg(0), inside())},
		{Name: "(*File).WriteString", Flows: model.Move(arg(0), inside())},
		{Name: "(*File).WriteTo", Flows: model.Move(recv(), arg(0).At("*"))},
		{Name: "(*Root).Create"},
		{Name: "(*Root).OpenFile", Sources: model.Sources(model.FileContent, ret(0))},
		{Name: "Getwd"},
		{Name: "Pipe"},
	}
}

// syscallPackage has the functions of all systems.
func syscallPackage() model.Package {
	start := started(arg(0), arg(1))
	load := model.Func{Sinks: model.Sinks(model.LoadCode, arg(0))}
	return model.Package{
		Path: "syscall",
		Funcs: model.Rows(
			[]model.Func{
				// A command line names the program, too.
				{Name: "CreateProcess", Sinks: model.Sinks(model.Exec, arg(0), arg(1))},
				{Name: "CreateProcessAsUser", Sinks: model.Sinks(model.Exec, arg(1), arg(2))},
				{Name: "Exec", Sinks: append(started(arg(0), arg(1)), model.Sink{At: arg(2), Kind: model.EnvVar})},
				{Name: "Exit", NoReturn: true},
				{Name: "ForkExec", Sinks: start},
				{Name: "Getenv", Sources: model.Sources(model.Env, ret(0))},
				{Name: "StartProcess", Sinks: start},
			},
			model.Named(load, "LoadDLL", "LoadLibrary", "MustLoadDLL", "NewLazyDLL")),
	}
}
