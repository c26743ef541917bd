package std

import "github.com/govet-sec/govet-sec/internal/model"

// mimeMultipart: what is written to a part goes where the writer writes to.
func mimeMultipart() model.Package {
	to, made := inside().At(".w*"), model.Same(inside().At(".w"), ret(0))
	return model.Package{
		Path: "mime/multipart",
		Funcs: []model.Func{
			{Name: "(*FileHeader).Open", Flows: model.Move(recv(), ret(0))},
			// The library applies filepath.Base: there is no way out of a directory.
			{Name: "(*Part).FileName", Flows: model.Clean(model.File, recv(), ret(0))},
			{Name: "(*Part).Read", Flows: model.Move(recv(), arg(0).At("[]"))},
			{Name: "(*Reader).NextPart", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Reader).NextRawPart", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Reader).ReadForm", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Writer).Boundary"},
			{Name: "(*Writer).CreateFormField", Flows: append(model.Move(arg(0), to), made...)},
			{Name: "(*Writer).CreateFormFile", Flows: append(model.Merge(to, arg(0), arg(1)), made...)},
			{Name: "(*Writer).CreatePart", Flows: append(model.Move(arg(0), to), made...)},
			{Name: "(*Writer).FormDataContentType"},
			{Name: "(*Writer).WriteField", Flows: model.Merge(to, arg(0), arg(1))},
			{Name: "NewReader", Flows: model.Move(arg(0), ret(0))},
			{Name: "NewWriter", Flows: model.Same(arg(0), ret(0).At("*.w"))},
		},
		// It comes from FileName.
		Fields: []model.Field{{Type: "FileHeader", Name: "Filename", Safe: model.File}},
	}
}

// mimePackage: an encoded word has no line breaks.
func mimePackage() model.Package {
	return model.Package{
		Path: "mime",
		Funcs: []model.Func{
			{Name: "(WordEncoder).Encode", Flows: append(
				model.Clean(model.KindSet(model.Header, model.MailBody, model.Log), arg(1), ret(0)),
				model.Move(arg(0), ret(0))...)},
		},
	}
}

func mimeQuotedPrintable() model.Package {
	return model.Package{
		Path: "mime/quotedprintable",
		Funcs: []model.Func{
			{Name: "(*Reader).Read", Flows: model.Undo(recv(), arg(0).At("[]"))},
			{Name: "(*Writer).Write", Flows: writeInside().Flows},
			{Name: "NewReader", Flows: model.Undo(arg(0), ret(0))},
			{Name: "NewWriter", Flows: wrapWriter().Flows},
		},
	}
}

func netTextproto() model.Package {
	return model.Package{
		Path: "net/textproto",
		Funcs: []model.Func{
			{Name: "(*Conn).Cmd", Flows: model.Merge(inside(), arg(0), arg(1))},
			{Name: "(*Reader).ReadDotBytes", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Reader).ReadLine", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Reader).ReadLineBytes", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Reader).ReadMIMEHeader", Flows: model.Move(recv(), ret(0))},
			{Name: "(*Writer).PrintfLine", Flows: model.Merge(inside(), arg(0), arg(1))},
			{Name: "(MIMEHeader).Add", Flows: []model.Flow{
				{From: arg(0), To: recv().At("[key]")},
				{From: arg(1), To: recv().At("[][]")},
			}},
			{Name: "(MIMEHeader).Get", Flows: model.Move(recv().At("[][]"), ret(0))},
			{Name: "(MIMEHeader).Set", Flows: []model.Flow{
				{From: arg(0), To: recv().At("[key]")},
				{From: arg(1), To: recv().At("[][]")},
			}},
			{Name: "(MIMEHeader).Values", Flows: model.Move(recv().At("[]"), ret(0))},
			{Name: "NewReader", Flows: model.Move(arg(0), ret(0))},
		},
	}
}
