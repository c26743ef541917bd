package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Errors of libraries. What they make is not nil, so that a function which returns it on a
// failed check is known to check.

func pkgErrors() model.Package {
	wrap := func(words ...model.Port) model.Func { // nil of nil
		return model.Func{Flows: append(model.Same(arg(0), ret(0)), model.Merge(ret(0), words...)...)}
	}
	return model.Package{
		Path: "github.com/pkg/errors",
		Funcs: model.Rows(
			[]model.Func{
				{Name: "As", Op: model.ErrorAs},
				{Name: "Cause", Flows: model.Same(arg(0), ret(0))},
				{Name: "Errorf", NonNil: true, Op: model.Errorf, Flows: model.Merge(ret(0), arg(0), arg(1))},
				{Name: "Is"},
				{Name: "New", NonNil: true, Op: model.ErrorNew, Flows: model.Move(arg(0), ret(0))},
				{Name: "Unwrap", Op: model.ErrorUnwrap, Flows: model.Move(arg(0), ret(0))},
			},
			model.Named(wrap(), "WithStack"),
			model.Named(wrap(arg(1)), "WithMessage", "Wrap"),
			model.Named(wrap(arg(1), arg(2)), "WithMessagef", "Wrapf")),
	}
}
