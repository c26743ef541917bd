package lib

import "github.com/govet-sec/govet-sec/internal/model"

func echo4() model.Package {
	return model.Package{
		Path: "github.com/labstack/echo/v4",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(Context).Cookie", "(Context).Cookies", "(Context).FormFile", "(Context).FormParams", "(Context).FormValue",
				"(Context).MultipartForm", "(Context).Param", "(Context).ParamValues", "(Context).QueryParam",
				"(Context).QueryParams", "(Context).QueryString", "(Context).RealIP", "(Context).Scheme"),
			model.Named(remoteInto(0), "(Context).Bind"),
			echoBinders(),
			// The route, not the request's path; and what the program stored.
			model.Named(model.Func{}, "(Context).Get", "(Context).ParamNames", "(Context).Path"),
			[]model.Func{
				{Name: "(Context).Request", Flows: model.Move(inside(), ret(0))},
				{Name: "(Context).Response", Flows: model.Same(inside(), ret(0))},
			},
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
				"(*Context).MultipartForm", "(*Context).Param", "(*Context).PathValues", "(*Context).QueryParam",
				"(*Context).QueryParams", "(*Context).QueryString", "(*Context).RealIP", "(*Context).Scheme"),
			model.Named(orDefault, "(*Context).FormValueOr", "(*Context).ParamOr", "(*Context).QueryParamOr"),
			model.Named(remoteInto(0), "(*Context).Bind"),
			echoBinders(),
			model.Named(model.Func{}, "(*Context).Path"),
			model.Named(address, "(StartConfig).Start", "(StartConfig).StartTLS"),
			model.Named(sink(model.Listen, 0), "(*Echo).Start")),
	}
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
