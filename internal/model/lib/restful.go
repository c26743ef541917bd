package lib

import "github.com/govet-sec/govet-sec/internal/model"

func goRestful() model.Package {
	return model.Package{
		Path: "github.com/emicklei/go-restful/v3",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Request).BodyParameter", "(*Request).HeaderParameter",
				"(*Request).PathParameter", "(*Request).PathParameters", "(*Request).QueryParameter",
				"(*Request).QueryParameters"),
			stored("(*Request).SetAttribute"),
			[]model.Func{{Name: "(Request).Attribute", Flows: []model.Flow{
				{From: recv().At("[=0]"), To: ret(0), Same: true, Shared: true},
			}}},
			model.Named(remoteInto(0), "(*Request).ReadEntity")),
	}
}
