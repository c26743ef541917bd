package std

import "github.com/govet-sec/govet-sec/internal/model"

func reflectPackage() model.Package {
	named := model.Func{
		Sinks: model.Sinks(model.ReflectName, arg(0)),
		Flows: model.Move(recv(), ret(0)),
	}
	byName := named
	byName.Op = model.Reflect
	return model.Package{
		Path: "reflect",
		Funcs: model.Rows(
			model.Named(model.Func{Op: model.Reflect, Flows: model.Move(arg(0), ret(0))}, "Indirect", "TypeOf", "ValueOf"),
			model.Named(model.Func{Op: model.Reflect}, "New", "Zero"), // nothing is in them yet
			model.Named(model.Func{Op: model.Reflect, Flows: model.Move(recv(), ret(0))},
				"(Value).Addr", "(Value).Bytes", "(Value).Convert", "(Value).Elem", "(Value).Field", "(Value).Index",
				"(Value).Interface", "(Value).String"),
			model.Named(model.Func{Op: model.ReflectSet},
				"(Value).Set", "(Value).SetBytes", "(Value).SetString"),
			model.Named(byName,
				"(Value).FieldByName", "(Value).MethodByName"),
			model.Named(named, "(Type).FieldByName", "(Type).MethodByName"),
			[]model.Func{
				{Name: "(Value).Call", Op: model.Reflect, Flows: model.Merge(ret(0), recv(), arg(0))},
				{Name: "(Value).MapIndex", Op: model.Reflect, Flows: model.Move(recv(), ret(0))},
				{Name: "(Value).SetMapIndex", Op: model.ReflectSetKey},
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
