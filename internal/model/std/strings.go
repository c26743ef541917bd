package std

import "github.com/govet-sec/govet-sec/internal/model"

// stringsPackage and bytesPackage have the functions in which an argument is only
// looked for or cut away, so that it is no text of the result.
func stringsPackage() model.Package {
	return model.Package{
		Path: "strings",
		Funcs: model.Rows(cutting(), textTests(), callingRunes("Map"), textBuilder(), textReader(), []model.Func{
			{Name: "(*Replacer).Replace", Op: model.ReplacePairs, Flows: model.Merge(ret(0), recv(), arg(0))},
			{Name: "NewReplacer", Op: model.NewReplacer, Flows: model.Move(arg(0), ret(0))},
			{Name: "(*Replacer).WriteString", Flows: model.Merge(arg(0).At("*"), recv(), arg(1))},
			{
				Name: "EqualFold",
				Validators: []model.Validator{
					{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.Any, Among: arg(1), Test: model.Equal},
					{Result: ret(0), When: model.True, Arg: arg(1), Safe: model.Any, Among: arg(0), Test: model.Equal},
				},
			},
			{Name: "Join", Op: model.Join, Flows: model.Merge(ret(0), arg(0), arg(1))},
			{Name: "Repeat", Sinks: model.Sinks(model.Size, arg(1)), Flows: model.Move(arg(0), ret(0))},
		}),
	}
}

func bytesPackage() model.Package {
	equal := []model.Validator{
		{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.Any, Among: arg(1), Test: model.Equal},
		{Result: ret(0), When: model.True, Arg: arg(1), Safe: model.Any, Among: arg(0), Test: model.Equal},
	}
	return model.Package{
		Path: "bytes",
		Funcs: model.Rows(cutting(), textTests(), callingRunes("Map"), textBuffer(), textReader(), []model.Func{
			{Name: "Equal", Validators: equal},
			{Name: "EqualFold", Validators: equal},
			{Name: "Join", Flows: model.Merge(ret(0), arg(0), arg(1))},
			{Name: "Repeat", Sinks: model.Sinks(model.Size, arg(1)), Flows: model.Move(arg(0), ret(0))},
		}),
	}
}

func cutting() []model.Func {
	first := model.Move(arg(0), ret(0))
	until := []model.Call{{Func: arg(1), Args: []model.Port{arg(0)}}}
	return model.Rows(
		model.Named(model.Func{Flows: first, Op: model.Trim},
			"Trim", "TrimLeft", "TrimPrefix", "TrimRight", "TrimSpace", "TrimSuffix"),
		model.Named(model.Func{Flows: first, Op: model.Lower}, "ToLower"),
		model.Named(model.Func{Flows: first, Op: model.Upper}, "ToUpper"),
		model.Named(model.Func{Flows: first, Op: model.Split}, "Split"),
		model.Named(model.Func{Flows: first}, "SplitAfter", "SplitAfterN", "SplitAfterSeq", "SplitN", "SplitSeq"),
		model.Named(model.Func{Flows: first, Calls: until},
			"FieldsFuncSeq", "TrimFunc", "TrimLeftFunc", "TrimRightFunc"),
		model.Named(model.Func{Flows: first, Calls: until, Op: model.Kept}, "FieldsFunc"),
		model.Named(model.Func{Flows: first, Op: model.Kept}, "Fields"),
		model.Named(model.Func{Flows: model.Merge(ret(0), arg(0), arg(2)), Op: model.Replace}, "Replace", "ReplaceAll"),
		model.Named(model.Func{Flows: model.Move(arg(0), ret(0), ret(1))}, "Cut"),
		model.Named(model.Func{Flows: first}, "CutPrefix", "CutSuffix"))
}

// textTests has the functions whose answer says what a text can be.
func textTests() []model.Func {
	start := model.Validator{Result: ret(0), When: model.True, Arg: arg(0), Test: model.Prefix}
	noStart := model.Validator{Result: ret(0), When: model.False, Arg: arg(0), Test: model.NoPrefix}
	none := model.Validator{Result: ret(0), When: model.False, Arg: arg(0), Test: model.Excludes}
	noneOf := model.Validator{Result: ret(0), When: model.False, Arg: arg(0), Test: model.ExcludesAny}
	within := model.Validator{Result: ret(0), When: model.True, Arg: arg(1), Test: model.Within}
	found := within
	found.When = model.NonNegative
	when := func(p model.Property, v model.Validator) model.Validator { v.When = p; return v }
	byFunc := model.Validator{Result: ret(0), When: model.False, Arg: arg(0), Test: model.ByFunc}
	each := []model.Call{{Func: arg(1), Args: []model.Port{arg(0)}}}
	return []model.Func{
		{Name: "Contains", Validators: []model.Validator{none, within}},
		{Name: "ContainsAny", Validators: []model.Validator{noneOf}},
		{Name: "ContainsFunc", Calls: each, Validators: []model.Validator{byFunc}},
		{Name: "ContainsRune", Validators: []model.Validator{none, within}},
		{Name: "Count", Validators: []model.Validator{when(model.Zero, none)}},
		{Name: "HasPrefix", Validators: []model.Validator{start, noStart}},
		{Name: "HasSuffix", Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(0), Test: model.Suffix}}},
		{Name: "Index", Validators: []model.Validator{when(model.Negative, none), found}},
		{Name: "IndexAny", Validators: []model.Validator{when(model.Negative, noneOf)}},
		{Name: "IndexByte", Validators: []model.Validator{when(model.Negative, none), found}},
		{Name: "IndexFunc", Calls: each, Validators: []model.Validator{when(model.Negative, byFunc)}},
		{Name: "IndexRune", Validators: []model.Validator{when(model.Negative, none), found}},
		{Name: "LastIndex", Validators: []model.Validator{when(model.Negative, none)}},
		{Name: "LastIndexByte", Validators: []model.Validator{when(model.Negative, none)}},
	}
}

// callingRunes has the functions that make text of the runes that a function returns.
func callingRunes(names ...string) []model.Func {
	return model.Named(model.Func{Calls: []model.Call{{Func: arg(0), Args: []model.Port{arg(1)}, Ret: ret(0)}}}, names...)
}

func textBuilder() []model.Func {
	return model.Rows(
		model.Named(writeInside(),
			"(*Builder).Write", "(*Builder).WriteByte", "(*Builder).WriteRune", "(*Builder).WriteString"),
		[]model.Func{
			{Name: "(*Builder).Grow", Sinks: model.Sinks(model.Size, arg(0))},
			{Name: "(*Builder).Reset", Clears: []model.Port{inside()}},
			{Name: "(*Builder).String", Op: model.Built, Flows: model.Move(inside(), ret(0))},
		})
}

func textReader() []model.Func {
	return []model.Func{
		{Name: "(*Reader).Read", Flows: model.Move(recv(), arg(0).At("[]"))},
		{Name: "(*Reader).ReadAt", Flows: model.Move(recv(), arg(0).At("[]"))},
		{Name: "(*Reader).Reset", Flows: model.Move(arg(0), inside()), Clears: []model.Port{inside()}},
		{Name: "(*Reader).WriteTo", Flows: model.Move(recv(), arg(0).At("*"))},
	}
}

func textBuffer() []model.Func {
	return model.Rows(
		model.Named(model.Func{Flows: model.Move(arg(0), inside())},
			"(*Buffer).Write", "(*Buffer).WriteByte", "(*Buffer).WriteRune", "(*Buffer).WriteString"),
		[]model.Func{
			{Name: "(*Buffer).Bytes", Op: model.Built, Flows: model.Move(inside(), ret(0))},
			{Name: "(*Buffer).Grow", Sinks: model.Sinks(model.Size, arg(0))},
			{Name: "(*Buffer).ReadFrom", Sinks: readWhole(arg(0)), Flows: model.Clean(amount, arg(0), inside())},
			{Name: "(*Buffer).Reset", Clears: []model.Port{inside()}},
			{Name: "(*Buffer).Truncate", Clears: []model.Port{inside()}, ClearsFor: arg(0)},
			{Name: "(*Buffer).Read", Flows: model.Move(recv(), arg(0).At("[]"))},
			{Name: "(*Buffer).String", Op: model.Built, Flows: model.Move(inside(), ret(0))},
			{Name: "(*Buffer).WriteTo", Sinks: []model.Sink{into(inside())}, Flows: model.Move(recv(), arg(0).At("*"))},
		})
}
