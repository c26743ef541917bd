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

// safeZip is like it, unless it is told otherwise.
func safeZip() model.Package {
	names := model.Sources(model.ArchiveEntry, ret(0))
	return model.Package{
		Path: "github.com/google/safearchive/zip",
		Funcs: []model.Func{
			{Name: "NewReader", Sources: names},
			{Name: "OpenReader", Sources: names, Sinks: model.Sinks(model.Path, arg(0))},
		},
		Fields: []model.Field{{Type: "Reader", Name: "File", Safe: model.File}},
	}
}

// archiver3 is what mholt/archives was. The headers of entries are those of archive/tar and
// archive/zip.
func archiver3() model.Package {
	first := model.Func{Sinks: model.Sinks(model.Path, arg(0))}
	both := model.Func{Sinks: model.Sinks(model.Path, arg(0), arg(1))}
	part := model.Func{Sinks: model.Sinks(model.Path, arg(0), arg(2))}
	read := model.Func{Flows: model.Move(recv(), ret(0))}
	open := model.Func{Flows: model.Move(arg(0), inside())}
	return model.Package{
		Path: "github.com/mholt/archiver/v3",
		Funcs: model.Rows(
			model.Named(model.Func{Sinks: model.Sinks(model.Path, arg(1))}, "(*Tar).Archive", "(*Zip).Archive", "Archive"),
			model.Named(both, "(*Rar).Unarchive", "(*Tar).Unarchive", "(*Zip).Unarchive", "CompressFile", "DecompressFile", "Unarchive"),
			model.Named(part, "(*Rar).Extract", "(*Tar).Extract", "(*Zip).Extract", "Extract"),
			model.Named(first, "(*Rar).Walk", "(*Tar).Walk", "(*Zip).Walk", "Walk"),
			model.Named(open, "(*Rar).Open", "(*Tar).Open", "(*Zip).Open"),
			model.Named(read, "(*Rar).Read", "(*Tar).Read", "(*Zip).Read")),
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
