package lib

import "github.com/govet-sec/govet-sec/internal/model"

// pflag is flag with short names: the default value stands one place later in the
// functions that end with P.
func pflag() model.Package {
	pointer := func(def int) model.Func {
		return model.Func{
			Sources: model.Sources(model.Args, ret(0).At("*")),
			Flows:   model.Same(arg(def), ret(0).At("*")),
		}
	}
	variable := func(def int) model.Func {
		return model.Func{
			Sources: model.Sources(model.Args, arg(0).At("*")),
			Flows:   model.Same(arg(def), arg(0).At("*")),
		}
	}
	read := model.Func{Sources: model.Sources(model.Args, ret(0))}
	return model.Package{
		Path: "github.com/spf13/pflag",
		Funcs: model.Rows(
			model.Named(pointer(1), "(*FlagSet).String", "(*FlagSet).StringSlice", "String", "StringSlice"),
			model.Named(pointer(2), "(*FlagSet).StringP", "(*FlagSet).StringSliceP", "StringP", "StringSliceP"),
			model.Named(variable(2), "(*FlagSet).StringSliceVar", "(*FlagSet).StringVar", "StringSliceVar", "StringVar"),
			model.Named(variable(3), "(*FlagSet).StringSliceVarP", "(*FlagSet).StringVarP", "StringSliceVarP", "StringVarP"),
			model.Named(read,
				"(*FlagSet).Arg", "(*FlagSet).Args", "(*FlagSet).GetString", "(*FlagSet).GetStringArray",
				"(*FlagSet).GetStringSlice", "Arg", "Args")),
	}
}

func urfaveCLI2() model.Package {
	read := model.Func{Sources: model.Sources(model.Args, ret(0))}
	return model.Package{
		Path: "github.com/urfave/cli/v2",
		Funcs: model.Rows(model.Named(read,
			"(*Context).Args", "(*Context).Path", "(*Context).String", "(*Context).StringSlice", "(Args).First", "(Args).Get",
			"(Args).Slice", "(Args).Tail")),
	}
}
