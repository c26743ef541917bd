package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Template engines: who writes a template reads all that it is given, and writes pages.

func pongo2(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.TemplateText, 0),
				"(*TemplateSet).FromBytes", "(*TemplateSet).FromString", "(*TemplateSet).RenderTemplateString", "FromBytes", "FromString",
				"RenderTemplateString"),
			model.Named(sink(model.Path, 0),
				"(*TemplateSet).FromCache", "(*TemplateSet).FromFile", "(*TemplateSet).RenderTemplateFile", "FromCache", "FromFile",
				"RenderTemplateFile"),
			model.Named(sink(model.TrustedHTML, 0), "AsSafeValue")),
	}
}

func jet() model.Package {
	return model.Package{
		Path:  "github.com/CloudyKit/jet/v6",
		Funcs: model.Rows(model.Named(sink(model.TemplateText, 1), "(*InMemLoader).Set", "(*Set).Parse")),
	}
}

func raymond() model.Package {
	return model.Package{
		Path: "github.com/aymerick/raymond",
		Funcs: model.Rows(
			model.Named(sink(model.TemplateText, 0), "MustParse", "MustRender", "Parse", "Render"),
			model.Named(sink(model.TemplateText, 1), "(*Template).RegisterPartial", "RegisterPartial"),
			model.Named(sink(model.Path, 0), "ParseFile"),
			[]model.Func{{Name: "Escape", Flows: model.Clean(model.Markup, arg(0), ret(0))}}),
		Types: []model.Type{{Name: "SafeString", Sink: model.TrustedHTML}},
	}
}

func mustache() model.Package {
	return model.Package{
		Path: "github.com/cbroglie/mustache",
		Funcs: model.Rows(
			model.Named(sink(model.TemplateText, 0),
				"ParseString", "ParseStringPartials", "ParseStringRaw", "Render", "RenderInLayout", "RenderPartials", "RenderRaw"),
			model.Named(sink(model.Path, 0), "ParseFile", "RenderFile")),
	}
}

// mvdanSyntax parses what is run as a script.
func mvdanSyntax() model.Package {
	return model.Package{
		Path: "mvdan.cc/sh/v3/syntax",
		Funcs: model.Rows(
			model.Named(sink(model.ShellText, 0), "(*Parser).Parse"),
			[]model.Func{{Name: "Quote", Flows: model.Clean(quoted(), arg(0), ret(0))}}),
	}
}

// quicktemplate generates code that writes to one of two writers: that of E escapes, that of N
// does not.
func quicktemplate() model.Package {
	raw := model.Func{Sinks: []model.Sink{{At: arg(0), Kind: model.TrustedHTML, Only: inside().At(".w"), Markup: true}}}
	return model.Package{
		Path: "github.com/valyala/quicktemplate",
		Funcs: model.Rows(
			model.Named(raw, "(*QWriter).S", "(*QWriter).SZ", "(*QWriter).V", "(*QWriter).Z"),
			[]model.Func{
				{Name: "(*Writer).E", Made: true},
				{Name: "(*Writer).N", Flows: model.Same(recv(), ret(0).At("*.w"))},
			}),
	}
}
