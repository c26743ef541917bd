package std

import "github.com/govet-sec/govet-sec/internal/model"

// asParts is what no part of a decoded text does: a part of a secret, such as the name in a
// token, is none unless it is named like one. It does not reach fields that are not exported.
const asParts = amount | 1<<model.LogSecret | model.Unexported

// decode is the row of Unmarshal: every part of the target that can hold text does.
func decode() model.Func {
	return model.Func{Flows: []model.Flow{{From: arg(0), To: arg(1).At("*"), Undo: model.Escapable, Safe: asParts}}}
}

// decodeNext is the row of (*Decoder).Decode.
func decodeNext() model.Func {
	return model.Func{Flows: []model.Flow{{From: recv(), To: arg(0).At("*"), Undo: model.Escapable, Safe: asParts}}}
}

func encodingJSON() model.Package {
	// A JSON text has no line breaks. Its "<", ">" and "&" are escaped; it is a value in a
	// script, and harmless in HTML but in an attribute with single quotes.
	// A text stays one value of a document.
	marshalled := model.KindSet(model.Log, model.Header, model.HTML, model.TrustedJS, model.NoSQL, model.Eval)
	onto := model.Func{Flows: model.Move(arg(1), arg(0).At("*"))}
	return model.Package{
		Path: "encoding/json",
		Funcs: model.Rows(model.Named(onto, "Compact", "HTMLEscape", "Indent"), []model.Func{
			// A whole value is in memory before it is looked at.
			{Name: "(*Decoder).Decode", Sinks: model.Sinks(model.Inflate, recv()), Flows: decodeNext().Flows},
			{Name: "(*Encoder).Encode", Op: model.EncodeJSON, Flows: model.Clean(marshalled, arg(0), inside())},
			{Name: "(*RawMessage).UnmarshalJSON", Flows: model.Move(arg(0), inside())},
			{Name: "Marshal", Flows: model.Clean(marshalled, arg(0), ret(0))},
			{Name: "MarshalIndent", Flows: []model.Flow{
				{From: arg(0), To: ret(0), Safe: marshalled},
				{From: arg(1), To: ret(0)},
				{From: arg(2), To: ret(0)},
			}},
			{Name: "NewDecoder", Flows: model.Move(arg(0), ret(0))},
			{Name: "NewEncoder", Flows: wrapWriter().Flows},
			{Name: "Unmarshal", Flows: append(decode().Flows, model.Clean(1<<model.LogSecret, arg(0), ret(0))...)},
		}),
		Types: []model.Type{{Name: "Number", Textless: true}}, // decoders look at its digits
	}
}

func encodingXML() model.Package {
	return model.Package{
		Path: "encoding/xml",
		Funcs: []model.Func{
			{Name: "(*Decoder).Decode", Sinks: model.Sinks(model.Decode, inside()), Flows: decodeNext().Flows},
			{Name: "(*Decoder).DecodeElement", Flows: append(decodeNext().Flows, model.Undo(arg(1), arg(0).At("*"))...)},
			{Name: "(*Encoder).Encode", Op: model.EncodeXML, Flows: model.Clean(model.Markup, arg(0), inside())},
			{Name: "(*Encoder).EncodeElement", Op: model.EncodeXML, Flows: model.Clean(model.Markup, arg(0), inside())},
			{Name: "(*Encoder).EncodeToken", Flows: writeInside().Flows},
			{Name: "Escape", Flows: model.Clean(model.Markup, arg(1), arg(0).At("*"))},
			{Name: "EscapeText", Flows: model.Clean(model.Markup, arg(1), arg(0).At("*"))},
			{Name: "Marshal", Op: model.EncodeXML, Flows: model.Clean(model.Markup, arg(0), ret(0))},
			{Name: "MarshalIndent", Op: model.EncodeXML, Flows: []model.Flow{
				{From: arg(0), To: ret(0), Safe: model.Markup},
				{From: arg(1), To: ret(0)},
				{From: arg(2), To: ret(0)},
			}},
			{Name: "NewDecoder", Flows: model.Move(arg(0), ret(0))},
			{Name: "NewEncoder", Flows: wrapWriter().Flows},
			{Name: "Unmarshal", Sinks: model.Sinks(model.Decode, arg(0)), Flows: decode().Flows},
		},
	}
}

// encodingGob: of what the program encoded itself, it chose the types.
func encodingGob() model.Package {
	return model.Package{
		Path: "encoding/gob",
		Funcs: []model.Func{
			{Name: "(*Decoder).Decode", Sinks: model.Sinks(model.Decode, inside()), Flows: decodeNext().Flows},
			{Name: "(*Encoder).Encode", Flows: model.Clean(model.KindSet(model.Decode), arg(0), inside())},
			{Name: "NewDecoder", Flows: model.Move(arg(0), ret(0))},
			{Name: "NewEncoder", Flows: wrapWriter().Flows},
		},
	}
}

func encodingCSV() model.Package {
	return model.Package{
		Path: "encoding/csv",
		Funcs: []model.Func{
			{Name: "(*Writer).Write", Flows: writeInside().Flows},
			{Name: "(*Writer).WriteAll", Flows: writeInside().Flows},
			{Name: "NewReader", Flows: model.Move(arg(0), ret(0))},
			{Name: "NewWriter", Flows: wrapWriter().Flows},
		},
	}
}

// encodingHex: the digits of a number can do no harm as text, nor can what was read as such.
func encodingHex() model.Package {
	return model.Package{
		Path: "encoding/hex",
		Funcs: []model.Func{
			{Name: "AppendDecode", Flows: append(model.Move(arg(0), ret(0)), model.Undo(arg(1), ret(0))...)},
			{Name: "AppendEncode", Flows: model.Move(arg(0), ret(0))},
			{Name: "Decode", Flows: model.Undo(arg(1), arg(0).At("[]"))},
			{
				Name: "DecodeString", Flows: model.Undo(arg(0), ret(0)),
				Validators: []model.Validator{{Result: ret(1), When: model.Nil, Arg: arg(0), Safe: model.Text}},
			},
			{Name: "Encode"},
			{Name: "EncodeToString", Flows: model.Clean(model.Text, arg(0), ret(0))},
			{Name: "NewDecoder", Flows: model.Undo(arg(0), ret(0))},
			{Name: "NewEncoder"},
		},
	}
}

// radix64 is what text in base64 (letters, digits and "+/=" or "-_") can no longer
// do. It may begin with "-", and hold "/".
func radix64() model.Kinds {
	return model.Markup | model.KindSet(model.ShellText, model.Log, model.Header, model.LDAP, model.LDAPName, model.XPath, model.Format, model.TemplateText)
}

func encodingBase64() model.Package {
	return model.Package{
		Path: "encoding/base64",
		Funcs: model.Rows(baseEncoding(radix64()), []model.Func{
			{Name: "NewEncoder", Flows: model.Same(arg(1), ret(0))},
		}),
		Vars: []model.Var{
			{Name: "RawStdEncoding", Text: alphanumerics + "+/"},
			{Name: "RawURLEncoding", Text: alphanumerics + "-_"},
			{Name: "StdEncoding", Text: alphanumerics + "+/="},
			{Name: "URLEncoding", Text: alphanumerics + "-_="},
		},
	}
}

const alphanumerics = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// encodingBase32: letters, digits and "=" can do no harm as text.
func encodingBase32() model.Package {
	return model.Package{
		Path: "encoding/base32",
		Funcs: model.Rows(baseEncoding(model.Text), []model.Func{
			{Name: "NewEncoder", Flows: model.Same(arg(1), ret(0))},
		}),
	}
}

func baseEncoding(safe model.Kinds) []model.Func {
	return []model.Func{
		{Name: "(*Encoding).AppendDecode", Flows: append(model.Move(arg(0), ret(0)), model.Undo(arg(1), ret(0))...)},
		{Name: "(*Encoding).AppendEncode", Flows: []model.Flow{
			{From: arg(0), To: ret(0)},
			{From: arg(1), To: ret(0), Safe: safe},
		}},
		{Name: "(*Encoding).Decode", Flows: model.Undo(arg(1), arg(0).At("[]"))},
		{Name: "(*Encoding).DecodeString", Flows: model.Undo(arg(0), ret(0))},
		{Name: "(*Encoding).Encode", Flows: model.Clean(safe, arg(1), arg(0).At("[]"))},
		{Name: "(*Encoding).EncodeToString", Op: model.Encode, Flows: model.Clean(safe, arg(0), ret(0))},
		{Name: "NewDecoder", Flows: model.Undo(arg(1), ret(0))},
	}
}

func encodingBinary() model.Package {
	put := model.Func{Flows: model.Move(arg(1), arg(0).At("[]"))}
	return model.Package{
		Path: "encoding/binary",
		Funcs: model.Rows(
			model.Named(put,
				"(ByteOrder).PutUint16", "(ByteOrder).PutUint32", "(ByteOrder).PutUint64",
				"(bigEndian).PutUint16", "(bigEndian).PutUint32", "(bigEndian).PutUint64",
				"(littleEndian).PutUint16", "(littleEndian).PutUint32", "(littleEndian).PutUint64",
				"PutUvarint", "PutVarint"),
			[]model.Func{
				{Name: "Read", Flows: model.Move(arg(0), arg(2).At("*"))},
				{Name: "Write", Flows: model.Move(arg(2), arg(0).At("*"))},
			}),
	}
}

func encodingASCII85() model.Package {
	onto := model.Func{Flows: model.Move(arg(1), arg(0).At("[]"))}
	return model.Package{
		Path: "encoding/ascii85",
		Funcs: model.Rows(model.Named(onto, "Encode"), []model.Func{
			{Name: "Decode", Flows: model.Undo(arg(1), arg(0).At("[]"))},
			{Name: "NewDecoder", Flows: model.Undo(arg(0), ret(0))},
			{Name: "NewEncoder", Flows: wrapWriter().Flows},
		}),
	}
}

func encodingASN1() model.Package {
	return model.Package{
		Path: "encoding/asn1",
		Funcs: []model.Func{
			{Name: "Unmarshal", Flows: model.Move(arg(0), arg(1).At("*"), ret(0))},
			{Name: "UnmarshalWithParams", Flows: model.Move(arg(0), arg(1).At("*"), ret(0))},
		},
	}
}

func encodingPEM() model.Package {
	return model.Package{
		Path:  "encoding/pem",
		Funcs: []model.Func{{Name: "Encode", Flows: model.Move(arg(1), arg(0).At("*"))}},
	}
}
