package lib

import "github.com/govet-sec/govet-sec/internal/model"

func beegoWeb() model.Package {
	return model.Package{
		Path: "github.com/beego/beego/v2/server/web",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Controller).GetFile", "(*Controller).GetString", "(*Controller).GetStrings", "(*Controller).Input"),
			model.Named(remoteInto(0), "(*Controller).Bind", "(*Controller).BindForm", "(*Controller).BindJSON",
				"(*Controller).BindXML", "(*Controller).BindYAML", "(*Controller).ParseForm"),
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
				"(*BeegoInput).Referer", "(*BeegoInput).URI", "(*BeegoInput).URL", "(*BeegoInput).UserAgent")),
		Fields: []model.Field{{Type: "BeegoInput", Name: "RequestBody", Source: model.Remote}},
	}
}
