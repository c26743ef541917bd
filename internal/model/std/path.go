package std

import "github.com/govet-sec/govet-sec/internal/model"

func pathPackage() model.Package {
	return model.Package{
		Path: "path",
		Funcs: []model.Func{
			// What is left has no separator: at worst it is "..", a directory.
			{Name: "Base", Flows: model.Clean(model.File, arg(0), ret(0)), Getter: true},
			{Name: "Clean", Op: model.PathClean, Flows: model.Move(arg(0), ret(0))},
			{Name: "Dir", Op: model.PathDir, Flows: model.Move(arg(0), ret(0))},
			{Name: "Ext", Flows: model.Clean(model.File, arg(0), ret(0))},
			{Name: "IsAbs", Validators: rooted()},
			{Name: "Join", Op: model.PathJoin, Flows: model.Move(arg(0), ret(0))},
		},
	}
}

func rooted() []model.Validator {
	return []model.Validator{
		{Result: ret(0), When: model.False, Arg: arg(0), Test: model.Relative},
		{Result: ret(0), When: model.True, Arg: arg(0), Test: model.Absolute},
	}
}

// pathFilepath: Abs and Rel do not keep a path inside a directory, but what they make can
// be checked for it. Clean keeps one inside when it is given one that begins at the root.
func pathFilepath() model.Package {
	walk := model.Func{
		Sinks: model.Sinks(model.Path, arg(0)),
		Calls: []model.Call{{Func: arg(1), Args: []model.Port{arg(0)}, Ret: ret(0)}},
	}
	absolute := model.Func{Op: model.PathAbs, Flows: model.Move(arg(0), ret(0), ret(1))}
	return model.Package{
		Path: "path/filepath",
		Funcs: model.Rows(model.Named(walk, "Walk", "WalkDir"), model.Named(absolute, "Abs", "EvalSymlinks"), []model.Func{
			{Name: "Base", Flows: model.Clean(model.File, arg(0), ret(0)), Getter: true},
			{Name: "Clean", Op: model.PathClean, Flows: model.Move(arg(0), ret(0))},
			{Name: "Dir", Op: model.PathDir, Flows: model.Move(arg(0), ret(0))},
			{Name: "Ext", Flows: model.Clean(model.File, arg(0), ret(0))},
			{Name: "FromSlash", Flows: model.Same(arg(0), ret(0))},
			{Name: "Glob", Sinks: model.Sinks(model.Path, arg(0)), Flows: model.Move(arg(0), ret(0))},
			{Name: "IsAbs", Validators: rooted()},
			{
				Name:       "IsLocal",
				Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.File}},
			},
			{Name: "Join", Op: model.PathJoin, Flows: model.Move(arg(0), ret(0))},
			{
				Name:       "Localize",
				Flows:      model.Clean(model.File, arg(0), ret(0)),
				Validators: []model.Validator{{Result: ret(1), When: model.Nil, Arg: arg(0), Safe: model.File}},
			},
			{Name: "Rel", Op: model.PathRel, Flows: model.Move(arg(1), ret(0))},
			{Name: "ToSlash", Flows: model.Same(arg(0), ret(0))},
		}),
	}
}

func ioFS() model.Package {
	content := model.Func{Sources: model.Sources(model.FileContent, ret(0))}
	return model.Package{
		Path: "io/fs",
		Funcs: model.Rows(
			model.Named(content, "(FS).Open", "(ReadFileFS).ReadFile", "ReadDir", "ReadFile"),
			[]model.Func{
				{Name: "(File).Read", Flows: model.Move(recv(), arg(0).At("[]"))},
				{Name: "FileInfoToDirEntry", Flows: model.Same(arg(0), ret(0))}, // whose methods it asks
				{
					Name:       "ValidPath",
					Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.File}},
				},
				{Name: "WalkDir", Calls: []model.Call{{Func: arg(2), Args: []model.Port{arg(1)}, Ret: ret(0)}}},
			}),
	}
}

// embedPackage: what is compiled in was not chosen by anyone else.
func embedPackage() model.Package {
	return model.Package{
		Path:  "embed",
		Funcs: []model.Func{{Name: "(FS).Open"}, {Name: "(FS).ReadDir"}, {Name: "(FS).ReadFile"}},
	}
}
