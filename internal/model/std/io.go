package std

import "github.com/govet-sec/govet-sec/internal/model"

// Readers hold the text of what they read from. A writer that wraps another one is
// taken to be that very writer, so that what is written to it arrives there.

// amount is the harm of there being too much, which text in memory no longer does.
const amount model.Kinds = 1<<model.Inflate | 1<<model.ReadAll

// readInto is the row of Read, which reads as much as there is room for.
func readInto() model.Func {
	return model.Func{Flows: model.Clean(amount, recv(), arg(0).At("[]"))}
}

// readWhole says that everything is read into memory that the reader at p has.
func readWhole(p model.Port) []model.Sink {
	return []model.Sink{{At: p, Kind: model.Inflate}, {At: p, Kind: model.ReadAll}}
}

// wrapWriter is the row of a constructor such as bufio.NewWriter.
func wrapWriter() model.Func { return model.Func{Flows: model.Same(arg(0), ret(0))} }

// writeInside is the row of Write.
func writeInside() model.Func { return model.Func{Flows: model.Move(arg(0), inside())} }

// writeTo is the row of WriteTo.
func writeTo() model.Func { return model.Func{Flows: model.Move(recv(), arg(0).At("*"))} }

func ioPackage() model.Package {
	copies := model.Func{
		Sinks: append(readWhole(arg(1)), into(arg(1))), // into memory, where that is what it copies to
		Flows: model.Clean(amount, arg(1), arg(0).At("*")),
	}
	some := model.Func{Sinks: []model.Sink{into(arg(1))}, Flows: copies.Flows}
	part := some // how much one call takes is a number that it is given
	part.Sinks = append(part.Sinks[:1:1], model.Sink{At: arg(1), Kind: model.Inflate, Endless: true})
	fill := model.Func{Flows: model.Clean(amount, arg(0), arg(1).At("[]"))}
	wrap := model.Func{Flows: model.Move(arg(0), ret(0))}
	return model.Package{
		Path: "io",
		Funcs: model.Rows(
			model.Named(copies, "Copy", "CopyBuffer"),
			model.Named(part, "CopyN"),
			model.Named(some, "WriteString"),
			model.Named(fill, "ReadAtLeast", "ReadFull"),
			model.Named(wrap, "MultiReader", "NewSectionReader"),
			model.Named(readInto(),
				"(*LimitedReader).Read", "(*PipeReader).Read", "(*SectionReader).Read", "(*SectionReader).ReadAt",
				"(Reader).Read", "(ReaderAt).ReadAt"),
			model.Named(writeInside(),
				"(*OffsetWriter).Write", "(*OffsetWriter).WriteAt", "(*PipeWriter).Write", "(ByteWriter).WriteByte",
				"(ReaderFrom).ReadFrom", "(WriterAt).WriteAt"),
			model.Named(model.Func{Sinks: bodySink(), Flows: writeInside().Flows}, "(StringWriter).WriteString", "(Writer).Write"),
			[]model.Func{
				{Name: "(WriterTo).WriteTo", Flows: writeTo().Flows},
				{Name: "LimitReader", Flows: model.Clean(amount, arg(0), ret(0))},
				{Name: "ReadAll", Sinks: readWhole(arg(0)), Flows: model.Clean(amount, arg(0), ret(0))},
				{Name: "MultiWriter", Flows: model.Same(arg(0).At("[]"), ret(0))},
				{Name: "NewOffsetWriter", Flows: wrapWriter().Flows},
				{Name: "NopCloser", Flows: model.Same(arg(0), ret(0))},
				{Name: "Pipe", Flows: model.Same(ret(1), ret(0))}, // both ends are one pipe
				{Name: "TeeReader", Flows: model.Move(arg(0), ret(0), arg(1).At("*"))},
			}),
		Fields: []model.Field{
			{Type: "LimitedReader", Name: "N", Safe: 1<<model.Size | 1<<model.NumNarrow}, // the program's limit, and nothing that is read
			{Type: "LimitedReader", Name: "R", Safe: amount},
		},
	}
}

func ioutilPackage() model.Package {
	content := model.Func{Sources: model.Sources(model.FileContent, ret(0)), Sinks: model.Sinks(model.Path, arg(0))}
	return model.Package{
		Path: "io/ioutil",
		Funcs: model.Rows(model.Named(content, "ReadDir", "ReadFile"), model.Named(path(0), "TempFile", "WriteFile"), []model.Func{
			{Name: "NopCloser", Flows: model.Same(arg(0), ret(0))},
			{Name: "ReadAll", Sinks: readWhole(arg(0)), Flows: model.Clean(amount, arg(0), ret(0))},
			{Name: "TempDir", Sinks: model.Sinks(model.Path, arg(0)), Flows: model.Move(arg(0), ret(0))},
		}),
	}
}

func bufioPackage() model.Package {
	text := model.Func{Flows: model.Move(recv(), ret(0))}
	return model.Package{
		Path: "bufio",
		Funcs: model.Rows(
			model.Named(readInto(), "(*Reader).Read"),
			model.Named(text,
				"(*Reader).Peek", "(*Reader).ReadByte", "(*Reader).ReadBytes", "(*Reader).ReadLine",
				"(*Reader).ReadRune", "(*Reader).ReadSlice", "(*Reader).ReadString"),
			model.Named(writeInside(), "(*Writer).WriteByte", "(*Writer).WriteRune"),
			model.Named(model.Func{Sinks: bodySink(), Flows: writeInside().Flows},
				"(*Writer).ReadFrom", "(*Writer).Write", "(*Writer).WriteString"),
			model.Named(wrapWriter(), "NewWriter", "NewWriterSize"),
			[]model.Func{
				{Name: "(*Reader).Reset", Flows: model.Move(arg(0), inside())},
				{Name: "(*Reader).WriteTo", Flows: writeTo().Flows},
				{Name: "(*Scanner).Buffer"},
				{Name: "(*Scanner).Split"},
				{Name: "NewReadWriter", Flows: []model.Flow{
					{From: arg(0), To: ret(0).At("*.Reader"), Same: true},
					{From: arg(1), To: ret(0).At("*.Writer"), Same: true},
				}},
				{Name: "NewReader", Flows: model.Move(arg(0), ret(0))},
				{Name: "NewReaderSize", Flows: model.Move(arg(0), ret(0))},
				{Name: "NewScanner", Flows: model.Move(arg(0), ret(0))},
			}),
	}
}

func textScanner() model.Package {
	return model.Package{
		Path: "text/scanner",
		Funcs: []model.Func{
			{Name: "(*Scanner).Init", Flows: append(model.Move(arg(0), inside()), model.Flow{From: recv(), To: ret(0), Same: true})},
			{Name: "(*Scanner).Next", Flows: model.Move(inside(), ret(0))},
			{Name: "(*Scanner).Peek", Flows: model.Move(inside(), ret(0))},
			{Name: "(*Scanner).TokenText", Flows: model.Move(inside(), ret(0))},
		},
	}
}

func textTabwriter() model.Package {
	return model.Package{
		Path: "text/tabwriter",
		Funcs: []model.Func{
			{Name: "(*Writer).Init", Flows: wrapWriter().Flows},
			{Name: "(*Writer).Write", Flows: writeInside().Flows},
			{Name: "NewWriter", Flows: wrapWriter().Flows},
		},
	}
}
