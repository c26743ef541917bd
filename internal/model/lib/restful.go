package lib

import "github.com/govet-sec/govet-sec/internal/model"

func goRestful() model.Package {
	return model.Package{
		Path: "github.com/emicklei/go-restful/v3",
		Funcs: model.Rows(
			model.Named(remoteResult(),
				"(*Request).BodyParameter", "(*Request).HeaderParameter",
				"(*Request).QueryParameter", "(*Request).QueryParameters"),
			model.Named(ofRoute(model.Braces), "(*Request).PathParameter", "(*Request).PathParameters"),
			stored("(*Request).SetAttribute"),
			[]model.Func{{Name: "(Request).Attribute", Flows: []model.Flow{
				{From: recv().At("[=0]"), To: ret(0), Same: true, Shared: true},
			}}},
			restfulAnswers(),
			model.Named(remoteInto(0), "(*Request).ReadEntity")),
	}
}

// restfulAnswers: entities are encoded, what is written is a page until another type is set.
func restfulAnswers() []model.Func {
	of := inside().At(".ResponseWriter*")
	page := func(n int) model.Func {
		return model.Func{Sinks: []model.Sink{{At: arg(n), Kind: model.HTML, Headers: of}}}
	}
	return model.Rows(
		model.Named(page(0), "(*Response).Write"),
		model.Named(page(1), "(*Response).WriteErrorString"),
		model.Named(model.Func{},
			"(*Response).WriteAsJson", "(*Response).WriteAsXml", "(*Response).WriteEntity", "(*Response).WriteHeaderAndEntity",
			"(*Response).WriteHeaderAndJson", "(*Response).WriteHeaderAndXml", "(*Response).WriteJson"),
		[]model.Func{{
			Name: "(Response).AddHeader", Op: model.SetHeader, Headers: recv().At(".ResponseWriter*"), Flows: model.Same(recv(), ret(0)),
			Sinks: []model.Sink{{At: arg(0), Kind: model.Header}, {At: arg(1), Kind: model.Header}, {At: arg(1), Kind: model.Redirect}},
		}})
}
