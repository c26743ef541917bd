package std

import "github.com/govet-sec/govet-sec/internal/model"

func fmtPackage() model.Package {
	return model.Package{
		Path: "fmt",
		Funcs: model.Rows(
			model.Named(model.Func{}, "Print", "Println"),
			[]model.Func{
				{Name: "Appendf", Sinks: formats(1), Flows: append(model.Move(arg(0), ret(0)), shown(arg(2), ret(0), model.Sprintf, arg(1))...)},
				{Name: "Errorf", NonNil: true, Op: model.Errorf, Sinks: formats(0), Flows: model.Merge(ret(0), arg(0), arg(1))},
				{Name: "Fprint", Sinks: printedInto(arg(1), model.Sprint, model.Port{}), Flows: shown(arg(1), arg(0).At("*"), model.Sprint, model.Port{})},
				{Name: "Fprintf", Sinks: append(printedInto(arg(2), model.Sprintf, arg(1)), formats(1)...), Flows: shown(arg(2), arg(0).At("*"), model.Sprintf, arg(1))},
				{Name: "Fprintln", Sinks: printedInto(arg(1), model.Sprintln, model.Port{}), Flows: shown(arg(1), arg(0).At("*"), model.Sprintln, model.Port{})},
				{Name: "(State).Write", Flows: writeInside().Flows},
				{Name: "Printf", Sinks: formats(0)},
				{Name: "Sprint", Op: model.Sprint, Flows: model.Move(arg(0), ret(0))},
				{Name: "Sprintf", Op: model.Sprintf, Sinks: formats(0), Flows: model.Merge(ret(0), arg(0), arg(1))},
				{Name: "Sprintln", Op: model.Sprintln, Flows: model.Move(arg(0), ret(0))},
			},
			scanning()),
	}
}

// formats says that the n-th argument is a format string.
func formats(n int) []model.Sink { return model.Sinks(model.Format, arg(n)) }

// shown says that the operands at a port are shown as a text that arrives at to.
func shown(operands, to model.Port, how model.Op, format model.Port) []model.Flow {
	return []model.Flow{{From: operands, To: to, Shown: how, Format: format}}
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
			{Name: "As", Op: model.ErrorAs},
			{Name: "AsType", Op: model.ErrorAs, Flows: model.Move(arg(0), ret(0))},
			{Name: "Is"},
			{Name: "Join", Op: model.JoinErrors, Flows: model.Move(arg(0), ret(0))},
			{Name: "New", NonNil: true, Op: model.ErrorNew, Flows: model.Move(arg(0), ret(0))},
			{Name: "Unwrap", Op: model.ErrorUnwrap, Flows: model.Move(arg(0), ret(0))},
		},
	}
}

func runtimePackage() model.Package {
	return model.Package{Path: "runtime", Funcs: []model.Func{
		{Name: "Goexit", Unwinds: true},
		{Name: "Stack", Sources: model.Sources(model.Internals, arg(0).At("[]"))},
	}}
}

func runtimeDebug() model.Package {
	return model.Package{Path: "runtime/debug", Funcs: []model.Func{
		{Name: "Stack", Sources: model.Sources(model.Internals, ret(0))},
	}}
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
