package std

import "github.com/govet-sec/govet-sec/internal/model"

func slicesPackage() model.Package {
	each := arg(0).At("[]")
	found := func(result model.Port) []model.Validator {
		return []model.Validator{{Result: result, When: model.True, Arg: arg(1), Safe: model.Any, Among: arg(0)}}
	}
	test := model.Func{Calls: []model.Call{{Func: arg(1), Args: []model.Port{each}}}}
	one := func(row model.Func, name string, when model.Property) []model.Func {
		row.Name = name
		row.Validators = []model.Validator{{Result: ret(0), When: when, Test: model.ByFunc}}
		return []model.Func{row}
	}
	keep := model.Func{Flows: model.Same(arg(0), ret(0))}
	keepBy := model.Func{Flows: keep.Flows, Calls: []model.Call{{Func: arg(1), Args: []model.Port{each}}}}
	order := []model.Call{{Func: arg(1), Args: []model.Port{each, each}}}
	return model.Package{
		Path: "slices",
		Funcs: model.Rows(
			one(test, "ContainsFunc", model.True), one(test, "IndexFunc", model.NonNegative),
			model.Named(keep, "Clip", "Compact", "Delete"),
			model.Named(keepBy, "CompactFunc", "DeleteFunc"),
			model.Named(model.Func{Calls: order, Flows: model.Same(each, each)}, "SortFunc", "SortStableFunc"),
			model.Named(model.Func{Calls: order, Flows: model.Same(each, ret(0))}, "MaxFunc", "MinFunc"),
			model.Named(model.Func{Flows: model.Same(each, each)}, "Reverse", "Sort"),
			[]model.Func{
				{Name: "Clone", Flows: copied()},
				{Name: "Grow", Sinks: model.Sinks(model.Size, arg(1)), Flows: keep.Flows},
				{Name: "BinarySearch", Validators: found(ret(1))},
				{Name: "Contains", Validators: found(ret(0))},
				{Name: "Index", Validators: []model.Validator{
					{Result: ret(0), When: model.NonNegative, Arg: arg(1), Safe: model.Any, Among: arg(0)},
				}},
				{
					Name:  "SortedFunc",
					Flows: model.Move(arg(0), ret(0)),
					Calls: []model.Call{{Func: arg(1), Args: []model.Port{ret(0).At("[]"), ret(0).At("[]")}}},
				},
			}),
	}
}

// copied is a new container with the elements of the argument.
func copied() []model.Flow { return []model.Flow{{From: arg(0), To: ret(0), Same: true, Copy: true}} }

func sortPackage() model.Package {
	each := arg(0).At("[]")
	return model.Package{
		Path: "sort",
		Funcs: model.Rows(
			model.Named(model.Func{Calls: []model.Call{{Func: arg(1)}}}, "Search", "Slice", "SliceIsSorted", "SliceStable"),
			[]model.Func{{Name: "Strings", Flows: model.Same(each, each)}}),
	}
}

func mapsPackage() model.Package {
	return model.Package{
		Path: "maps",
		Funcs: []model.Func{
			{Name: "Clone", Flows: copied()},
			{Name: "Copy", Flows: []model.Flow{
				{From: arg(1).At("[]"), To: arg(0).At("[]")},
				{From: arg(1).At("[key]"), To: arg(0).At("[key]")},
			}},
			{
				Name:  "DeleteFunc",
				Calls: []model.Call{{Func: arg(1), Args: []model.Port{arg(0).At("[key]"), arg(0).At("[]")}}},
			},
			{Name: "Insert", Flows: []model.Flow{
				{From: arg(1), To: arg(0).At("[]")},
				{From: arg(1), To: arg(0).At("[key]")},
			}},
			{Name: "Keys", Flows: model.Move(arg(0).At("[key]"), ret(0))},
			{Name: "Values", Flows: model.Move(arg(0).At("[]"), ret(0))},
		},
	}
}

// cmpPackage has Or, which is how a value gets a default.
func cmpPackage() model.Package {
	return model.Package{
		Path:  "cmp",
		Funcs: []model.Func{{Name: "Or", Flows: model.Same(arg(0).At("[]"), ret(0))}},
	}
}
