package std

import "github.com/govet-sec/govet-sec/internal/model"

func regexpPackage() model.Package {
	compile := model.Func{Op: model.Compile, Sinks: model.Sinks(model.Pattern, arg(0)), Flows: model.Move(arg(0), ret(0))}
	// The pattern is no part of what is found with it.
	find := model.Func{Flows: model.Move(arg(0), ret(0))}
	match := model.Func{Op: model.Found, Flows: model.Move(arg(0), ret(0))}
	parts := model.Func{Op: model.FoundParts, Flows: model.Move(arg(0), ret(0))}
	lists := model.Func{Op: model.Found, Flows: model.Move(arg(0), ret(0))} // a group's match is a part of the whole one
	replace := model.Func{Op: model.ReplaceMatches, Flows: model.Merge(ret(0), arg(0), arg(1))}
	function := model.Func{
		Op:    model.ReplaceMatchesBy,
		Flows: model.Move(arg(0), ret(0)),
		Calls: []model.Call{{Func: arg(1), Args: []model.Port{arg(0)}, Ret: ret(0)}},
	}
	own := model.Func{Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(0), Test: model.Regexp}}}
	given := model.Func{
		Sinks:      model.Sinks(model.Pattern, arg(0)),
		Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(1), Test: model.RegexpArg}},
	}
	return model.Package{
		Path: "regexp",
		Funcs: model.Rows(
			model.Named(compile, "Compile", "CompilePOSIX", "MustCompile", "MustCompilePOSIX"),
			model.Named(find, "(*Regexp).Split"),
			model.Named(parts, "(*Regexp).FindStringSubmatch", "(*Regexp).FindSubmatch"),
			model.Named(lists, "(*Regexp).FindAllStringSubmatch", "(*Regexp).FindAllSubmatch"),
			model.Named(match, "(*Regexp).Find", "(*Regexp).FindAll", "(*Regexp).FindAllString", "(*Regexp).FindString"),
			model.Named(replace,
				"(*Regexp).ReplaceAll", "(*Regexp).ReplaceAllLiteral", "(*Regexp).ReplaceAllLiteralString",
				"(*Regexp).ReplaceAllString"),
			model.Named(function, "(*Regexp).ReplaceAllFunc", "(*Regexp).ReplaceAllStringFunc"),
			model.Named(own, "(*Regexp).Match", "(*Regexp).MatchString"),
			model.Named(given, "Match", "MatchString"),
			[]model.Func{
				{Name: "QuoteMeta", Flows: model.Clean(model.KindSet(model.Pattern, model.BackPattern), arg(0), ret(0))},
			}),
	}
}
