package lib

import "github.com/govet-sec/govet-sec/internal/model"

func gin() model.Package {
	orDefault := model.Func{Sources: model.Sources(model.Remote, ret(0)), Flows: model.Move(arg(1), ret(0)), Getter: true}
	return model.Package{
		Path: "github.com/gin-gonic/gin",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Context).ContentType", "(*Context).Cookie", "(*Context).FormFile", "(*Context).GetHeader",
				"(*Context).GetPostForm", "(*Context).GetPostFormArray", "(*Context).GetPostFormMap",
				"(*Context).GetQuery", "(*Context).GetQueryArray", "(*Context).GetQueryMap", "(*Context).GetRawData",
				"(*Context).MultipartForm", "(*Context).PostForm", "(*Context).PostFormArray",
				"(*Context).PostFormMap", "(*Context).Query", "(*Context).QueryArray", "(*Context).QueryMap"),
			model.Named(inPath(), "(*Context).Param", "(Params).ByName", "(Params).Get"),
			model.Named(orDefault, "(*Context).DefaultPostForm", "(*Context).DefaultQuery"),
			model.Named(bound(0, "binding"),
				"(*Context).Bind", "(*Context).BindHeader", "(*Context).BindJSON", "(*Context).BindPlain",
				"(*Context).BindQuery", "(*Context).BindTOML", "(*Context).BindUri", "(*Context).BindWith",
				"(*Context).BindXML", "(*Context).BindYAML", "(*Context).MustBindWith", "(*Context).ShouldBind",
				"(*Context).ShouldBindBodyWith", "(*Context).ShouldBindBodyWithJSON", "(*Context).ShouldBindBodyWithPlain",
				"(*Context).ShouldBindBodyWithTOML", "(*Context).ShouldBindBodyWithXML", "(*Context).ShouldBindBodyWithYAML",
				"(*Context).ShouldBindHeader", "(*Context).ShouldBindJSON", "(*Context).ShouldBindPlain",
				"(*Context).ShouldBindQuery", "(*Context).ShouldBindTOML", "(*Context).ShouldBindUri",
				"(*Context).ShouldBindWith", "(*Context).ShouldBindXML", "(*Context).ShouldBindYAML"),
			// Parsed addresses, and names that the program gave.
			model.Named(model.Func{}, "(*Context).ClientIP", "(*Context).FullPath", "(*Context).HandlerName", "(*Context).RemoteIP"),
			model.Named(sink(model.Listen, 0), "(*Engine).RunQUIC", "(*Engine).RunTLS"),
			ginAnswers(), ginRoutes(),
			stored("(*Context).Set", "(*Context).Get", "(*Context).GetString", "(*Context).GetStringMap", "(*Context).GetStringMapString",
				"(*Context).GetStringMapStringSlice", "(*Context).GetStringSlice", "(*Context).MustGet", "(*Context).Value"),
			[]model.Func{
				// Without an argument it is ":8080", or the port in $PORT.
				{Name: "(*Engine).Run", Sinks: model.Sinks(model.Listen, arg(0).At("[0]"))},
				{Name: "BasicAuth", Sinks: model.Sinks(model.Credential, arg(0).At("[]"))},
				{Name: "BasicAuthForRealm", Sinks: model.Sinks(model.Credential, arg(0).At("[]"))},
			}),
		Fields: []model.Field{
			{Type: "Context", Name: "Accepted", Source: model.Remote},
			{Type: "Context", Name: "Params", Source: model.Remote},
			{Type: "Param", Name: "Value", Source: model.Remote},
		},
	}
}

// ginAnswers: String answers with plain text, unless the header says otherwise before; JSON and HTML escape.
func ginAnswers() []model.Func {
	return model.Rows(
		model.Named(model.Func{},
			"(*Context).AsciiJSON", "(*Context).HTML", "(*Context).IndentedJSON", "(*Context).JSON", "(*Context).JSONP",
			"(*Context).SecureJSON", "(*Context).XML", "(*Context).YAML"),
		model.Named(sink(model.ServedPath, 0), "(*Context).File", "(*Context).FileAttachment"),
		model.Named(sink(model.Path, 0), "(*Engine).LoadHTMLGlob"),
		[]model.Func{
			{Name: "(*Context).Data", Sinks: []model.Sink{{At: arg(2), Kind: model.HTML, Media: arg(1)}}},
			{Name: "(*Context).DataFromReader", Sinks: []model.Sink{{At: arg(3), Kind: model.HTML, Media: arg(2)}}},
			{
				Name: "(*Context).Header", Op: model.SetHeader, Headers: inside().At(".Writer*"),
				Sinks: []model.Sink{{At: arg(0), Kind: model.Header}, {At: arg(1), Kind: model.Header}, {At: arg(1), Kind: model.Redirect}},
			},
			{Name: "(*Context).Redirect", Sinks: []model.Sink{{At: arg(1), Kind: model.Redirect, Shown: model.Local}}}, // by net/http
			{Name: "(*Context).SaveUploadedFile", Sinks: model.Sinks(model.Path, arg(1))},
			{Name: "(*Context).SetCookie", Sinks: model.Sinks(model.Header, arg(0))},
			{Name: "(*Context).String", Sinks: []model.Sink{
				{At: arg(2), Kind: model.HTML, Headers: inside().At(".Writer*"), Plain: true, Shown: model.Sprintf, Format: arg(1)},
			}},
		})
}

func ginCookieStore() model.Package {
	return model.Package{
		Path:  "github.com/gin-contrib/sessions/cookie",
		Funcs: []model.Func{{Name: "NewStore", Sinks: model.Sinks(model.CredentialKey, arg(0).At("[]"))}},
	}
}

func ginMemStore() model.Package {
	return model.Package{
		Path:  "github.com/gin-contrib/sessions/memstore",
		Funcs: []model.Func{{Name: "NewStore", Sinks: model.Sinks(model.CredentialKey, arg(0).At("[]"))}},
	}
}

// ginRoutes: what is registered is called with a request.
func ginRoutes() []model.Func {
	at := func(n int) model.Func { return model.Func{Calls: []model.Call{{Func: arg(n).At("[]")}}} }
	var fs [][]model.Func
	for _, typ := range [...]string{"(*RouterGroup)", "(IRoutes)"} {
		fs = append(fs,
			model.Named(at(1), typ+".Any", typ+".DELETE", typ+".GET", typ+".HEAD", typ+".OPTIONS", typ+".PATCH", typ+".POST", typ+".PUT"),
			model.Named(at(2), typ+".Handle", typ+".Match"),
			model.Named(at(0), typ+".Use"))
	}
	fs = append(fs, model.Named(at(0), "(*Engine).NoMethod", "(*Engine).NoRoute", "(*Engine).Use"))
	return model.Rows(fs...)
}
