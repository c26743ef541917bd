package std

import "github.com/govet-sec/govet-sec/internal/model"

func netURL() model.Package {
	return model.Package{
		Path: "net/url",
		Funcs: []model.Func{
			{Name: "(*URL).EscapedPath", Op: model.URLEscaped, Flows: model.Clean(model.KindSet(model.Log, model.Header), inside().At(".Path"), ret(0)), Getter: true},
			{Name: "(*URL).Hostname", Flows: model.Move(inside().At(".Host"), ret(0)), Getter: true},
			{Name: "(*URL).IsAbs", Getter: true, Validators: []model.Validator{
				{Result: ret(0), When: model.False, Arg: inside().At(".Scheme"), Test: model.NoScheme},
			}},
			{Name: "(*URL).JoinPath", Op: model.URLJoin, Flows: model.Merge(ret(0), recv(), arg(0))},
			{Name: "(*URL).MarshalBinary", Flows: model.Move(recv(), ret(0))},
			{Name: "(*URL).Parse", Flows: append(model.Merge(ret(0), recv(), arg(0)), model.Move(arg(0), ret(1))...)},
			{Name: "(*URL).Port", Flows: model.Clean(model.Text, inside().At(".Host"), ret(0)), Getter: true}, // digits
			{Name: "(*URL).Query", Flows: model.Move(recv(), ret(0)), Getter: true},
			{Name: "(*URL).Redacted", Op: model.URLString, Flows: model.Move(recv(), ret(0))},
			{Name: "(*URL).RequestURI", Op: model.URLPath, Flows: model.Move(recv(), ret(0))},
			{Name: "(*URL).ResolveReference", Op: model.URLResolve, Flows: model.Merge(ret(0), recv(), arg(0))},
			{Name: "(*URL).String", Op: model.URLString, Flows: model.Move(recv(), ret(0))},
			{Name: "(*URL).UnmarshalBinary", Flows: model.Move(arg(0), inside(), ret(0))},
			{Name: "(Values).Add", Flows: []model.Flow{
				{From: arg(0), To: recv().At("[key]")},
				{From: arg(1), To: recv().At("[at 0][]")},
			}},
			{Name: "(Values).Encode", Flows: model.Clean(percentEncoded(), recv(), ret(0))},
			{Name: "(Values).Get", Flows: model.Move(recv().At("[at 0][]"), ret(0)), Getter: true},
			{Name: "(Values).Set", Flows: []model.Flow{
				{From: arg(0), To: recv().At("[key]")},
				{From: arg(1), To: recv().At("[at 0][]")},
			}},
			{Name: "JoinPath", Op: model.URLJoin, Flows: append(model.Merge(ret(0), arg(0), arg(1)), model.Move(arg(0), ret(1))...)},
			// The error quotes what cannot be parsed.
			{Name: "Parse", Op: model.URLParse, Flows: model.Move(arg(0), ret(0), ret(1))},
			{Name: "ParseQuery", Flows: append(model.Undo(arg(0), ret(0)), model.Move(arg(0), ret(1))...)},
			{Name: "ParseRequestURI", Op: model.URLParse, Flows: model.Move(arg(0), ret(0), ret(1))},
			{Name: "PathEscape", Flows: []model.Flow{{From: arg(0), To: ret(0), Safe: percentEncoded(), Only: alphanumeric + "-_.~%$&+=:@"}}},
			{Name: "PathUnescape", Flows: append(model.Undo(arg(0), ret(0)), model.Move(arg(0), ret(1))...)},
			{Name: "QueryEscape", Flows: model.Clean(queryEncoded(), arg(0), ret(0))},
			{Name: "QueryUnescape", Flows: append(model.Undo(arg(0), ret(0)), model.Move(arg(0), ret(1))...)},
			{Name: "UserPassword", Sinks: model.Sinks(model.Credential, arg(1)), Flows: model.Merge(ret(0), arg(0), arg(1))},
		},
	}
}

const alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// percentEncoded is what a percent-encoded path segment can no longer do: it has no
// separator, quote or line break. It may still begin with "-", and hold "$" and "&".
func percentEncoded() model.Kinds {
	return model.Markup | model.File | model.KindSet(model.Log, model.Header)
}

// queryEncoded is the same for text of letters, digits and "-_.~+%".
func queryEncoded() model.Kinds {
	return percentEncoded() | model.KindSet(model.ShellText, model.SQL, model.Redirect, model.TrustedURL)
}
