package lib

import "github.com/govet-sec/govet-sec/internal/model"

func fiber2() model.Package {
	orDefault := model.Func{
		Sources: model.Sources(model.Remote, ret(0)),
		Flows:   model.Move(arg(1).At("[]"), ret(0)),
	}
	return model.Package{
		Path: "github.com/gofiber/fiber/v2",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Ctx).AllParams", "(*Ctx).BaseURL", "(*Ctx).Body", "(*Ctx).BodyRaw", "(*Ctx).FormFile",
				"(*Ctx).GetReqHeaders", "(*Ctx).Hostname", "(*Ctx).IPs", "(*Ctx).Method", "(*Ctx).MultipartForm",
				"(*Ctx).OriginalURL", "(*Ctx).Path", "(*Ctx).Queries", "(*Ctx).Request", "(*Ctx).Subdomains"),
			model.Named(orDefault, "(*Ctx).Cookies", "(*Ctx).FormValue", "(*Ctx).Get", "(*Ctx).Params", "(*Ctx).Query"),
			model.Named(remoteInto(0),
				"(*Ctx).BodyParser", "(*Ctx).CookieParser", "(*Ctx).ParamsParser", "(*Ctx).QueryParser", "(*Ctx).ReqHeaderParser"),
			fiberAnswers("(*Ctx)"), fiberRoutes("(*App)", "(*Group)", "(Router)"),
			model.Named(sink(model.Redirect, 0), "(*Ctx).Redirect"),
			model.Named(sink(model.Listen, 0),
				"(*App).Listen", "(*App).ListenMutualTLS", "(*App).ListenMutualTLSWithCertificate", "(*App).ListenTLS",
				"(*App).ListenTLSWithCertificate")),
	}
}

func fiber3() model.Package {
	orDefault := model.Func{
		Sources: model.Sources(model.Remote, ret(0)),
		Flows:   model.Move(arg(1).At("[]"), ret(0)),
	}
	return model.Package{
		Path: "github.com/gofiber/fiber/v3",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(Ctx).BaseURL", "(Ctx).Body", "(Ctx).BodyRaw", "(Ctx).FormFile", "(Ctx).GetReqHeaders", "(Ctx).Host",
				"(Ctx).Hostname", "(Ctx).IPs", "(Ctx).Method", "(Ctx).MultipartForm", "(Ctx).OriginalURL", "(Ctx).Path",
				"(Ctx).Queries", "(Ctx).Request", "(Ctx).Subdomains"),
			model.Named(orDefault, "(Ctx).Cookies", "(Ctx).FormValue", "(Ctx).Get", "(Ctx).Params", "(Ctx).Query"),
			model.Named(remoteInto(0),
				"(*Bind).All", "(*Bind).Body", "(*Bind).CBOR", "(*Bind).Cookie", "(*Bind).Form", "(*Bind).Header",
				"(*Bind).JSON", "(*Bind).Query", "(*Bind).URI", "(*Bind).XML"),
			fiberAnswers("(Ctx)"),
			model.Named(sink(model.Redirect, 0), "(*Redirect).To"),
			model.Named(sink(model.Listen, 0), "(*App).Listen")),
	}
}

// fiberAnswers: what is sent is plain text until another type is set.
func fiberAnswers(typ string) []model.Func {
	page := func(at model.Port) []model.Sink { return []model.Sink{{At: at, Kind: model.HTML, Headers: recv()}} }
	return model.Rows(
		model.Named(model.Func{Sinks: page(arg(0))}, typ+".Send", typ+".SendStream", typ+".SendString", typ+".Write", typ+".WriteString"),
		model.Named(sink(model.Path, 0), typ+".Download", typ+".SendFile"),
		model.Named(sink(model.Path, 1), typ+".SaveFile"),
		[]model.Func{
			{
				Name: typ + ".Set", Op: model.SetHeader, Headers: recv(),
				Sinks: []model.Sink{{At: arg(0), Kind: model.Header}, {At: arg(1), Kind: model.Header}, {At: arg(1), Kind: model.Redirect}},
			},
			{Name: typ + ".Type", Op: model.SetMedia, Headers: recv(), Flows: model.Same(recv(), ret(0))},
		})
}

func fiberEncryptCookie() model.Package {
	return model.Package{
		Path:   "github.com/gofiber/fiber/v2/middleware/encryptcookie",
		Fields: []model.Field{{Type: "Config", Name: "Key", Sink: model.CredentialKey}},
	}
}

func fastHTTP() model.Package {
	return model.Package{
		Path: "github.com/valyala/fasthttp",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*RequestCtx).FormFile", "(*RequestCtx).FormValue", "(*RequestCtx).Host", "(*RequestCtx).Method",
				"(*RequestCtx).MultipartForm", "(*RequestCtx).Path", "(*RequestCtx).PostArgs", "(*RequestCtx).PostBody",
				"(*RequestCtx).QueryArgs", "(*RequestCtx).Referer", "(*RequestCtx).RequestBodyStream",
				"(*RequestCtx).RequestURI", "(*RequestCtx).URI", "(*RequestCtx).UserAgent"),
			fastHTTPAnswers(),
			model.Named(sink(model.Listen, 0),
				"(*Server).ListenAndServe", "(*Server).ListenAndServeTLS", "(*Server).ListenAndServeTLSEmbed",
				"ListenAndServe", "ListenAndServeTLS", "ListenAndServeTLSEmbed")),
		Fields: []model.Field{{Type: "RequestCtx", Name: "Request", Source: model.Remote}},
	}
}

func fastHTTPAnswers() []model.Func {
	page := model.Func{Sinks: []model.Sink{{At: arg(0), Kind: model.HTML, Headers: recv()}}}
	return model.Rows(
		model.Named(page, "(*RequestCtx).SetBody", "(*RequestCtx).SetBodyString", "(*RequestCtx).Write", "(*RequestCtx).WriteString"),
		model.Named(sink(model.Path, 0), "(*RequestCtx).SendFile"),
		model.Named(sink(model.Path, 1), "SaveMultipartFile", "ServeFile"),
		model.Named(sink(model.Redirect, 0), "(*RequestCtx).Redirect"),
		[]model.Func{{Name: "(*RequestCtx).SetContentType", Op: model.SetMedia, Headers: recv()}})
}

// fiberRoutes: what is registered is called with a request.
func fiberRoutes(types ...string) []model.Func {
	at := func(n int) model.Func { return model.Func{Calls: []model.Call{{Func: arg(n).At("[]")}}} }
	var fs [][]model.Func
	for _, typ := range types {
		fs = append(fs,
			model.Named(at(1), typ+".All", typ+".Delete", typ+".Get", typ+".Head", typ+".Options", typ+".Patch", typ+".Post", typ+".Put"),
			model.Named(at(2), typ+".Add"))
	}
	return model.Rows(fs...)
}
