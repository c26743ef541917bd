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
				"(*Context).MultipartForm", "(*Context).Param", "(*Context).PostForm", "(*Context).PostFormArray",
				"(*Context).PostFormMap", "(*Context).Query", "(*Context).QueryArray", "(*Context).QueryMap",
				"(Params).ByName", "(Params).Get"),
			model.Named(orDefault, "(*Context).DefaultPostForm", "(*Context).DefaultQuery"),
			model.Named(remoteInto(0),
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
