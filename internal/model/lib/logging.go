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

// message says that the n-th argument is written as it is, so that a line break in it
// makes another line.
func message(n int, f model.Func) model.Func {
	f.Sinks = append(f.Sinks[:len(f.Sinks):len(f.Sinks)], model.Sink{At: arg(n), Kind: model.Log})
	return f
}

// prints is logs of operands that are written as fmt.Sprint or fmt.Sprintln would.
func prints(how model.Op, operands int) model.Func {
	f := logs(operands)
	f.Sinks = append(f.Sinks, model.Sink{At: arg(operands), Kind: model.Log, Shown: how})
	return f
}

// printsFormat is logsFormat of operands that are written as fmt.Sprintf would.
func printsFormat(format, operands int) model.Func {
	f := logsFormat(format, operands)
	f.Sinks = append(f.Sinks, model.Sink{At: arg(operands), Kind: model.Log, Shown: model.Sprintf, Format: arg(format)})
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

// zap: the encoder for consoles writes a message as it is, and fields as JSON does.
func zap() model.Package {
	all := []string{"DPanic", "Debug", "Error", "Info", "Panic", "Warn"}
	group := func(recv, suffix string, row model.Func) []model.Func {
		return append(model.Named(row, levels(recv, suffix, all...)...), model.Named(stops(row), recv+"Fatal"+suffix)...)
	}
	return model.Package{
		Path: "go.uber.org/zap",
		Funcs: model.Rows(
			group("(*Logger).", "", message(0, logs(0, 1))),
			group("(*SugaredLogger).", "", prints(model.Sprint, 0)),
			group("(*SugaredLogger).", "f", printsFormat(0, 1)),
			group("(*SugaredLogger).", "ln", prints(model.Sprintln, 0)),
			group("(*SugaredLogger).", "w", message(0, logs(0, 1))),
			[]model.Func{
				{Name: "(*Logger).Log", Sinks: message(1, logs(1, 2)).Sinks},
				{Name: "(*Logger).With", Sinks: logs(0).Sinks, Flows: model.Same(recv(), ret(0))},
				{Name: "(*SugaredLogger).With", Sinks: logs(0).Sinks, Flows: model.Same(recv(), ret(0))},
			}),
	}
}

// logrus: the formatter of text quotes a message, unless a terminal reads it.
func logrus() model.Package {
	all := []string{"Debug", "Error", "Info", "Panic", "Print", "Trace", "Warn", "Warning"}
	var groups [][]model.Func
	for _, recv := range []string{"", "(*Logger).", "(*Entry)."} {
		groups = append(groups,
			model.Named(prints(model.Sprint, 0), levels(recv, "", all...)...),
			model.Named(prints(model.Sprintln, 0), levels(recv, "ln", all...)...),
			model.Named(printsFormat(0, 1), levels(recv, "f", all...)...),
			model.Named(stops(prints(model.Sprint, 0)), recv+"Fatal"),
			model.Named(stops(prints(model.Sprintln, 0)), recv+"Fatalln"),
			model.Named(stops(printsFormat(0, 1)), recv+"Fatalf"),
			// A field is part of every line of the entry that is returned.
			model.Named(logs(1), recv+"WithField"),
			model.Named(logs(0), recv+"WithFields"))
	}
	return model.Package{Path: "github.com/sirupsen/logrus", Funcs: model.Rows(groups...)}
}

// zerolog writes JSON, in which a line break is escaped. An event is not returned as text.
func zerolog() model.Package {
	return model.Package{
		Path: "github.com/rs/zerolog",
		Funcs: model.Rows(
			model.Named(logs(0), "(*Event).Fields", "(*Event).Msg", "(Context).Fields"),
			model.Named(logs(1),
				"(*Event).Any", "(*Event).Bytes", "(*Event).Interface", "(*Event).RawJSON", "(*Event).Str", "(*Event).Stringer",
				"(*Event).Strs", "(Context).Any", "(Context).Interface", "(Context).Str", "(Context).Strs"),
			model.Named(logs(0), "(*Logger).Print"),
			model.Named(logsFormat(0, 1), "(*Event).Msgf", "(*Logger).Printf")),
	}
}

func zerologGlobal() model.Package {
	return model.Package{
		Path: "github.com/rs/zerolog/log",
		Funcs: model.Rows(
			model.Named(logs(0), "Print"),
			model.Named(logsFormat(0, 1), "Printf")),
	}
}

// leveled is a logger with functions and methods for each level: glog, and klog, which
// writes the message and the values of its structured functions quoted.
func leveled(path string, structured bool) model.Package {
	all := []string{"Error", "Info", "Warning"}
	last := []string{"Exit", "Fatal"}
	groups := [][]model.Func{
		model.Named(prints(model.Sprint, 0), append(all, "(Verbose).Info")...),
		model.Named(prints(model.Sprintln, 0), append(levels("", "ln", all...), "(Verbose).Infoln")...),
		model.Named(printsFormat(0, 1), append(levels("", "f", all...), "(Verbose).Infof")...),
		model.Named(prints(model.Sprint, 1), append(levels("", "Depth", all...), "(Verbose).InfoDepth")...),
		model.Named(stops(prints(model.Sprint, 0)), last...),
		model.Named(stops(prints(model.Sprintln, 0)), levels("", "ln", last...)...),
		model.Named(stops(printsFormat(0, 1)), levels("", "f", last...)...),
	}
	if structured {
		groups = append(groups,
			model.Named(logs(0, 1), "(Verbose).InfoS", "InfoS"),
			model.Named(logs(0, 1, 2), "(Verbose).ErrorS", "ErrorS"))
	} else {
		groups = append(groups,
			model.Named(prints(model.Sprint, 1), append(levels("", "Context", all...), "(Verbose).InfoContext")...),
			model.Named(printsFormat(1, 2), append(levels("", "Contextf", all...), "(Verbose).InfoContextf")...),
			model.Named(stops(prints(model.Sprint, 1)), levels("", "Context", last...)...),
			model.Named(stops(printsFormat(1, 2)), levels("", "Contextf", last...)...))
	}
	return model.Package{Path: path, Funcs: model.Rows(groups...)}
}

// logr leaves it to a sink how a message is written. Those for text write it as it is;
// all quote values.
func logr() model.Package {
	return model.Package{
		Path: "github.com/go-logr/logr",
		Funcs: model.Rows(
			model.Named(message(0, logs(0, 1)), "(Logger).Info"),
			model.Named(message(1, logs(0, 1, 2)), "(Logger).Error"),
			[]model.Func{{Name: "(Logger).WithValues", Sinks: logs(0).Sinks, Flows: model.Same(recv(), ret(0))}}),
	}
}

// charmLog escapes values, and not the message.
func charmLog() model.Package {
	all := []string{"Debug", "Error", "Info", "Print", "Warn"}
	var groups [][]model.Func
	for _, recv := range []string{"", "(*Logger)."} {
		groups = append(groups,
			model.Named(message(0, logs(0, 1)), levels(recv, "", all...)...),
			model.Named(printsFormat(0, 1), levels(recv, "f", all...)...),
			model.Named(stops(message(0, logs(0, 1))), recv+"Fatal"),
			model.Named(stops(printsFormat(0, 1)), recv+"Fatalf"),
			model.Named(message(1, logs(1, 2)), recv+"Log"),
			model.Named(printsFormat(1, 2), recv+"Logf"))
	}
	return model.Package{Path: "github.com/charmbracelet/log", Funcs: model.Rows(groups...)}
}

// goKitLog: both formats escape keys and values.
func goKitLog() model.Package {
	return model.Package{
		Path: "github.com/go-kit/log",
		Funcs: model.Rows(
			model.Named(logs(0), "(Logger).Log"),
			model.Named(model.Func{Sinks: logs(1).Sinks, Flows: model.Same(arg(0), ret(0))}, "With", "WithPrefix", "WithSuffix")),
	}
}
