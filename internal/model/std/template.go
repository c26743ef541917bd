package std

import "github.com/govet-sec/govet-sec/internal/model"

func textTemplate() model.Package {
	return model.Package{
		Path:  "text/template",
		Funcs: model.Rows(templates(model.NoKind), escapers(), []model.Func{{Name: "HTMLEscape", Flows: model.Clean(model.Markup, arg(1), arg(0).At("*"))}}),
	}
}

func htmlTemplate() model.Package {
	return model.Package{
		Path:  "html/template",
		Funcs: model.Rows(templates(model.HTML), escapers(), []model.Func{{Name: "HTMLEscape", Flows: model.Clean(model.Markup, arg(1), arg(0).At("*"))}}),
		// Text of these types is not escaped.
		Types: []model.Type{
			{Name: "CSS", Sink: model.TrustedHTML},
			{Name: "HTML", Sink: model.TrustedHTML},
			{Name: "HTMLAttr", Sink: model.TrustedHTML},
			{Name: "JS", Sink: model.TrustedJS},
			{Name: "JSStr", Sink: model.TrustedJS},
			{Name: "Srcset", Sink: model.TrustedURL},
			{Name: "URL", Sink: model.TrustedURL},
		},
	}
}

// templates has what the two packages share. Data that html/template writes can
// do no harm in the kind safe.
func templates(safe model.Kind) []model.Func {
	var removed model.Kinds
	var data, named []model.Sink
	if safe != model.NoKind {
		removed = model.KindSet(safe)
	} else {
		data, named = []model.Sink{into(arg(1))}, []model.Sink{into(arg(2))}
	}
	out := arg(0).At("*")
	files := model.Func{Sinks: model.Sinks(model.Path, arg(0))}
	moreFiles := model.Func{Sinks: model.Sinks(model.Path, arg(0)), Flows: model.Same(recv(), ret(0))}
	self := model.Func{Flows: model.Same(recv(), ret(0))}
	return model.Rows(
		model.Named(self, "(*Template).Delims", "(*Template).Option"),
		model.Named(model.Func{}, "(*Template).DefinedTemplates", "(*Template).Name", "New", "ParseFS"),
		model.Named(files, "ParseFiles", "ParseGlob"),
		model.Named(moreFiles, "(*Template).ParseFiles", "(*Template).ParseGlob"),
		model.Named(self, "(*Template).ParseFS"),
		[]model.Func{
			{Name: "(*Template).Clone", Flows: model.Same(recv(), ret(0))},
			{Name: "(*Template).Execute", Op: model.TemplateExecute, Sinks: data, Flows: []model.Flow{
				{From: recv(), To: out},
				{From: arg(1), To: out, Safe: removed},
			}},
			{Name: "(*Template).ExecuteTemplate", Op: model.TemplateNamed, Sinks: named, Flows: []model.Flow{
				{From: recv(), To: out},
				{From: arg(2), To: out, Safe: removed},
			}},
			{Name: "(*Template).Funcs", Op: model.TemplateFuncs, Flows: model.Same(recv(), ret(0))},
			{Name: "(*Template).Lookup", Flows: model.Same(recv(), ret(0))},
			{Name: "(*Template).New", Flows: model.Same(recv(), ret(0))},
			{
				Name:  "(*Template).Parse",
				Op:    model.TemplateParse,
				Sinks: model.Sinks(model.TemplateText, arg(0)),
				Flows: []model.Flow{
					{From: arg(0), To: inside()},
					{From: recv(), To: ret(0), Same: true},
				},
			},
			{Name: "Must", Flows: model.Same(arg(0), ret(0))},
		})
}

// escapers has the functions that escape for HTML, for JS in HTML, and for URLs.
func escapers() []model.Func {
	// In a string of a script; the quotes keep their meaning in HTML.
	script := model.KindSet(model.TrustedHTML, model.TrustedJS, model.Log, model.Header)
	return model.Rows(
		model.Named(model.Func{Flows: model.Clean(model.Markup, arg(0), ret(0))}, "HTMLEscapeString", "HTMLEscaper"),
		model.Named(model.Func{Flows: model.Clean(script, arg(0), ret(0))}, "JSEscapeString", "JSEscaper"),
		[]model.Func{
			{Name: "JSEscape", Flows: model.Clean(script, arg(1), arg(0).At("*"))},
			{Name: "URLQueryEscaper", Flows: model.Clean(queryEncoded(), arg(0), ret(0))},
		})
}

func htmlPackage() model.Package {
	return model.Package{
		Path: "html",
		Funcs: []model.Func{
			{Name: "EscapeString", Flows: model.Clean(model.Markup, arg(0), ret(0))},
			{Name: "UnescapeString", Flows: model.Undo(arg(0), ret(0))},
		},
	}
}
