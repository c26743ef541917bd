package std

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// inflating and deflating: compressed text is text still, because it comes back out
// of the decompressor, where there can be any amount of it, whatever bounded it before.
func inflating(names ...string) []model.Func {
	return model.Named(inflated(arg(0)), names...)
}

func inflated(from model.Port) model.Func {
	return model.Func{
		Sources: model.Sources(model.Inflated, ret(0)),
		Flows:   []model.Flow{{From: from, To: ret(0), Undo: model.KindSet(model.Inflate)}},
	}
}

func deflating(names ...string) []model.Func {
	return model.Rows(model.Named(wrapWriter(), names...), model.Named(writeInside(), "(*Writer).Write"))
}

func compressGzip() model.Package {
	return model.Package{
		Path: "compress/gzip",
		Funcs: model.Rows(
			inflating("NewReader"), deflating("NewWriter", "NewWriterLevel"), model.Named(readInto(), "(*Reader).Read")),
	}
}

func compressZlib() model.Package {
	return model.Package{
		Path:  "compress/zlib",
		Funcs: model.Rows(inflating("NewReader", "NewReaderDict"), deflating("NewWriter", "NewWriterLevel")),
	}
}

func compressFlate() model.Package {
	return model.Package{
		Path:  "compress/flate",
		Funcs: model.Rows(inflating("NewReader", "NewReaderDict"), deflating("NewWriter")),
	}
}

func compressBzip2() model.Package {
	return model.Package{Path: "compress/bzip2", Funcs: inflating("NewReader")}
}

func archiveTar() model.Package {
	return model.Package{
		Path: "archive/tar",
		Funcs: model.Rows(model.Named(readInto(), "(*Reader).Read"), deflating("NewWriter"), []model.Func{
			{Name: "FileInfoHeader", Made: true, Flows: slices.Concat(
				model.Move(arg(0), ret(0).At("*.Name")), model.Move(arg(1), ret(0).At("*.Linkname")))},
			{Name: "(*Reader).Next", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Writer).WriteHeader", Flows: writeInside().Flows},
		}),
		Fields: []model.Field{
			{Type: "Header", Name: "Linkname", Source: model.ArchiveEntry},
			{Type: "Header", Name: "Name", Source: model.ArchiveEntry},
			{Type: "Header", Name: "Size", Source: model.ArchiveEntry},
		},
	}
}

func archiveZip() model.Package {
	return model.Package{
		Path: "archive/zip",
		Funcs: []model.Func{
			{Name: "(*File).Open", Sources: inflated(recv()).Sources, Flows: inflated(recv()).Flows},
			{Name: "FileInfoHeader", Made: true, Flows: model.Move(arg(0), ret(0).At("*.Name"))},
			{Name: "NewReader", Flows: model.Move(arg(0), ret(0))},
			{Name: "OpenReader", Sinks: model.Sinks(model.Path, arg(0)), Sources: model.Sources(model.FileContent, ret(0))},
		},
		Fields: []model.Field{
			{Type: "FileHeader", Name: "Name", Source: model.ArchiveEntry},
			{Type: "FileHeader", Name: "UncompressedSize", Source: model.ArchiveEntry},
			{Type: "FileHeader", Name: "UncompressedSize64", Source: model.ArchiveEntry},
		},
	}
}
