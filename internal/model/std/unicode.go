package std

import (
	"unicode"

	"github.com/govet-sec/govet-sec/internal/model"
)

// unicodePackage has the classes of characters. What they say of characters outside
// ASCII is not looked at.
func unicodePackage() model.Package {
	class := func(name string, holds func(rune) bool) model.Func {
		return model.Func{Name: name, Validators: []model.Validator{
			{Result: ret(0), When: model.True, Arg: arg(0), Test: model.Characters, Chars: holds},
			{Result: ret(0), When: model.False, Arg: arg(0), Test: model.Characters, Chars: func(r rune) bool { return !holds(r) }},
		}}
	}
	return model.Package{
		Path: "unicode",
		Funcs: []model.Func{
			class("IsControl", unicode.IsControl),
			class("IsDigit", unicode.IsDigit),
			class("IsGraphic", unicode.IsGraphic),
			class("IsLetter", unicode.IsLetter),
			class("IsLower", unicode.IsLower),
			class("IsNumber", unicode.IsNumber),
			class("IsPrint", unicode.IsPrint),
			class("IsPunct", unicode.IsPunct),
			class("IsSpace", unicode.IsSpace),
			class("IsSymbol", unicode.IsSymbol),
			class("IsUpper", unicode.IsUpper),
		},
	}
}
