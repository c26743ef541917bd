package lib

import "github.com/govet-sec/govet-sec/internal/model"

// quoted is what a word that was quoted for a shell can no longer do. It may still
// begin with a dash.
func quoted() model.Kinds { return model.KindSet(model.ShellText) }

// shellescape is al.essio.dev/pkg/shellescape under its old and its new name.
func shellescape(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: []model.Func{
			{Name: "Quote", Flows: model.Clean(quoted(), arg(0), ret(0))},
			{Name: "QuoteCommand", Flows: model.Clean(quoted(), arg(0), ret(0))},
		},
	}
}

func shellquote() model.Package {
	return model.Package{
		Path:  "github.com/kballard/go-shellquote",
		Funcs: []model.Func{{Name: "Join", Flows: model.Clean(quoted(), arg(0), ret(0))}},
	}
}

// parsesUUID is a function whose error, when nil, says that its argument is one.
func parsesUUID() model.Func {
	return model.Func{
		Flows:      model.Move(arg(0), ret(1)),
		Validators: []model.Validator{{Result: ret(1), When: model.Nil, Arg: arg(0), Safe: model.Text}},
	}
}

func googleUUID() model.Package {
	return model.Package{
		Path: "github.com/google/uuid",
		Funcs: model.Rows(
			model.Named(parsesUUID(), "Parse", "ParseBytes"),
			model.Named(model.Func{Sources: model.Sources(model.StrongRandom, ret(0))}, "New", "NewRandom", "NewString", "NewV7"),
			model.Named(timed(), "NewDCEGroup", "NewDCEPerson", "NewDCESecurity", "NewUUID", "NewV6"),
			[]model.Func{{
				Name:       "Validate",
				Flows:      model.Move(arg(0), ret(0)),
				Validators: []model.Validator{{Result: ret(0), When: model.Nil, Arg: arg(0), Safe: model.Text}},
			}}),
		Types: []model.Type{{Name: "NullUUID", Textless: true}, {Name: "UUID", Textless: true}},
	}
}

// timed makes an identifier of the time, the machine's address and a counter: whoever has one
// can guess those that were made soon before and after.
func timed() model.Func { return model.Func{Sources: model.Sources(model.WeakRandom, ret(0))} }

func gofrsUUID(path string) model.Package {
	return model.Package{
		Path:  path,
		Funcs: model.Rows(model.Named(parsesUUID(), "FromString"), model.Named(timed(), "NewV1", "NewV6")),
		Types: []model.Type{{Name: "NullUUID", Textless: true}, {Name: "UUID", Textless: true}},
	}
}

func rsXID() model.Package {
	parses := model.Func{Name: "FromString", Validators: parsesUUID().Validators} // the error says nothing
	return model.Package{
		Path:  "github.com/rs/xid",
		Funcs: model.Rows([]model.Func{parses}, model.Named(timed(), "New", "NewWithTime")),
		Types: []model.Type{{Name: "ID", Textless: true}},
	}
}

// inRoot is a package of which a function makes a name that lies in a root of a path.
func inRoot(path string, root, of model.Port, names ...string) model.Package {
	return model.Package{Path: path, Funcs: model.Named(model.Func{Flows: []model.Flow{
		{From: root, To: ret(0)},
		{From: of, To: ret(0), Safe: model.File},
	}}, names...)}
}

// goModule: no element of the path of a module or package, and no version, leads up.
func goModule() model.Package {
	valid := func(result int) []model.Validator {
		return []model.Validator{{Result: ret(result), When: model.Nil, Arg: arg(0), Safe: model.File}}
	}
	return model.Package{
		Path: "golang.org/x/mod/module",
		Funcs: model.Rows(
			model.Named(model.Func{Validators: valid(0)}, "CheckFilePath", "CheckImportPath", "CheckPath"),
			model.Named(model.Func{Flows: model.Clean(model.File, arg(0), ret(0)), Validators: valid(1)}, "EscapePath", "EscapeVersion", "UnescapePath", "UnescapeVersion")),
	}
}

func netHTML() model.Package {
	return model.Package{
		Path:  "golang.org/x/net/html",
		Funcs: []model.Func{{Name: "EscapeString", Flows: model.Clean(model.Markup, arg(0), ret(0))}},
	}
}
