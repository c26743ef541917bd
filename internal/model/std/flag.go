package std

import "github.com/govet-sec/govet-sec/internal/model"

func flagPackage() model.Package {
	return model.Package{Path: "flag", Funcs: model.Rows(flagPointers(), flagVars(), flagRest())}
}

// flagPointers has the functions that return a pointer to the flag's value, which
// is the default until the command line says otherwise.
func flagPointers() []model.Func {
	text := model.Func{
		Sources: model.Sources(model.Args, ret(0).At("*")),
		Flows:   model.Same(arg(1), ret(0).At("*")),
	}
	other := model.Func{Flows: model.Same(arg(1), ret(0).At("*"))}
	return model.Rows(
		model.Named(text, "(*FlagSet).String", "String"),
		model.Named(other,
			"(*FlagSet).Bool", "(*FlagSet).Duration", "(*FlagSet).Float64", "(*FlagSet).Int",
			"(*FlagSet).Int64", "(*FlagSet).Uint", "(*FlagSet).Uint64",
			"Bool", "Duration", "Float64", "Int", "Int64", "Uint", "Uint64"))
}

func flagVars() []model.Func {
	text := model.Func{
		Sources: model.Sources(model.Args, arg(0).At("*")),
		Flows:   model.Same(arg(2), arg(0).At("*")),
	}
	other := model.Func{Flows: model.Same(arg(2), arg(0).At("*"))}
	return model.Rows(
		model.Named(text, "(*FlagSet).StringVar", "StringVar"),
		model.Named(other,
			"(*FlagSet).BoolVar", "(*FlagSet).DurationVar", "(*FlagSet).Float64Var", "(*FlagSet).Int64Var",
			"(*FlagSet).IntVar", "(*FlagSet).Uint64Var", "(*FlagSet).UintVar",
			"BoolVar", "DurationVar", "Float64Var", "Int64Var", "IntVar", "Uint64Var", "UintVar"))
}

func flagRest() []model.Func {
	args := model.Sources(model.Args, ret(0))
	return model.Rows(
		model.Named(model.Func{Sources: args}, "Arg", "Args"),
		[]model.Func{
			// A FlagSet parses what it is given; mostly that is os.Args.
			{Name: "(*FlagSet).Arg", Flows: model.Move(inside().At(".args"), ret(0))},
			{Name: "(*FlagSet).Args", Flows: model.Same(inside().At(".args"), ret(0))},
			{Name: "(*FlagSet).Func", Calls: []model.Call{{Func: arg(2), Params: model.Args}}},
			{Name: "(*FlagSet).Name"},
			{Name: "(*FlagSet).Parse", Flows: model.Move(arg(0), inside().At(".args"))},
			{Name: "Func", Calls: []model.Call{{Func: arg(2), Params: model.Args}}},
			{Name: "Parse"},
		})
}
