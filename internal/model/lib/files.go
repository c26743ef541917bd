package lib

import (
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// afero: a BasePathFs does not let a name lead out of its directory, and one in memory has
// no files to lead to. Of the others, nothing is known.
func afero() model.Package {
	methods := []string{"Chmod", "Chown", "Chtimes", "Create", "Mkdir", "MkdirAll", "Open", "OpenFile", "Remove", "RemoveAll", "Rename"}
	of := func(row model.Func, typ string) []model.Func {
		var names []string
		for _, m := range methods {
			names = append(names, typ+"."+m)
		}
		return model.Named(row, names...)
	}
	named := append(of(sink(model.Path, 0), "(Fs)"), of(sink(model.Path, 0), "(OsFs)")...)
	for i := range named {
		if strings.HasSuffix(named[i].Name, ".Rename") {
			named[i].Sinks = model.Sinks(model.Path, arg(0), arg(1))
		}
	}
	return model.Package{
		Path: "github.com/spf13/afero",
		Funcs: model.Rows(
			named, of(model.Func{}, "(*BasePathFs)"), of(model.Func{}, "(*MemMapFs)"),
			[]model.Func{{Name: "NewBasePathFs", Dyn: "*BasePathFs"}, {Name: "NewMemMapFs", Dyn: "*MemMapFs"}},
			model.Named(opens(recv().At(".Fs"), 0), "(Afero).ReadDir", "(Afero).ReadFile", "(Afero).WriteFile", "(Afero).WriteReader"),
			model.Named(opens(arg(0), 1), "ReadDir", "ReadFile", "WriteFile", "WriteReader")),
	}
}

// opens is what opens a file of a file system: whether that does harm is up to the file system.
func opens(fs model.Port, name int) model.Func {
	return model.Func{Sinks: []model.Sink{{At: arg(name), Kind: model.Path, By: fs, Method: "Open"}}}
}

// archives hands out the names that stand in an archive.
func archives() model.Package {
	return model.Package{
		Path: "github.com/mholt/archives",
		Fields: []model.Field{
			{Type: "FileInfo", Name: "LinkTarget", Source: model.ArchiveEntry},
			{Type: "FileInfo", Name: "NameInArchive", Source: model.ArchiveEntry},
		},
	}
}

// klauspostZip is archive/zip.
func klauspostZip() model.Package {
	return model.Package{
		Path:   "github.com/klauspost/compress/zip",
		Fields: []model.Field{{Type: "FileHeader", Name: "Name", Source: model.ArchiveEntry}},
	}
}
