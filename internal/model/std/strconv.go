package std

import "github.com/govet-sec/govet-sec/internal/model"

func strconvPackage() model.Package {
	failed := model.Func{
		Flows:      model.Move(arg(0), ret(1)), // the error quotes its input
		Validators: []model.Validator{{Result: ret(1), When: model.Nil, Arg: arg(0), Safe: model.Text}},
	}
	// A number is no text, but its size can do harm.
	number := failed
	number.Flows = append(model.Clean(model.Text, arg(0), ret(0)), failed.Flows...)
	// The digits of a number are no text of whoever chose it, be it a character.
	digits := model.Func{Flows: model.Clean(model.Text, arg(0), ret(0))}
	appendDigits := model.Func{Flows: []model.Flow{
		{From: arg(0), To: ret(0)},
		{From: arg(1), To: ret(0), Safe: model.Text},
	}}
	// Quoting escapes control characters, and none that a shell knows. In a script it stays
	// one literal.
	line := model.KindSet(model.Log, model.Header, model.Eval)
	quote := model.Func{Flows: model.Clean(line, arg(0), ret(0))}
	appendQuote := model.Func{Flows: []model.Flow{
		{From: arg(0), To: ret(0)},
		{From: arg(1), To: ret(0), Safe: line},
	}}
	return model.Package{
		Path: "strconv",
		Funcs: model.Rows(
			model.Named(number, "Atoi", "ParseFloat", "ParseInt", "ParseUint"),
			model.Named(failed, "ParseBool", "ParseComplex"),
			model.Named(digits, "FormatBool", "FormatFloat", "FormatInt", "FormatUint", "Itoa"),
			model.Named(appendDigits, "AppendBool", "AppendFloat", "AppendInt", "AppendUint"),
			model.Named(quote, "Quote", "QuoteToASCII", "QuoteToGraphic"),
			model.Named(appendQuote, "AppendQuote", "AppendQuoteToASCII", "AppendQuoteToGraphic"),
			[]model.Func{{Name: "Unquote", Flows: model.Undo(arg(0), ret(0))}}),
	}
}

func mathPackage() model.Package {
	number := append(model.Same(arg(0), ret(0)), model.Same(arg(1), ret(0))...)
	return model.Package{Path: "math", Funcs: []model.Func{{Name: "Min", Op: model.Least, Flows: number}}}
}

func mathBig() model.Package {
	parsed := model.Func{
		Flows:      model.Same(recv(), ret(0)),
		Validators: []model.Validator{{Result: ret(1), When: model.True, Arg: arg(0), Safe: model.Text}},
	}
	return model.Package{
		Path:  "math/big",
		Funcs: model.Rows(model.Named(parsed, "(*Float).SetString", "(*Int).SetString", "(*Rat).SetString")),
		Types: []model.Type{{Name: "Float", Textless: true}, {Name: "Int", Textless: true}, {Name: "Rat", Textless: true}},
	}
}

func timePackage() model.Package {
	// Text that fits a layout is made of the layout's own letters, digits and signs.
	parsed := func(n int) model.Func {
		return model.Func{
			Flows:      model.Move(arg(n), ret(1)),
			Validators: []model.Validator{{Result: ret(1), When: model.Nil, Arg: arg(n), Safe: model.Text}},
		}
	}
	return model.Package{
		Path: "time",
		Funcs: model.Rows(
			model.Named(parsed(0), "ParseDuration"),
			model.Named(parsed(1), "Parse", "ParseInLocation"),
			[]model.Func{
				{Name: "(Time).AppendFormat", Flows: model.Merge(ret(0), arg(0), arg(1))},
				{Name: "(Time).Format", Flows: model.Move(arg(0), ret(0))},
				{Name: "(Time).UnixNano", Sources: guessed(ret(0))},
				{Name: "AfterFunc", Calls: []model.Call{{Func: arg(1), Concurrent: true}}},
			}),
		Types: []model.Type{{Name: "Month", Textless: true}, {Name: "Time", Textless: true}, {Name: "Weekday", Textless: true}},
	}
}
