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
	moved := model.Func{Flows: append(model.Same(each, each), keep.Flows...)} // elements get other indices
	keepBy := model.Func{Flows: moved.Flows, Calls: []model.Call{{Func: arg(1), Args: []model.Port{each}}}}
	dropBy := model.Func{Op: model.Dropped, Calls: keepBy.Calls}
	order := []model.Call{{Func: arg(1), Args: []model.Port{each, each}}}
	return model.Package{
		Path: "slices",
		Funcs: model.Rows(
			one(test, "ContainsFunc", model.True), one(test, "IndexFunc", model.NonNegative),
			model.Named(iterates(), "All", "AppendSeq", "Backward", "Collect", "Sorted", "Values"),
			model.Named(keep, "Clip"), model.Named(moved, "Compact"), model.Named(model.Func{Op: model.CutOut}, "Delete"),
			model.Named(keepBy, "CompactFunc"), model.Named(dropBy, "DeleteFunc"),
			model.Named(model.Func{Calls: order, Flows: model.Same(each, each)}, "SortFunc", "SortStableFunc"),
			model.Named(model.Func{Calls: order, Flows: model.Same(each, ret(0))}, "MaxFunc", "MinFunc"),
			model.Named(model.Func{Flows: model.Same(each, each)}, "Reverse", "Sort"),
			[]model.Func{
				{Name: "Clone", Flows: copied()},
				{Name: "Grow", Sinks: model.Sinks(model.Size, arg(1)), Flows: keep.Flows},
				{Name: "BinarySearch", Validators: found(ret(1))},
				{Name: "BinarySearchFunc", Calls: []model.Call{{Func: arg(2), Args: []model.Port{each, arg(1)}}}},
				{Name: "Contains", Validators: append(found(ret(0)),
					model.Validator{Result: ret(0), When: model.False, Arg: arg(0), Test: model.NoElement})},
				{Name: "Index", Validators: []model.Validator{
					{Result: ret(0), When: model.NonNegative, Arg: arg(1), Safe: model.Any, Among: arg(0)},
					{Result: ret(0), When: model.Negative, Arg: arg(0), Test: model.NoElement},
				}},
			},
			model.Named(model.Func{
				Op:    model.Iterate,
				Calls: []model.Call{{Func: arg(1), Args: []model.Port{ret(0).At("[]"), ret(0).At("[]")}}},
			}, "SortedFunc", "SortedStableFunc")),
	}
}

// copied is a new container with the elements of the argument.
func copied() []model.Flow { return []model.Flow{{From: arg(0), To: ret(0), Same: true, Copy: true}} }

func sortPackage() model.Package {
	each := arg(0).At("[]")
	return model.Package{
		Path: "sort",
		Funcs: model.Rows(
			model.Named(model.Func{Calls: []model.Call{{Func: arg(1)}}}, "Search", "SliceIsSorted"),
			model.Named(model.Func{Calls: []model.Call{{Func: arg(1)}}, Flows: model.Same(each, each)}, "Slice", "SliceStable"),
			model.Named(model.Func{Calls: compares()}, "Sort", "Stable"),
			[]model.Func{{Name: "Reverse", Flows: model.Same(arg(0), ret(0))}},
			[]model.Func{{Name: "Strings", Flows: model.Same(each, each)}}),
	}
}

// compares are the calls of the methods of a list that is put in order.
func compares() []model.Call {
	return []model.Call{
		{Func: arg(0), Method: "Less", Args: make([]model.Port, 2)},
		{Func: arg(0), Method: "Swap", Args: make([]model.Port, 2)},
	}
}

// iterates is the row of a function that makes or uses iterators.
func iterates() model.Func { return model.Func{Op: model.Iterate} }

func iterPackage() model.Package {
	return model.Package{Path: "iter", Funcs: model.Named(iterates(), "Pull", "Pull2")}
}

func mapsPackage() model.Package {
	return model.Package{
		Path: "maps",
		Funcs: model.Rows([]model.Func{
			{Name: "Clone", Flows: copied()},
			{Name: "Copy", Flows: []model.Flow{
				{From: arg(1).At("[]"), To: arg(0).At("[]")},
				{From: arg(1).At("[key]"), To: arg(0).At("[key]")},
			}},
			{
				Name:  "DeleteFunc",
				Calls: []model.Call{{Func: arg(1), Args: []model.Port{arg(0).At("[key]"), arg(0).At("[]")}}},
			},
		}, model.Named(iterates(), "All", "Collect", "Insert", "Keys", "Values")),
	}
}

// cmpPackage has Or, which is how a value gets a default.
func cmpPackage() model.Package {
	return model.Package{
		Path:  "cmp",
		Funcs: []model.Func{{Name: "Or", Op: model.FirstSet, Flows: model.Same(arg(0).At("[]"), ret(0))}},
	}
}
