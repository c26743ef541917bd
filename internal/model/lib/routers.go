package lib

import "github.com/govet-sec/govet-sec/internal/model"

func chi(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(remoteResult(), "(*Context).URLParam", "URLParam", "URLParamFromCtx"),
			chiRoutes("(*Mux)"), chiRoutes("(Router)")),
	}
}

// chiRoutes: what is registered is called with a request.
func chiRoutes(typ string) []model.Func {
	at := func(n int) model.Func { return model.Func{Calls: []model.Call{{Func: arg(n)}}} }
	return model.Rows(
		model.Named(at(1), typ+".Connect", typ+".Delete", typ+".Get", typ+".Head", typ+".HandleFunc", typ+".Options", typ+".Patch", typ+".Post", typ+".Put", typ+".Trace"),
		model.Named(at(2), typ+".MethodFunc"))
}

func gorillaMux() model.Package {
	return model.Package{
		Path: "github.com/gorilla/mux",
		Funcs: model.Rows(
			model.Named(remoteResult(), "Vars"),
			[]model.Func{
				{Name: "(*Route).HandlerFunc", Flows: model.Same(recv(), ret(0)), Calls: []model.Call{{Func: arg(0)}}},
				{Name: "(*Router).HandleFunc", Calls: []model.Call{{Func: arg(1)}}},
			}),
	}
}

func httpRouter() model.Package {
	return model.Package{
		Path:   "github.com/julienschmidt/httprouter",
		Funcs:  model.Rows(model.Named(remoteResult(), "(Params).ByName", "ParamsFromContext")),
		Fields: []model.Field{{Type: "Param", Name: "Value", Source: model.Remote}},
	}
}

func hertzServer() model.Package {
	return model.Package{
		Path:  "github.com/cloudwego/hertz/pkg/app/server",
		Funcs: model.Rows(model.Named(sink(model.Listen, 0), "WithHostPorts")),
	}
}

func hertzApp() model.Package {
	orDefault := model.Func{Sources: model.Sources(model.Remote, ret(0)), Flows: model.Move(arg(1), ret(0)), Getter: true}
	return model.Package{
		Path: "github.com/cloudwego/hertz/pkg/app",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*RequestContext).Cookie", "(*RequestContext).FormFile", "(*RequestContext).FormValue",
				"(*RequestContext).GetHeader", "(*RequestContext).GetPostForm", "(*RequestContext).GetQuery",
				"(*RequestContext).GetRawData", "(*RequestContext).Host", "(*RequestContext).MultipartForm",
				"(*RequestContext).Param", "(*RequestContext).Path", "(*RequestContext).PostArgs",
				"(*RequestContext).PostForm", "(*RequestContext).Query", "(*RequestContext).QueryArgs",
				"(*RequestContext).URI", "(*RequestContext).UserAgent"),
			model.Named(orDefault, "(*RequestContext).DefaultPostForm", "(*RequestContext).DefaultQuery"),
			model.Named(remoteInto(0),
				"(*RequestContext).Bind", "(*RequestContext).BindAndValidate", "(*RequestContext).BindByContentType",
				"(*RequestContext).BindForm", "(*RequestContext).BindHeader", "(*RequestContext).BindJSON",
				"(*RequestContext).BindPath", "(*RequestContext).BindProtobuf", "(*RequestContext).BindQuery")),
		Fields: []model.Field{
			{Type: "RequestContext", Name: "Params", Source: model.Remote},
			{Type: "RequestContext", Name: "Request", Source: model.Remote},
		},
	}
}

func iris() model.Package {
	return model.Package{
		Path:  "github.com/kataras/iris/v12",
		Funcs: model.Rows(model.Named(sink(model.Listen, 0), "(*Application).Listen", "Addr", "AutoTLS", "TLS")),
	}
}

func irisContext() model.Package {
	orDefault := model.Func{Sources: model.Sources(model.Remote, ret(0)), Flows: model.Move(arg(1), ret(0)), Getter: true}
	return model.Package{
		Path: "github.com/kataras/iris/v12/context",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Context).FormValue", "(*Context).FormValues", "(*Context).GetBody", "(*Context).GetCookie",
				"(*Context).GetHeader", "(*Context).GetReferrer", "(*Context).Host", "(*Context).Path",
				"(*Context).PostValue", "(*Context).PostValues", "(*Context).URLParam", "(*Context).URLParamEscape",
				"(*Context).URLParamSlice", "(*Context).URLParamTrim", "(*Context).URLParams"),
			model.Named(orDefault, "(*Context).FormValueDefault", "(*Context).PostValueDefault", "(*Context).URLParamDefault"),
			model.Named(remoteInto(0),
				"(*Context).ReadBody", "(*Context).ReadForm", "(*Context).ReadHeaders", "(*Context).ReadJSON",
				"(*Context).ReadParams", "(*Context).ReadQuery", "(*Context).ReadXML", "(*Context).ReadYAML")),
	}
}

func quicGo() model.Package {
	return model.Package{
		Path:  "github.com/quic-go/quic-go",
		Funcs: model.Rows(model.Named(sink(model.Listen, 0), "ListenAddr", "ListenAddrEarly")),
	}
}

func quicHTTP3() model.Package {
	own := model.Func{Sinks: model.Sinks(model.Listen, inside().At(".Addr"))}
	return model.Package{
		Path: "github.com/quic-go/quic-go/http3",
		Funcs: model.Rows(
			model.Named(own, "(*Server).ListenAndServe", "(*Server).ListenAndServeTLS"),
			model.Named(sink(model.Listen, 0), "ListenAndServeQUIC", "ListenAndServeTLS")),
	}
}
