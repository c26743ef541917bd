package std

import "github.com/govet-sec/govet-sec/internal/model"

// logSlog: a handler, and a logger with it, is the writer that its lines go to. The
// handlers quote attributes; the one that is there before SetDefault is called writes the
// message as it is.
func logSlog() model.Package {
	line := func(msg, args int) model.Func {
		return model.Func{Sinks: lineOf(msg, args), Flows: model.Own(model.Merge(inside(), arg(msg), arg(args)))}
	}
	message := func(msg, args int) model.Func { return model.Func{Sinks: lineOf(msg, args)} }
	return model.Package{
		Path: "log/slog",
		Funcs: model.Rows(
			model.Named(line(0, 1), "(*Logger).Debug", "(*Logger).Error", "(*Logger).Info", "(*Logger).Warn"),
			model.Named(line(1, 2),
				"(*Logger).DebugContext", "(*Logger).ErrorContext", "(*Logger).InfoContext", "(*Logger).WarnContext"),
			model.Named(line(2, 3), "(*Logger).Log", "(*Logger).LogAttrs"),
			model.Named(message(0, 1), "Debug", "Error", "Info", "Warn"),
			model.Named(message(1, 2), "DebugContext", "ErrorContext", "InfoContext", "WarnContext"),
			model.Named(message(2, 3), "Log", "LogAttrs"),
			model.Named(wrapWriter(), "New", "NewJSONHandler", "NewTextHandler"),
			[]model.Func{
				{Name: "With", Sinks: attributes(0)},
				{Name: "(*Logger).With", Sinks: attributes(0), Flows: []model.Flow{
					{From: recv(), To: ret(0), Same: true},
					{From: arg(0), To: inside(), Own: true},
				}},
				{Name: "(*Logger).WithGroup", Flows: []model.Flow{
					{From: recv(), To: ret(0), Same: true},
					{From: arg(0), To: inside(), Own: true},
				}},
			}),
	}
}

// lineOf says that the arguments are the message and the attributes of a line.
func lineOf(msg, args int) []model.Sink {
	return append([]model.Sink{{At: arg(msg), Kind: model.Log}, {At: arg(msg), Kind: model.LogSecret}}, attributes(args)...)
}

// attributes says that the arguments are in a line, or in all lines of a logger.
func attributes(args int) []model.Sink {
	return []model.Sink{{At: arg(args), Kind: model.LogSecret, Shown: model.LogValues}}
}
