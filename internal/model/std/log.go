package std

import "github.com/govet-sec/govet-sec/internal/model"

// logPackage: a line of a log ends where its text has a line break.
func logPackage() model.Package {
	line := func(how model.Op, base model.Func) model.Func {
		operands, format := arg(0), model.Port{}
		if how == model.Sprintf {
			operands, format = arg(1), arg(0)
		}
		base.Sinks = []model.Sink{
			{At: operands, Kind: model.Log, Shown: how, Format: format},
			{At: operands, Kind: model.LogSecret, Shown: how, Format: format},
		}
		if how == model.Sprintf {
			base.Sinks = append(base.Sinks, formats(0)...)
		}
		return base
	}
	stop := model.Func{NoReturn: true}
	kept := model.Func{Flows: model.Own(model.Move(arg(0), inside()))}
	format := model.Func{Flows: model.Own(model.Merge(inside(), arg(0), arg(1)))}
	return model.Package{
		Path: "log",
		Funcs: model.Rows(
			model.Named(line(model.Sprint, stop), "(*Logger).Fatal", "(*Logger).Panic", "Fatal", "Panic"),
			model.Named(line(model.Sprintln, stop), "(*Logger).Fatalln", "(*Logger).Panicln", "Fatalln", "Panicln"),
			model.Named(line(model.Sprintf, stop), "(*Logger).Fatalf", "(*Logger).Panicf", "Fatalf", "Panicf"),
			model.Named(line(model.Sprint, kept), "(*Logger).Print"),
			model.Named(line(model.Sprintln, kept), "(*Logger).Println"),
			model.Named(line(model.Sprintf, format), "(*Logger).Printf"),
			model.Named(line(model.Sprint, model.Func{}), "Print"),
			model.Named(line(model.Sprintln, model.Func{}), "Println"),
			model.Named(line(model.Sprintf, model.Func{}), "Printf"),
			[]model.Func{
				{Name: "(*Logger).Output", Sinks: model.Sinks(model.Log, arg(1)), Flows: model.Own(model.Move(arg(1), inside()))},
				{Name: "New", Flows: model.Same(arg(0), ret(0))},
				{Name: "Output", Sinks: model.Sinks(model.Log, arg(1))},
			}),
	}
}
