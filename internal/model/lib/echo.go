package lib

import "github.com/govet-sec/govet-sec/internal/model"

func echo4() model.Package {
	return model.Package{
		Path: "github.com/labstack/echo/v4",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(Context).Cookie", "(Context).Cookies", "(Context).FormFile", "(Context).FormParams", "(Context).FormValue",
				"(Context).MultipartForm", "(Context).QueryParam",
				"(Context).QueryParams", "(Context).QueryString", "(Context).RealIP", "(Context).Scheme"),
			model.Named(inPath(), "(Context).Param", "(Context).ParamValues"),
			model.Named(remoteInto(0), "(Context).Bind"),
			// The validator is the program's; it is taken to be the one that everybody uses.
			model.Named(validated(), "(Context).Validate"),
			model.Named(remoteInto(1),
				"(*DefaultBinder).BindBody", "(*DefaultBinder).BindHeaders", "(*DefaultBinder).BindPathParams",
				"(*DefaultBinder).BindQueryParams"),
			model.Named(remoteInto(0), "(*DefaultBinder).Bind"),
			echoBinders(), echoParams("PathParam", "QueryParam", "QueryParams"),
			// The route, not the request's path.
			model.Named(model.Func{}, "(Context).ParamNames", "(Context).Path"),
			stored("(Context).Set", "(Context).Get"),
			kept("(Context).SetRequest", "(Context).Request", "request"),
			[]model.Func{{Name: "(Context).Response", Flows: model.Same(inside(), ret(0))}},
			echoAnswers("(Context)"), echoRoutes(),
			model.Named(sink(model.Listen, 0), "(*Echo).Start", "(*Echo).StartAutoTLS", "(*Echo).StartH2CServer", "(*Echo).StartTLS"),
			[]model.Func{{Name: "(*Echo).StartServer", Sinks: model.Sinks(model.Listen, arg(0).At("*.Addr"))}}),
	}
}

func echo5() model.Package {
	orDefault := model.Func{Sources: model.Sources(model.Remote, ret(0)), Flows: model.Move(arg(1), ret(0)), Getter: true}
	address := model.Func{Sinks: model.Sinks(model.Listen, recv().At(".Address"))}
	return model.Package{
		Path: "github.com/labstack/echo/v5",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Context).Cookie", "(*Context).Cookies", "(*Context).FormFile", "(*Context).FormValue", "(*Context).FormValues",
				"(*Context).MultipartForm", "(*Context).QueryParam",
				"(*Context).QueryParams", "(*Context).QueryString", "(*Context).RealIP", "(*Context).Scheme"),
			model.Named(inPath(), "(*Context).Param", "(*Context).PathValues"),
			model.Named(orDefault, "(*Context).FormValueOr", "(*Context).ParamOr", "(*Context).QueryParamOr"),
			model.Named(remoteInto(0), "(*Context).Bind"),
			model.Named(validated(), "(*Context).Validate"),
			model.Named(remoteInto(1), "(*DefaultBinder).Bind", "BindBody", "BindHeaders", "BindPathValues", "BindQueryParams"),
			echoBinders(), echoParams("FormValue", "FormValues", "PathParam", "QueryParam", "QueryParams"),
			model.Named(remoteResult(), "(PathValues).Get"),
			model.Named(orDefault, "(PathValues).GetOr"),
			model.Named(model.Func{}, "(*Context).Path"),
			stored("(*Context).Set", "(*Context).Get"),
			kept("(*Context).SetRequest", "(*Context).Request", "request"),
			[]model.Func{{Name: "(*Context).Response", Flows: model.Same(inside(), ret(0))}},
			model.Named(address, "(StartConfig).Start", "(StartConfig).StartTLS"),
			echoAnswers("(*Context)"), echoRoutes(),
			model.Named(sink(model.Listen, 0), "(*Echo).Start")),
	}
}

// echoAnswers: HTML is not escaped; String is plain text; File looks below the directory
// of the server, but leaves it.
func echoAnswers(typ string) []model.Func {
	page := model.Func{Sinks: model.Sinks(model.HTML, arg(1))}
	blob := model.Func{Sinks: []model.Sink{{At: arg(2), Kind: model.HTML, Media: arg(1)}}}
	return model.Rows(
		model.Named(page, typ+".HTML", typ+".HTMLBlob"),
		model.Named(blob, typ+".Blob", typ+".Stream"),
		model.Named(model.Func{}, typ+".JSON", typ+".JSONBlob", typ+".JSONPretty", typ+".String", typ+".XML"),
		model.Named(sink(model.Path, 0), typ+".Attachment", typ+".File", typ+".Inline"),
		model.Named(sink(model.Redirect, 1), typ+".Redirect"))
}

// echoBinders has what both major versions share.
func echoBinders() []model.Func {
	return model.Named(remoteInto(1),
		"(*ValueBinder).MustString", "(*ValueBinder).MustStrings", "(*ValueBinder).String", "(*ValueBinder).Strings")
}

func echoJWT() model.Package {
	return model.Package{
		Path:   "github.com/labstack/echo-jwt/v4",
		Fields: []model.Field{{Type: "Config", Name: "SigningKey", Sink: model.CredentialKey}},
	}
}

// echoRoutes: what is registered is called with a request.
func echoRoutes() []model.Func {
	at := func(n int) model.Func { return model.Func{Calls: []model.Call{{Func: arg(n)}}} }
	var fs [][]model.Func
	for _, typ := range [...]string{"(*Echo)", "(*Group)"} {
		fs = append(fs,
			model.Named(at(1), typ+".Any", typ+".CONNECT", typ+".DELETE", typ+".GET", typ+".HEAD", typ+".OPTIONS", typ+".PATCH", typ+".POST", typ+".PUT", typ+".TRACE"),
			model.Named(at(2), typ+".Add"))
	}
	return model.Rows(fs...)
}

// echoParams are the functions that read a parameter as a value of some type; those with
// "Or" at the end take a default value.
func echoParams(names ...string) []model.Func {
	read := model.Func{Sources: model.Sources(model.Remote, ret(0))}
	orDefault := model.Func{Sources: read.Sources, Flows: model.Move(arg(2), ret(0))}
	var fs [][]model.Func
	for _, name := range names {
		fs = append(fs, model.Named(read, name), model.Named(orDefault, name+"Or"))
	}
	return model.Rows(fs...)
}

func validated() model.Func {
	return model.Func{Validators: []model.Validator{
		{Result: ret(0), When: model.Nil, Arg: arg(0), Test: model.Tags, Tag: "validate"},
	}}
}
