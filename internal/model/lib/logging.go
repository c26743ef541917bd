package lib

import "github.com/govet-sec/govet-sec/internal/model"

// logs says that the arguments are part of a line of a log.
func logs(args ...int) model.Func {
	var f model.Func
	for _, n := range args {
		f.Sinks = append(f.Sinks, model.Sink{At: arg(n), Kind: model.LogSecret})
	}
	return f
}

// logsFormat is logs with a format string in the first of the arguments.
func logsFormat(args ...int) model.Func {
	f := logs(args...)
	f.Sinks = append(f.Sinks, model.Sink{At: arg(args[0]), Kind: model.Format})
	return f
}

// stops is f of a function that never returns.
func stops(f model.Func) model.Func {
	f.NoReturn = true
	return f
}

// levels makes the names of a logger's methods from its levels.
func levels(recv, suffix string, levels ...string) []string {
	var out []string
	for _, l := range levels {
		out = append(out, recv+l+suffix)
	}
	return out
}

func zap() model.Package {
	all := []string{"DPanic", "Debug", "Error", "Info", "Panic", "Warn"}
	group := func(recv, suffix string, row model.Func) []model.Func {
		return append(model.Named(row, levels(recv, suffix, all...)...), model.Named(stops(row), recv+"Fatal"+suffix)...)
	}
	return model.Package{
		Path: "go.uber.org/zap",
		Funcs: model.Rows(
			group("(*Logger).", "", logs(0, 1)),
			group("(*SugaredLogger).", "", logs(0)),
			group("(*SugaredLogger).", "f", logsFormat(0, 1)),
			group("(*SugaredLogger).", "ln", logs(0)),
			group("(*SugaredLogger).", "w", logs(0, 1))),
	}
}

func logrus() model.Package {
	all := []string{"Debug", "Error", "Info", "Panic", "Print", "Trace", "Warn", "Warning"}
	var groups [][]model.Func
	for _, recv := range []string{"", "(*Logger).", "(*Entry)."} {
		groups = append(groups,
			model.Named(logs(0), levels(recv, "", all...)...),
			model.Named(logs(0), levels(recv, "ln", all...)...),
			model.Named(logsFormat(0, 1), levels(recv, "f", all...)...),
			model.Named(stops(logs(0)), recv+"Fatal", recv+"Fatalln"),
			model.Named(stops(logsFormat(0, 1)), recv+"Fatalf"),
			// A field is part of every line of the entry that is returned.
			model.Named(logs(1), recv+"WithField"),
			model.Named(logs(0), recv+"WithFields"))
	}
	return model.Package{Path: "github.com/sirupsen/logrus", Funcs: model.Rows(groups...)}
}

func zerolog() model.Package {
	return model.Package{
		Path: "github.com/rs/zerolog",
		Funcs: model.Rows(
			model.Named(logs(0), "(*Event).Fields", "(*Event).Msg"),
			model.Named(logs(1),
				"(*Event).Any", "(*Event).Bytes", "(*Event).Interface", "(*Event).Str", "(*Event).Strs", "(Context).Interface", "(Context).Str"),
			model.Named(logsFormat(0, 1), "(*Event).Msgf")),
	}
}
