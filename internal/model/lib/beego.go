package lib

import "github.com/govet-sec/govet-sec/internal/model"

func beegoWeb() model.Package {
	return model.Package{
		Path: "github.com/beego/beego/v2/server/web",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Controller).GetFiles", "(*Controller).GetString", "(*Controller).GetStrings", "(*Controller).Input"),
			model.Named(remoteInto(0), "(*Controller).Bind", "(*Controller).BindForm", "(*Controller).BindJSON",
				"(*Controller).BindXML", "(*Controller).BindYAML", "(*Controller).ParseForm"),
			[]model.Func{
				{Name: "(*Controller).GetFile", Sources: model.Sources(model.Remote, ret(0), ret(1))},
				{Name: "(*Controller).Redirect", Sinks: model.Sinks(model.Redirect, arg(0))},
				{Name: "(*Controller).SaveToFile", Sinks: model.Sinks(model.Path, arg(1))},
				{Name: "(*Controller).SaveToFileWithBuffer", Sinks: model.Sinks(model.Path, arg(1))},
			},
			model.Named(model.Func{Unwinds: true}, "(*Controller).Abort", "(*Controller).CustomAbort", "(*Controller).StopRun"),
			stored("(*Controller).SetSession", "(*Controller).GetSession"),
			[]model.Func{{Name: "Run", Sinks: model.Sinks(model.Listen, arg(0).At("[0]"))}}),
	}
}

func beegoContext() model.Package {
	return model.Package{
		Path: "github.com/beego/beego/v2/server/web/context",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*BeegoInput).Cookie", "(*BeegoInput).CopyBody", "(*BeegoInput).Header", "(*BeegoInput).Host",
				"(*BeegoInput).Param", "(*BeegoInput).Params", "(*BeegoInput).Query", "(*BeegoInput).Refer",
				"(*BeegoInput).Referer", "(*BeegoInput).URI", "(*BeegoInput).URL", "(*BeegoInput).UserAgent"),
			model.Named(remoteResult(),
				"(*BeegoInput).Domain", "(*BeegoInput).Method", "(*BeegoInput).Proxy", "(*BeegoInput).Scheme",
				"(*BeegoInput).Site", "(*BeegoInput).SubDomains", "(*Context).GetCookie"),
			model.Named(model.Func{Unwinds: true}, "(*Context).Abort"),
			stored("(*BeegoInput).SetData", "(*BeegoInput).GetData"),
			beegoAnswers(),
			model.Named(remoteInto(0),
				"(*BeegoInput).Bind", "(*Context).Bind", "(*Context).BindForm", "(*Context).BindJSON", "(*Context).BindXML",
				"(*Context).BindYAML")),
		Fields: []model.Field{{Type: "BeegoInput", Name: "RequestBody", Source: model.Remote}},
	}
}
