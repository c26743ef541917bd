package std

import "github.com/govet-sec/govet-sec/internal/model"

func reflectPackage() model.Package {
	byName := model.Func{
		Sinks: model.Sinks(model.ReflectName, arg(0)),
		Flows: model.Move(recv(), ret(0)),
	}
	return model.Package{
		Path: "reflect",
		Funcs: model.Rows(
			model.Named(byName,
				"(Type).FieldByName", "(Type).MethodByName", "(Value).FieldByName", "(Value).MethodByName"),
			[]model.Func{
				{Name: "DeepEqual", Validators: []model.Validator{
					{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.Any, Among: arg(1), Test: model.Equal},
					{Result: ret(0), When: model.True, Arg: arg(1), Safe: model.Any, Among: arg(0), Test: model.Equal},
				}},
			}),
	}
}

func pluginPackage() model.Package {
	return model.Package{
		Path: "plugin",
		Funcs: []model.Func{
			{Name: "(*Plugin).Lookup", Sinks: model.Sinks(model.ReflectName, arg(0))},
			{Name: "Open", Sinks: model.Sinks(model.LoadCode, arg(0))},
		},
	}
}
