package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Configuration: what a library read from a file, the environment or the command line.
// Where it can be each, it counts as a file's.

func viper() model.Package {
	read := model.Func{Sources: model.Sources(model.FileContent, ret(0)), Getter: true}
	var reads, into, intoKey []string
	for _, recv := range [...]string{"", "(*Viper)."} {
		for _, name := range [...]string{
			"AllSettings", "Get", "GetString", "GetStringMap", "GetStringMapString", "GetStringMapStringSlice", "GetStringSlice",
		} {
			reads = append(reads, recv+name)
		}
		into = append(into, recv+"Unmarshal", recv+"UnmarshalExact")
		intoKey = append(intoKey, recv+"UnmarshalKey")
	}
	return model.Package{
		Path: "github.com/spf13/viper",
		Funcs: model.Rows(
			model.Named(read, reads...),
			model.Named(model.Func{Sources: model.Sources(model.FileContent, arg(0).At("*"))}, into...),
			model.Named(model.Func{Sources: model.Sources(model.FileContent, arg(1).At("*"))}, intoKey...)),
	}
}

func koanf() model.Package {
	read := model.Func{Sources: model.Sources(model.FileContent, ret(0)), Getter: true}
	return model.Package{
		Path: "github.com/knadh/koanf/v2",
		Funcs: model.Rows(
			model.Named(read,
				"(*Koanf).All", "(*Koanf).Bytes", "(*Koanf).Get", "(*Koanf).MustBytes", "(*Koanf).MustString",
				"(*Koanf).MustStringMap", "(*Koanf).MustStrings", "(*Koanf).Raw", "(*Koanf).String", "(*Koanf).StringMap",
				"(*Koanf).Strings"),
			model.Named(model.Func{Sources: model.Sources(model.FileContent, arg(1).At("*"))},
				"(*Koanf).Unmarshal", "(*Koanf).UnmarshalWithConf")),
	}
}

func envConfig() model.Package {
	return model.Package{
		Path: "github.com/kelseyhightower/envconfig",
		Funcs: model.Rows(model.Named(
			model.Func{Sources: model.Sources(model.Env, arg(1).At("*"))}, "MustProcess", "Process")),
	}
}

func caarlosEnv() model.Package {
	return model.Package{
		Path: "github.com/caarlos0/env/v11",
		Funcs: model.Rows(
			model.Named(model.Func{Sources: model.Sources(model.Env, arg(0).At("*"))}, "Parse", "ParseWithOptions"),
			model.Named(model.Func{Sources: model.Sources(model.Env, ret(0))}, "ParseAs", "ParseAsWithOptions")),
	}
}

func godotenv() model.Package {
	return model.Package{
		Path:  "github.com/joho/godotenv",
		Funcs: model.Rows(model.Named(model.Func{Sources: model.Sources(model.FileContent, ret(0))}, "Read")),
	}
}

// cobra calls the functions in a command's fields with the command line.
func cobra() model.Package {
	var fields []model.Field
	for _, name := range [...]string{
		"PersistentPostRun", "PersistentPostRunE", "PersistentPreRun", "PersistentPreRunE", "PostRun", "PostRunE", "PreRun",
		"PreRunE", "Run", "RunE", "ValidArgsFunction",
	} {
		fields = append(fields, model.Field{Type: "Command", Name: name, Params: model.Args})
	}
	return model.Package{
		Path: "github.com/spf13/cobra",
		Funcs: []model.Func{
			{Name: "(*Command).RegisterFlagCompletionFunc", Calls: []model.Call{{Func: arg(1), Params: model.Args}}},
		},
		Fields: fields,
		Types:  []model.Type{{Name: "PositionalArgs", Params: model.Args}},
	}
}

func urfaveCLI3() model.Package {
	read := model.Func{Sources: model.Sources(model.Args, ret(0)), Getter: true}
	return model.Package{
		Path: "github.com/urfave/cli/v3",
		Funcs: model.Rows(model.Named(read,
			"(*Command).Args", "(*Command).String", "(*Command).StringArg", "(*Command).StringArgs", "(*Command).StringMap",
			"(*Command).StringSlice", "(Args).First", "(Args).Get", "(Args).Slice", "(Args).Tail")),
	}
}
