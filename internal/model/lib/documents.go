package lib

import "github.com/govet-sec/govet-sec/internal/model"

// mongo is the package of both major versions. A filter whose values are strings can do no
// harm; one of which the attacker chooses a document can.
func mongo(path string) model.Package {
	filter := func(ns ...int) model.Func {
		var at []model.Port
		for _, n := range ns {
			at = append(at, arg(n).At("(document)"))
		}
		return model.Func{Sinks: model.Sinks(model.NoSQL, at...)}
	}
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(filter(1),
				"(*Collection).Aggregate", "(*Collection).CountDocuments", "(*Collection).DeleteMany", "(*Collection).DeleteOne",
				"(*Collection).Find", "(*Collection).FindOne", "(*Collection).FindOneAndDelete", "(*Collection).FindOneAndReplace",
				"(*Collection).ReplaceOne", "(*Collection).Watch"),
			model.Named(filter(1, 2), "(*Collection).FindOneAndUpdate", "(*Collection).UpdateMany", "(*Collection).UpdateOne"),
			model.Named(filter(2), "(*Collection).Distinct"),
			model.Named(filter(1), "(*Database).RunCommand")),
	}
}

// bsonElements: an object's ID is twelve bytes.
func bsonElements(path string) model.Package {
	return model.Package{Path: path, Types: []model.Type{{Name: "ObjectID", Textless: true}}}
}

func antchfxXPath() model.Package {
	return model.Package{
		Path: "github.com/antchfx/xpath",
		Funcs: model.Rows(
			model.Named(sink(model.XPath, 0), "Compile", "CompileWithNS", "MustCompile"),
			model.Named(sink(model.XPath, 1), "Select")),
	}
}

// antchfxQuery is one of the packages that query documents.
func antchfxQuery(path string) model.Package {
	names := []string{"Find", "FindOne", "Query", "QueryAll"}
	if path == "github.com/antchfx/xmlquery" {
		names = append(names, "FindEach", "FindEachWithBreak")
	}
	return model.Package{Path: path, Funcs: model.Rows(model.Named(sink(model.XPath, 1), names...))}
}

func etree() model.Package {
	return model.Package{
		Path: "github.com/beevik/etree",
		Funcs: model.Rows(model.Named(sink(model.XPath, 0),
			"(*Element).FindElement", "(*Element).FindElements", "CompilePath", "MustCompilePath")),
	}
}
