package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Packages that the module proxy does not have: their rows are from their documentation.

// safeTar hands out names that lead nowhere else.
func safeTar() model.Package {
	return model.Package{
		Path:  "github.com/google/safearchive/tar",
		Funcs: []model.Func{{Name: "(*Reader).Next", Made: true}},
	}
}

func revel() model.Package {
	var fields []model.Field
	for _, name := range [...]string{"Files", "Form", "JSON", "Query", "Route", "Values"} {
		fields = append(fields, model.Field{Type: "Params", Name: name, Source: model.Remote})
	}
	return model.Package{
		Path: "github.com/revel/revel",
		Funcs: model.Rows(
			model.Named(remoteInto(0), "(*Params).Bind", "(*Params).BindJSON"),
			model.Named(remoteResult(), "(*Request).GetHttpHeader"),
			model.Named(sink(model.Path, 0), "(*Controller).RenderFileName"),
			model.Named(sink(model.HTML, 0), "(*Controller).RenderHTML"),
			[]model.Func{{Name: "(*Controller).Redirect", Sinks: model.Sinks(model.Redirect, text(arg(0)))}},
			model.Named(model.Func{}, "(*Controller).RenderJSON", "(*Controller).RenderText")),
		Fields: fields,
	}
}

func microServer() model.Package {
	return model.Package{
		Path:  "go-micro.dev/v4/server",
		Funcs: model.Rows(model.Named(remoteResult(), "(Request).Body", "(Request).Header", "(Request).Read")),
	}
}

func microMetadata() model.Package {
	return model.Package{
		Path:  "go-micro.dev/v4/metadata",
		Funcs: model.Rows(model.Named(remoteResult(), "FromContext", "Get")),
	}
}
