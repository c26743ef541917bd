package lib

import "github.com/govet-sec/govet-sec/internal/model"

// Rivals of encoding/json. What they write has no line breaks, and each text in it stays one
// value; all but sonic write "<" as an escape, unless they are told not to.

const (
	marshalled = 1<<model.Log | 1<<model.Header | 1<<model.NoSQL | 1<<model.Eval
	escapedToo = marshalled | 1<<model.HTML | 1<<model.TrustedJS
	// parts is what no part of a decoded text does, as in encoding/json.
	parts = 1<<model.Inflate | 1<<model.ReadAll | 1<<model.LogSecret | model.Unexported
)

// marshals writes its argument n, and what indents it.
func marshals(safe model.Kinds, n int, indents bool) model.Func {
	f := model.Func{Op: model.EncodeJSON, Flows: model.Clean(safe, arg(n), ret(0))}
	if indents {
		f.Flows = append(f.Flows, model.Move(arg(n+1), ret(0))...)
		f.Flows = append(f.Flows, model.Move(arg(n+2), ret(0))...)
	}
	return f
}

// encodes writes its argument n to the writer of an encoder.
func encodes(safe model.Kinds, n int) model.Func {
	return model.Func{Op: model.EncodeJSON, Flows: model.Clean(safe, arg(n), inside())}
}

// unmarshals fills the argument behind n with what is in it.
func unmarshals(n int) model.Func {
	return model.Func{Flows: []model.Flow{{From: arg(n), To: arg(n + 1).At("*"), Undo: model.Escapable, Safe: parts}}}
}

// decodesNext fills its argument n with what is read.
func decodesNext(n int) model.Func {
	return model.Func{Flows: []model.Flow{{From: recv(), To: arg(n).At("*"), Undo: model.Escapable, Safe: parts}}}
}

func newEncoder() model.Func { return model.Func{Flows: model.Same(arg(0), ret(0))} }

func newDecoder() model.Func { return model.Func{Flows: model.Move(arg(0), ret(0))} }

func goccyJSON() model.Package {
	return model.Package{
		Path: "github.com/goccy/go-json",
		Funcs: model.Rows(
			model.Named(marshals(escapedToo, 0, false), "Marshal", "MarshalNoEscape", "MarshalWithOption"),
			model.Named(marshals(escapedToo, 1, false), "MarshalContext"),
			model.Named(marshals(escapedToo, 0, true), "MarshalIndent", "MarshalIndentWithOption"),
			model.Named(encodes(escapedToo, 0), "(*Encoder).Encode", "(*Encoder).EncodeWithOption"),
			model.Named(encodes(escapedToo, 1), "(*Encoder).EncodeContext"),
			model.Named(unmarshals(0), "Unmarshal", "UnmarshalNoEscape", "UnmarshalWithOption"),
			model.Named(unmarshals(1), "UnmarshalContext"),
			model.Named(decodesNext(0), "(*Decoder).Decode", "(*Decoder).DecodeWithOption"),
			model.Named(decodesNext(1), "(*Decoder).DecodeContext"),
			model.Named(newEncoder(), "NewEncoder"),
			model.Named(newDecoder(), "NewDecoder")),
	}
}

// jsonIterator: what an API escapes is its configuration's to say. That of the names says so
// but for the fastest one.
func jsonIterator() model.Package {
	return model.Package{
		Path: "github.com/json-iterator/go",
		Funcs: model.Rows(
			model.Named(marshals(escapedToo, 0, false), "(API).Marshal", "(API).MarshalToString", "Marshal", "MarshalToString"),
			model.Named(marshals(escapedToo, 0, true), "(API).MarshalIndent", "MarshalIndent"),
			model.Named(encodes(escapedToo, 0), "(*Encoder).Encode"),
			model.Named(unmarshals(0), "(API).Unmarshal", "(API).UnmarshalFromString", "Unmarshal", "UnmarshalFromString"),
			model.Named(decodesNext(0), "(*Decoder).Decode"),
			model.Named(newEncoder(), "(API).NewEncoder", "NewEncoder"),
			model.Named(newDecoder(), "(API).NewDecoder", "NewDecoder")),
	}
}

// sonic escapes nothing in its default configuration.
func sonic() model.Package {
	return model.Package{
		Path: "github.com/bytedance/sonic",
		Funcs: model.Rows(
			model.Named(marshals(marshalled, 0, false), "(API).Marshal", "(API).MarshalToString", "Marshal", "MarshalString"),
			model.Named(marshals(marshalled, 0, true), "(API).MarshalIndent", "MarshalIndent"),
			model.Named(encodes(marshalled, 0), "(Encoder).Encode"),
			model.Named(unmarshals(0), "(API).Unmarshal", "(API).UnmarshalFromString", "Unmarshal", "UnmarshalString"),
			model.Named(decodesNext(0), "(Decoder).Decode"),
			model.Named(newEncoder(), "(API).NewEncoder"),
			model.Named(newDecoder(), "(API).NewDecoder")),
	}
}
