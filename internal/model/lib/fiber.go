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
			model.Named(sink(model.Listen, 0), "(*App).Listen")),
	}
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
			model.Named(sink(model.Listen, 0),
				"(*Server).ListenAndServe", "(*Server).ListenAndServeTLS", "(*Server).ListenAndServeTLSEmbed",
				"ListenAndServe", "ListenAndServeTLS", "ListenAndServeTLSEmbed")),
		Fields: []model.Field{{Type: "RequestCtx", Name: "Request", Source: model.Remote}},
	}
}
