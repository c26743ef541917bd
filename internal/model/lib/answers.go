package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Answers of frameworks that have a file for their requests elsewhere.

// setsHeader is a method that sets the header named by argument 0.
func setsHeader(name string, headers model.Port) model.Func {
	return model.Func{
		Name: name, Op: model.SetHeader, Headers: headers,
		Sinks: []model.Sink{{At: arg(0), Kind: model.Header}, {At: arg(1), Kind: model.Header}, {At: arg(1), Kind: model.Redirect}},
	}
}

// hertzAnswers: what is sent is plain text until another type is set.
func hertzAnswers() []model.Func {
	page := model.Func{Sinks: []model.Sink{{At: arg(0), Kind: model.HTML, Headers: recv()}}}
	return model.Rows(
		model.Named(page, "(*RequestContext).SetBodyString", "(*RequestContext).Write", "(*RequestContext).WriteString"),
		model.Named(sink(model.Path, 0), "(*RequestContext).File", "(*RequestContext).FileAttachment"),
		model.Named(sink(model.Path, 1), "(*RequestContext).SaveUploadedFile"),
		model.Named(sink(model.Redirect, 1), "(*RequestContext).Redirect"),
		model.Named(sink(model.Header, 0), "(*RequestContext).SetCookie"),
		model.Named(model.Func{}, "(*RequestContext).HTML", "(*RequestContext).JSON", "(*RequestContext).String"),
		[]model.Func{
			{Name: "(*RequestContext).Data", Sinks: []model.Sink{{At: arg(2), Kind: model.HTML, Media: arg(1)}}},
			setsHeader("(*RequestContext).Header", recv()),
			{Name: "(*RequestContext).SetContentType", Op: model.SetMedia, Headers: recv()},
		})
}

// irisAnswers: HTML is not escaped, a view is.
func irisAnswers() []model.Func {
	return model.Rows(
		model.Named(sink(model.Path, 0), "(*Context).SendFile", "(*Context).ServeFile"),
		model.Named(sink(model.Path, 1), "(*Context).SaveFormFile"),
		model.Named(sink(model.Redirect, 0), "(*Context).Redirect"),
		model.Named(model.Func{}, "(*Context).JSON", "(*Context).Text", "(*Context).View"),
		[]model.Func{
			{Name: "(*Context).HTML", Sinks: []model.Sink{{At: arg(1), Kind: model.HTML, Shown: model.Sprintf, Format: arg(0)}}},
			setsHeader("(*Context).Header", recv()),
		})
}

func beegoAnswers() []model.Func {
	page := func(headers model.Port) []model.Sink {
		return []model.Sink{{At: arg(0), Kind: model.HTML, Headers: headers}}
	}
	return []model.Func{
		{Name: "(*BeegoOutput).Body", Sinks: page(inside())},
		{Name: "(*BeegoOutput).Download", Sinks: model.Sinks(model.ServedPath, arg(0))},
		{
			Name: "(*BeegoOutput).Header", Op: model.SetHeader, Headers: inside(),
			Sinks: []model.Sink{{At: arg(0), Kind: model.Header}, {At: arg(1), Kind: model.Header}, {At: arg(1), Kind: model.Redirect}},
		},
		{Name: "(*Context).WriteString", Sinks: page(inside().At(".Output*"))},
		{Name: "(*Context).Redirect", Sinks: model.Sinks(model.Redirect, arg(1))},
	}
}

// chiRender: HTML is not escaped.
func chiRender() model.Package {
	return model.Package{
		Path: "github.com/go-chi/render",
		Funcs: []model.Func{
			{Name: "HTML", Sinks: model.Sinks(model.HTML, arg(2))},
			{Name: "JSON"},
			{Name: "PlainText"},
		},
	}
}
