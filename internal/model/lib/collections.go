package lib

import "github.com/govet-sec/govet-sec/internal/model"

// isAmong is a function that tells, by the property of its result, that its second argument is
// an element of the list that is the first.
func isAmong(when model.Property) model.Func {
	return model.Func{Validators: []model.Validator{{Result: ret(0), When: when, Arg: arg(1), Safe: model.Any, Among: arg(0)}}}
}

// expSlices is what package slices was before it was in the standard library.
func expSlices() model.Package {
	return model.Package{
		Path:  "golang.org/x/exp/slices",
		Funcs: model.Rows(model.Named(isAmong(model.True), "Contains"), model.Named(isAmong(model.NonNegative), "Index")),
	}
}

// samberLo is a collection of generic functions on lists. What a function of the program makes
// of each element is what it returns, and no more than that of the element.
func samberLo() model.Package {
	each := arg(0).At("[]")
	calls := func(results model.Port) []model.Call {
		return []model.Call{{Func: arg(1), Args: []model.Port{each}, Ret: results}}
	}
	return model.Package{
		Path: "github.com/samber/lo",
		Funcs: model.Rows(
			model.Named(isAmong(model.True), "Contains"),
			model.Named(isAmong(model.NonNegative), "IndexOf", "LastIndexOf"),
			model.Named(model.Func{Calls: calls(ret(0).At("[]"))}, "Map"),
			model.Named(model.Func{Calls: calls(model.Port{})}, "ForEach")),
	}
}
