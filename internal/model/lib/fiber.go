package lib

import "github.com/govet-sec/govet-sec/internal/model"

func fiber2() model.Package {
	orDefault := fiberOr(1)
	return model.Package{
		Path: "github.com/gofiber/fiber/v2",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Ctx).AllParams", "(*Ctx).BaseURL", "(*Ctx).Body", "(*Ctx).BodyRaw", "(*Ctx).FormFile",
				"(*Ctx).GetReqHeaders", "(*Ctx).Hostname", "(*Ctx).IPs", "(*Ctx).Method", "(*Ctx).MultipartForm",
				"(*Ctx).OriginalURL", "(*Ctx).Path", "(*Ctx).Port", "(*Ctx).Queries", "(*Ctx).Request", "(*Ctx).String",
				"(*Ctx).Subdomains"),
			// What the program keeps with the request.
			[]model.Func{{Name: "(*Ctx).Locals", Flows: []model.Flow{
				{From: inside().At("[=0]"), To: ret(0), Same: true, Shared: true},
				{From: arg(1).At("[]"), To: inside().At("[=0]"), Same: true, Shared: true},
			}}},
			kept("(*Ctx).SetUserContext", "(*Ctx).UserContext", "context"),
			model.Named(orDefault, "(*Ctx).Cookies", "(*Ctx).FormValue", "(*Ctx).Get", "(*Ctx).Query"),
			model.Named(fiberParam(1), "(*Ctx).Params"),
			model.Named(remoteInto(0),
				"(*Ctx).BodyParser", "(*Ctx).CookieParser", "(*Ctx).ParamsParser", "(*Ctx).QueryParser", "(*Ctx).ReqHeaderParser"),
			fiberAnswers("(*Ctx)"), fiberRoutes("(*App)", "(*Group)", "(Router)"),
			model.Named(sink(model.Redirect, 0), "(*Ctx).Redirect"),
			// Its client.
			model.Named(sink(model.URL, 0), "Delete", "Get", "Head", "Patch", "Post", "Put",
				"(*Client).Delete", "(*Client).Get", "(*Client).Head", "(*Client).Patch", "(*Client).Post", "(*Client).Put"),
			model.Named(sink(model.Listen, 0),
				"(*App).Listen", "(*App).ListenMutualTLS", "(*App).ListenMutualTLSWithCertificate", "(*App).ListenTLS",
				"(*App).ListenTLSWithCertificate")),
	}
}

func fiber3() model.Package {
	return model.Package{
		Path: "github.com/gofiber/fiber/v3",
		Funcs: model.Rows(
			fiber3Request("(Ctx)"), fiber3Request("(Req)"),
			model.Named(remoteResult(),
				"(Ctx).AcceptEncoding", "(Ctx).AcceptLanguage", "(Ctx).Charset", "(Ctx).FullURL", "(Ctx).MediaType",
				"(Ctx).Path", "(Ctx).Referer", "(Ctx).UserAgent"),
			model.Named(fiberOr(2), "GetReqHeader", "Query"),
			model.Named(fiberParam(2), "Params"),
			[]model.Func{{Name: "(Ctx).Locals", Flows: []model.Flow{
				{From: inside().At("[=0]"), To: ret(0), Same: true, Shared: true},
				{From: arg(1).At("[]"), To: inside().At("[=0]"), Same: true, Shared: true},
			}}},
			model.Named(remoteInto(0),
				"(*Bind).All", "(*Bind).Body", "(*Bind).CBOR", "(*Bind).Cookie", "(*Bind).Form", "(*Bind).Header",
				"(*Bind).JSON", "(*Bind).MsgPack", "(*Bind).Query", "(*Bind).URI", "(*Bind).XML"),
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

// fiberOr is a getter with an optional default value, in the n-th argument.
func fiberOr(n int) model.Func {
	return model.Func{Sources: model.Sources(model.Remote, ret(0)), Flows: model.Move(arg(n).At("[]"), ret(0)), Getter: true}
}

// fiberParam is a part of the path, or the n-th argument.
func fiberParam(n int) model.Func {
	f := ofRoute(model.Colons)
	f.Flows = model.Move(arg(n).At("[]"), ret(0))
	return f
}

func fiber3Request(typ string) []model.Func {
	var all, or []string
	for _, m := range [...]string{
		"BaseURL", "Body", "BodyRaw", "FormFile", "GetHeaders", "Host", "Hostname", "IPs", "Method", "MultipartForm",
		"OriginalURL", "Port", "Queries", "Request", "Subdomains",
	} {
		all = append(all, typ+"."+m)
	}
	if typ == "(Ctx)" {
		all = append(all, typ+".GetReqHeaders")
	}
	for _, m := range [...]string{"Cookies", "FormValue", "Get", "Query"} {
		or = append(or, typ+"."+m)
	}
	return model.Rows(model.Named(remoteResult(), all...), model.Named(fiberOr(1), or...), model.Named(fiberParam(1), typ+".Params"))
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
				"(*RequestCtx).MultipartForm", "(*RequestCtx).PostArgs", "(*RequestCtx).PostBody",
				"(*RequestCtx).QueryArgs", "(*RequestCtx).Referer", "(*RequestCtx).RequestBodyStream",
				"(*RequestCtx).RequestURI", "(*RequestCtx).URI", "(*RequestCtx).UserAgent"),
			model.Named(resolvedPath(), "(*RequestCtx).Path"),
			fastHTTPAnswers(), fastHTTPParts(), fastHTTPClients(),
			stored("(*RequestCtx).SetUserValue", "(*RequestCtx).UserValue"),
			model.Named(sink(model.Listen, 0),
				"(*Server).ListenAndServe", "(*Server).ListenAndServeTLS", "(*Server).ListenAndServeTLSEmbed",
				"ListenAndServe", "ListenAndServeTLS", "ListenAndServeTLSEmbed")),
		Fields: []model.Field{{Type: "RequestCtx", Name: "Request", Source: model.Remote}},
	}
}

// resolvedPath is the path of a request, decoded and then resolved, as URI.Path documents it.
func resolvedPath() model.Func {
	return model.Func{Sources: []model.Source{{At: ret(0), Threat: model.Remote, Rooted: true, Resolved: true}}, Getter: true}
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

// fastHTTPParts: what is read from a request, or from a part of it, is text of it.
func fastHTTPParts() []model.Func {
	part := model.Func{Flows: model.Move(recv(), ret(0)), Getter: true}
	return model.Rows(
		model.Named(part,
			"(*Args).GetUfloat", "(*Args).GetUfloatOrZero", "(*Args).GetUint", "(*Args).GetUintOrZero",
			"(*Args).Peek", "(*Args).PeekBytes", "(*Args).PeekMulti", "(*Args).PeekMultiBytes", "(*Args).QueryString",
			"(*Args).String", "(*Request).Body", "(*Request).BodyStream", "(*Request).Host", "(*Request).MultipartForm",
			"(*Request).PostArgs", "(*Request).RequestURI", "(*Request).URI", "(*URI).FullURI", "(*URI).Host",
			"(*URI).LastPathSegment", "(*URI).Path", "(*URI).PathOriginal", "(*URI).QueryArgs", "(*URI).QueryString",
			"(*URI).RequestURI", "(*URI).String"),
		// Of a request that a server has, in which they lie by value.
		model.Named(remoteResult(),
			"(*RequestHeader).ContentType", "(*RequestHeader).Cookie", "(*RequestHeader).Header", "(*RequestHeader).Host",
			"(*RequestHeader).Method", "(*RequestHeader).Peek", "(*RequestHeader).PeekAll", "(*RequestHeader).RawHeaders",
			"(*RequestHeader).Referer", "(*RequestHeader).String", "(*RequestHeader).RequestURI", "(*RequestHeader).UserAgent"),
		[]model.Func{{Name: "(*RequestHeader).VisitAll", Calls: []model.Call{{Func: arg(0), Params: model.Remote}}}},
		[]model.Func{{Name: "(*Args).VisitAll", Calls: []model.Call{{Func: arg(0), Args: []model.Port{recv(), recv()}}}}})
}

// fastHTTPClients: the address of a request is that of its URI, and goes where the request is
// sent to: a server changes the URI of a request that it serves, too. A client for one host
// goes there.
func fastHTTPClients() []model.Func {
	fetch := model.Func{Sinks: model.Sinks(model.URL, arg(1)), Sources: model.Sources(model.NetworkResponse, ret(1))}
	fetched := model.Func{Sources: model.Sources(model.NetworkResponse, arg(1).At("*"))}
	body := model.Func{Flows: model.Move(recv(), ret(0)), Getter: true}
	sent := fetched
	sent.Sinks = model.Sinks(model.URL, arg(0).At("*.uri"))
	uri := recv().At("*.uri")
	address := model.Func{Flows: []model.Flow{{From: arg(0), To: uri, Same: true}}, Clears: []model.Port{uri}}
	return model.Rows(
		model.Named(fetch,
			"(*Client).Get", "(*Client).GetDeadline", "(*Client).GetTimeout", "(*Client).Post", "(*HostClient).Get",
			"(*HostClient).GetDeadline", "(*HostClient).GetTimeout", "(*HostClient).Post", "Get", "GetDeadline", "GetTimeout", "Post"),
		model.Named(sent,
			"(*Client).Do", "(*Client).DoDeadline", "(*Client).DoRedirects", "(*Client).DoTimeout",
			"Do", "DoDeadline", "DoRedirects", "DoTimeout"),
		model.Named(fetched,
			"(*HostClient).Do", "(*HostClient).DoDeadline", "(*HostClient).DoRedirects", "(*HostClient).DoTimeout", "(*PipelineClient).Do"),
		model.Named(body, "(*Response).Body", "(*Response).BodyGunzip", "(*Response).BodyStream", "(*Response).BodyUncompressed", "(*Response).String"),
		model.Named(address, "(*Request).SetHost", "(*Request).SetHostBytes", "(*Request).SetRequestURI", "(*Request).SetRequestURIBytes"),
		model.Named(sink(model.URL, 0), "Dial", "DialDualStack", "DialTimeout"))
}
