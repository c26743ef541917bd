package std

import "github.com/govet-sec/govet-sec/internal/model"

// The body of a response is a page that a browser shows. A function that writes to any
// writer may write to one, so all of them are sinks; the engine follows only those whose
// writer can be a response.

// bodySink is the sink of a method of the writer itself.
func bodySink() []model.Sink {
	return []model.Sink{
		{At: arg(0), Kind: model.HTML, Into: recv(), Headers: inside()},
		{At: arg(0), Kind: model.ClientText, Into: recv()},
	}
}

// into is the sink of a function whose argument 0 is the writer.
func into(at model.Port) model.Sink {
	return model.Sink{At: at, Kind: model.HTML, Into: arg(0), Headers: arg(0).At("*")}
}

// printedInto is the sink of a function that shows operands.
func printedInto(operands model.Port, how model.Op, format model.Port) []model.Sink {
	s := into(operands)
	s.Shown, s.Format = how, format
	return []model.Sink{s, {At: operands, Kind: model.ClientText, Into: arg(0)}}
}
