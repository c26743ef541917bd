package std

import "github.com/govet-sec/govet-sec/internal/model"

// openingFiles has the functions that are given the name of a file. Those that only tell
// whether it is there (Stat) are left out: what does harm comes after them. The methods of
// Root are safe.
func openingFiles() []model.Func {
	name, both := path(0), model.Func{Sinks: model.Sinks(model.Path, arg(0), arg(1))}
	content := path(0)
	content.Sources = model.Sources(model.FileContent, ret(0))
	under := path(0)
	under.Flows = model.Move(arg(0), ret(0))
	return model.Rows(
		model.Named(content, "Open", "OpenFile", "ReadDir", "ReadFile", "Readlink"),
		model.Named(name,
			"Chdir", "Chmod", "Chown", "Chtimes", "CopyFS", "Create", "CreateTemp", "DirFS", "Lchown", "Mkdir", "MkdirAll",
			"OpenRoot", "Remove", "RemoveAll", "Truncate", "WriteFile"),
		model.Named(both, "Link", "Rename"),
		model.Named(under, "MkdirTemp"),
		model.Named(model.Func{}, "Lstat", "Stat"),
		[]model.Func{
			{Name: "OpenInRoot", Sinks: model.Sinks(model.Path, arg(0)), Sources: model.Sources(model.FileContent, ret(0))},
			// Where a link leads to counts when it comes out of an archive.
			{Name: "Symlink", Sinks: []model.Sink{{At: arg(0), Kind: model.ArchivePath}, {At: arg(1), Kind: model.Path}}},
		})
}

// path is a function whose n-th argument is the name of a file.
func path(n int) model.Func { return model.Func{Sinks: model.Sinks(model.Path, arg(n))} }
