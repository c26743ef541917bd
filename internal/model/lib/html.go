package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Libraries that build pages escape text, but for what they are told to trust.

func templ() model.Package {
	return model.Package{
		Path: "github.com/a-h/templ",
		Funcs: model.Rows(
			model.Named(sink(model.TrustedHTML, 0), "Raw"),
			model.Named(sink(model.TrustedJS, 0), "JSUnsafeFuncCall"),
			[]model.Func{
				{Name: "EscapeString", Flows: model.Clean(model.Markup, arg(0), ret(0))},
				{Name: "URL", Flows: model.Clean(model.KindSet(model.TrustedURL), arg(0), ret(0))},
			}),
		Types: []model.Type{
			{Name: "JSExpression", Sink: model.TrustedJS},
			{Name: "SafeURL", Sink: model.TrustedURL},
		},
	}
}

func gomponents() model.Package {
	return model.Package{
		Path: "maragu.dev/gomponents",
		Funcs: model.Rows(model.Named(sink(model.TrustedHTML, 0), "Raw"), []model.Func{{
			Name: "Rawf", Sinks: []model.Sink{{At: arg(1), Kind: model.TrustedHTML, Shown: model.Sprintf, Format: arg(0)}},
		}}),
	}
}

// goldmark leaves out raw HTML, and links that run scripts, unless it is told not to, which nobody can tell
// the one that is there for all.
func goldmark() model.Package {
	flows := []model.Flow{{From: arg(0), To: arg(1).At("*"), Safe: model.Markup, Own: true}}
	return model.Package{Path: "github.com/yuin/goldmark", Funcs: []model.Func{
		{Name: "(Markdown).Convert", Op: model.EncodeMarkdown, Flows: flows},
		{Name: "Convert", Flows: flows},
	}}
}
