package lib

import "github.com/govet-sec/govet-sec/internal/model"

// regexp2 looks for a match by trying, which can take time that grows exponentially.
func regexp2(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(sink(model.BackPattern, 0), "Compile", "MustCompile"),
			[]model.Func{{Name: "Escape", Flows: model.Clean(model.KindSet(model.BackPattern, model.Pattern), arg(0), ret(0))}}),
	}
}

// inflated is what a decompressor makes: there can be any amount of it.
func inflated(names ...string) []model.Func {
	return model.Named(model.Func{
		Sources: model.Sources(model.Inflated, ret(0)),
		Flows:   []model.Flow{{From: arg(0), To: ret(0), Undo: model.KindSet(model.Inflate)}},
	}, names...)
}

func decompressor(path string, names ...string) model.Package {
	return model.Package{Path: path, Funcs: model.Rows(inflated(names...))}
}

// zstdPackage has a decompressor for what is in memory, too.
func zstdPackage(path string) model.Package {
	again := model.KindSet(model.Inflate)
	return model.Package{Path: path, Funcs: model.Rows(inflated("NewReader"), []model.Func{{
		Name:  "(*Decoder).DecodeAll",
		Sinks: []model.Sink{{At: arg(0), Kind: model.Inflate, Undo: again}},
		Flows: []model.Flow{{From: arg(0), To: ret(0), Undo: again}, {From: arg(1), To: ret(0)}},
	}})}
}
