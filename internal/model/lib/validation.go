package lib

import (
	"maps"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// playground is go-playground/validator.
func playground(path string) model.Package {
	tags := func(n int) model.Func {
		return model.Func{Validators: []model.Validator{
			{Result: ret(0), When: model.Nil, Arg: arg(n), Test: model.Tags, Tag: "validate"},
		}}
	}
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(tags(0), "(*Validate).Struct"),
			model.Named(tags(1), "(*Validate).StructCtx"),
			[]model.Func{{Name: "(*Validate).Var", Validators: []model.Validator{
				{Result: ret(0), When: model.Nil, Arg: arg(0), Test: model.Tags},
			}}}),
	}
}

// bound fills what its n-th argument points to with what the client sent, and checks it by
// tags with the key.
func bound(n int, key string) model.Func {
	f := remoteInto(n)
	f.Validators = []model.Validator{{Result: ret(0), When: model.Nil, Arg: arg(n), Test: model.Tags, Tag: key}}
	return f
}

// holds is a function that is true of its first argument when each character of it is one
// of ASCII's letters and digits, or of the others.
func holds(letters bool, others string) model.Func {
	chars := func(r rune) bool {
		return '0' <= r && r <= '9' || letters && 'a' <= r|0x20 && r|0x20 <= 'z' || strings.ContainsRune(others, r)
	}
	return model.Func{Validators: []model.Validator{
		{Result: ret(0), When: model.True, Arg: arg(0), Test: model.Characters, Chars: chars},
	}}
}

// govalidator: of an empty text some functions are true, which does no harm.
func govalidator() model.Package {
	shaped := model.Func{Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.Text}}}
	address := model.Func{Validators: []model.Validator{{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.Address}}}
	among := model.Func{Validators: []model.Validator{
		{Result: ret(0), When: model.True, Arg: arg(0), Safe: model.Any, Among: arg(1)},
	}}
	return model.Package{
		Path: "github.com/asaskevich/govalidator",
		Funcs: model.Rows(
			model.Named(holds(true, ""),
				"IsAlpha", "IsAlphanumeric", "IsHexadecimal", "IsISO3166Alpha2", "IsISO3166Alpha3", "IsISO4217", "IsMD4", "IsMD5",
				"IsMongoID", "IsSHA1", "IsSHA256", "IsSHA384", "IsSHA512"),
			model.Named(holds(true, "-."), "IsDNSName"),
			model.Named(holds(false, "+-"), "IsInt"),
			model.Named(holds(true, "+-."), "IsFloat", "IsSemver"),
			model.Named(holds(false, ""), "IsNumeric", "IsPort"),
			model.Named(address, "IsCIDR", "IsIP", "IsIPv4", "IsIPv6"),
			model.Named(shaped,
				"IsMAC", "IsULID", "IsUUID", "IsUUIDv3", "IsUUIDv4", "IsUUIDv5"),
			model.Named(among, "IsIn"),
			[]model.Func{
				{Name: "SafeFileName", Flows: model.Clean(model.File, arg(0), ret(0))},
			}),
	}
}

// bluemonday: what a policy lets through is harmless in a page, but for what it allows.
func bluemonday() model.Package {
	clean := model.Func{Flows: model.Clean(model.Markup, arg(0), ret(0))}
	return model.Package{
		Path: "github.com/microcosm-cc/bluemonday",
		Funcs: model.Rows(
			model.Named(clean, "(*Policy).Sanitize", "(*Policy).SanitizeBytes", "(*Policy).SanitizeReader"),
			[]model.Func{{Name: "(*Policy).SanitizeReaderToWriter", Flows: model.Clean(model.Markup, arg(0), arg(1).At("*"))}}),
	}
}

func satoriUUID() model.Package {
	return model.Package{
		Path:  "github.com/satori/go.uuid",
		Funcs: model.Rows(model.Named(parsesUUID(), "FromString"), model.Named(timed(), "NewV1", "NewV2")),
		Types: []model.Type{{Name: "NullUUID", Textless: true}, {Name: "UUID", Textless: true}},
	}
}

// safeHTML makes values that are safe by their type.
func safeHTML() model.Package {
	urls := model.KindSet(model.HTML, model.TrustedHTML, model.TrustedURL, model.XMLText)
	return model.Package{
		Path: "github.com/google/safehtml",
		Funcs: model.Rows(
			model.Named(model.Func{Flows: model.Clean(model.Markup, arg(0), ret(0))}, "HTMLEscaped"),
			model.Named(model.Func{Flows: model.Clean(urls, arg(0), ret(0))}, "URLSanitized", "URLSetSanitized")),
	}
}

// safeOpen opens files below a directory only. It is not on the module proxy: its rows are
// from its documentation.
func safeOpen() model.Package {
	below := model.Func{Sinks: model.Sinks(model.Path, arg(0))}
	return model.Package{
		Path: "github.com/google/safeopen",
		Funcs: model.Rows(model.Named(below,
			"CreateAt", "CreateBeneath", "OpenAt", "OpenBeneath", "OpenFileAt", "OpenFileBeneath", "ReadFileAt",
			"ReadFileBeneath", "WriteFileAt", "WriteFileBeneath")),
	}
}

// ozzo checks by rules that are values. The words are those of keeps in the engine.
func ozzo(path string) model.Package {
	rules := func(text, list int) model.Func {
		return model.Func{Validators: []model.Validator{{Result: ret(0), When: model.Nil, Arg: arg(text), Among: arg(list), Test: model.Rules}}}
	}
	fields := func(structure, list int) model.Func {
		return model.Func{Validators: []model.Validator{
			{Result: ret(0), When: model.Nil, Arg: arg(structure), Among: arg(list), Test: model.FieldRules},
		}}
	}
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(rules(0, 1), "Validate"), model.Named(rules(1, 2), "ValidateWithContext"),
			model.Named(fields(0, 1), "ValidateStruct"), model.Named(fields(1, 2), "ValidateStructWithContext"),
			model.Named(model.Func{Flows: model.Same(recv(), ret(0))}, "(InRule).Error", "(MatchRule).Error", "(StringRule).Error"),
			[]model.Func{
				{Name: "Field", Flows: append(model.Same(arg(0), ret(0).At("*.fieldPtr")), model.Same(arg(1), ret(0).At("*.rules"))...)},
				{Name: "In", Flows: model.Same(arg(0), ret(0))},
				{Name: "Match", Flows: model.Same(arg(0), ret(0))},
			}),
	}
}

// ozzoIs are its rules for strings. Not among them are those that let spaces through, or
// that are one of several.
func ozzoIs(path string) model.Package {
	words := map[string]string{
		"Alpha": "alpha", "Alphanumeric": "alphanum", "CountryCode2": "alpha", "CountryCode3": "alpha",
		"CurrencyCode": "alpha", "DNSName": "hostname", "Digit": "number", "E164": "e164", "Float": "numeric",
		"Hexadecimal": "hexadecimal", "IP": "ip", "IPv4": "ipv4", "IPv6": "ipv6", "Int": "numeric",
		"MAC": "mac", "MongoID": "mongodb", "Port": "number", "Semver": "semver", "Subdomain": "hostname", "ULID": "ulid",
		"UUID": "uuid", "UUIDv3": "uuid", "UUIDv4": "uuid", "UUIDv5": "uuid",
	}
	m := model.Package{Path: path}
	for _, name := range slices.Sorted(maps.Keys(words)) {
		m.Vars = append(m.Vars, model.Var{Name: name, Text: words[name]})
	}
	return m
}
