package std

import "github.com/govet-sec/govet-sec/internal/model"

func fmtPackage() model.Package {
	return model.Package{
		Path: "fmt",
		Funcs: model.Rows(
			model.Named(model.Func{}, "Print", "Printf", "Println"),
			model.Named(model.Func{Flows: model.Move(arg(1), arg(0).At("*"))}, "Fprint", "Fprintln"),
			[]model.Func{
				{Name: "Errorf", NonNil: true, Flows: model.Merge(ret(0), arg(0), arg(1))},
				{Name: "Fprintf", Flows: model.Merge(arg(0).At("*"), arg(1), arg(2))},
				{Name: "Sprint", Op: model.Sprint, Flows: model.Move(arg(0), ret(0))},
				{Name: "Sprintf", Op: model.Sprintf, Flows: model.Merge(ret(0), arg(0), arg(1))},
			},
			scanning()),
	}
}

// scanning has the functions that fill what their arguments point to.
func scanning() []model.Func {
	return model.Rows(
		model.Named(model.Func{Sources: model.Sources(model.Stdin, arg(0).At("[]*"))}, "Scan", "Scanln"),
		model.Named(model.Func{Sources: model.Sources(model.Stdin, arg(1).At("[]*"))}, "Scanf"),
		model.Named(model.Func{Flows: model.Move(arg(0), arg(1).At("[]*"))}, "Fscan", "Fscanln", "Sscan", "Sscanln"),
		model.Named(model.Func{Flows: model.Move(arg(0), arg(2).At("[]*"))}, "Fscanf", "Sscanf"))
}

func errorsPackage() model.Package {
	return model.Package{
		Path: "errors",
		Funcs: []model.Func{
			{Name: "As", Flows: model.Move(arg(0), arg(1).At("*"))},
			{Name: "Is"},
			{Name: "Join", Op: model.JoinErrors, Flows: model.Move(arg(0), ret(0))},
			{Name: "New", NonNil: true, Flows: model.Move(arg(0), ret(0))},
		},
	}
}

func logPackage() model.Package {
	stop := model.Func{NoReturn: true}
	return model.Package{
		Path: "log",
		Funcs: model.Rows(
			model.Named(stop,
				"(*Logger).Fatal", "(*Logger).Fatalf", "(*Logger).Fatalln", "(*Logger).Panic", "(*Logger).Panicf",
				"(*Logger).Panicln", "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln"),
			model.Named(model.Func{Flows: model.Move(arg(0), inside())}, "(*Logger).Print", "(*Logger).Println"),
			[]model.Func{
				{Name: "(*Logger).Printf", Flows: model.Merge(inside(), arg(0), arg(1))},
				{Name: "New", Flows: model.Same(arg(0), ret(0))},
			}),
	}
}

func runtimePackage() model.Package {
	return model.Package{Path: "runtime", Funcs: []model.Func{{Name: "Goexit", Unwinds: true}}}
}

func testingPackage() model.Package {
	stop := model.Func{NoReturn: true}
	return model.Package{
		Path: "testing",
		Funcs: model.Rows(
			model.Named(stop,
				"(*common).FailNow", "(*common).Fatal", "(*common).Fatalf",
				"(*common).Skip", "(*common).SkipNow", "(*common).Skipf",
				"(TB).FailNow", "(TB).Fatal", "(TB).Fatalf", "(TB).Skip", "(TB).SkipNow", "(TB).Skipf"),
			[]model.Func{
				{Name: "(*B).Run", Calls: []model.Call{{Func: arg(1)}}},
				{Name: "(*T).Run", Calls: []model.Call{{Func: arg(1)}}},
			}),
	}
}
