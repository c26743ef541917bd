package lib

import (
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

func chi(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(ofRoute(model.Braces), "(*Context).URLParam", "URLParam", "URLParamFromCtx"),
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
	// What is put into the pattern of a route stays behind its first slash.
	address := model.Func{Flows: model.Clean(model.Elsewhere|model.KindSet(model.TrustedURL), arg(0), ret(0))}
	return model.Package{
		Path: "github.com/gorilla/mux",
		Funcs: model.Rows(
			[]model.Func{{Name: "Vars", Getter: true, Sources: []model.Source{
				{At: ret(0), Threat: model.Remote, InPath: true, Routes: model.Braces, ResolvedBy: "NewRouter", Unless: []string{"SkipClean", "UseEncodedPath"}},
			}}},
			model.Named(address, "(*Route).URL", "(*Route).URLPath"),
			[]model.Func{
				{Name: "(*Route).HandlerFunc", Flows: model.Same(recv(), ret(0)), Calls: []model.Call{{Func: arg(0)}}},
				{Name: "(*Router).HandleFunc", Calls: []model.Call{{Func: arg(1)}}},
			}),
	}
}

func httpRouter() model.Package {
	return model.Package{
		Path:   "github.com/julienschmidt/httprouter",
		Funcs:  model.Rows(model.Named(inPath(), "(Params).ByName", "ParamsFromContext")),
		Fields: []model.Field{{Type: "Param", Name: "Value", Source: model.Remote}},
		Types:  []model.Type{{Name: "Handle", Params: model.Remote}},
	}
}

func gojiPat() model.Package {
	return model.Package{Path: "goji.io/pat", Funcs: model.Named(inPath(), "Param")}
}

// gojiPattern has what is left of the path, which no mux has cleaned.
func gojiPattern() model.Package {
	return model.Package{Path: "goji.io/pattern", Funcs: []model.Func{
		{Name: "Path", Sources: []model.Source{{At: ret(0), Threat: model.Remote, Rooted: true, InPath: true}}, Getter: true},
	}}
}

func prometheusRoute() model.Package {
	return model.Package{
		Path:  "github.com/prometheus/common/route",
		Funcs: model.Rows(model.Named(inPath(), "Param")),
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
				"(*RequestContext).Param", "(*RequestContext).PostArgs",
				"(*RequestContext).PostForm", "(*RequestContext).Query", "(*RequestContext).QueryArgs",
				"(*RequestContext).URI", "(*RequestContext).UserAgent"),
			model.Named(remoteResult(),
				"(*RequestContext).Body", "(*RequestContext).ContentType", "(*RequestContext).GetPostFormArray",
				"(*RequestContext).GetRequest", "(*RequestContext).Method", "(*RequestContext).PostFormArray",
				"(*RequestContext).RequestBodyStream"),
			model.Named(resolvedPath(), "(*RequestContext).Path"),
			stored("(*RequestContext).Set", "(*RequestContext).Get", "(*RequestContext).GetString", "(*RequestContext).MustGet"),
			[]model.Func{{Name: "(*RequestContext).ClientIP"}, {Name: "(*RequestContext).FullPath"}},
			hertzAnswers(),
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
			model.Named(remoteResult(),
				"(*Context).GetContentTypeRequested", "(*Context).GetRequestCookie", "(*Context).PostValueMany",
				"(*Context).PostValueString", "(*Context).PostValueTrim", "(*Context).Subdomain", "(*Context).SubdomainFull",
				"(*Context).URLParamsSorted", "(*RequestParams).Get", "(*RequestParams).GetDecoded", "(*RequestParams).GetEscape",
				"(*RequestParams).GetTrim"),
			[]model.Func{
				{Name: "(*Context).FormFile", Sources: model.Sources(model.Remote, ret(0), ret(1))},
				{Name: "(*Context).Params", Sources: model.Sources(model.Remote, ret(0))},
				{Name: "(*Context).Values", Flows: model.Same(inside().At("[=.values]"), ret(0))},
				{Name: "(*RequestParams).Visit", Calls: []model.Call{{Func: arg(0), Params: model.Remote}}},
			},
			kept("(*Context).ResetRequest", "(*Context).Request", "request"),
			irisAnswers(),
			model.Named(orDefault, "(*Context).FormValueDefault", "(*Context).PostValueDefault", "(*Context).URLParamDefault"),
			model.Named(remoteInto(0),
				"(*Context).ReadBody", "(*Context).ReadForm", "(*Context).ReadHeaders", "(*Context).ReadJSON",
				"(*Context).ReadParams", "(*Context).ReadQuery", "(*Context).ReadURL", "(*Context).ReadXML", "(*Context).ReadYAML",
				"(*Context).ReadMsgPack", "(*Context).ReadProtobuf", "(*Context).UnmarshalBody")),
	}
}

// irisStore is what a program keeps with a request.
func irisStore() model.Package {
	orDefault := model.Flow{From: arg(1), To: ret(0), Same: true}
	fs := stored("(*Store).Set", "(*Store).Get", "(*Store).GetDefault", "(*Store).GetString", "(*Store).GetStringDefault", "(*Store).GetStringTrim")
	for i := range fs {
		if strings.HasSuffix(fs[i].Name, "Default") {
			fs[i].Flows = append(fs[i].Flows, orDefault)
		}
	}
	return model.Package{
		Path:  "github.com/kataras/iris/v12/core/memstore",
		Funcs: model.Rows(fs, stored("(*Store).Save"), stored("(*Store).SetImmutable")),
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

func macaron() model.Package {
	return model.Package{
		Path: "gopkg.in/macaron.v1",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Context).AllParams", "(*Context).GetCookie", "(*Context).Params", "(*Context).ParamsEscape",
				"(*Context).Query", "(*Context).QueryEscape", "(*Context).QueryStrings", "(*Context).QueryTrim",
				"(*Request).Body"),
			model.Named(sink(model.Path, 0), "(*Context).ServeFile", "(*Context).ServeFileContent"),
			model.Named(sink(model.Path, 1), "(*Context).SaveToFile"),
			model.Named(sink(model.Redirect, 0), "(*Context).Redirect"),
			[]model.Func{{Name: "(*Context).GetFile", Sources: model.Sources(model.Remote, ret(0), ret(1))}}),
		Types: []model.Type{{Name: "Context", Binds: true}},
	}
}
