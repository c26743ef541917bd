package taint

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Validation by tags (14.1): a library that checks a struct says with a nil error that each
// field keeps the rules in its tag. What the rules of go-playground/validator tell of a text
// is known here; the words are its.

// tagged are the guards that a check of the struct at an argument gives.
func (m *modelCall) tagged(v *model.Validator) []guard {
	arg := m.at(v.Arg)
	if arg == nil {
		return nil
	}
	if v.Tag == "" { // one value, and the rules beside it
		rules := constTexts(m.text(model.Arg(1)))
		text := m.text(v.Arg)
		if len(rules) != 1 || text == nil || text.id == nil {
			return nil
		}
		return guardOf(v.When, text, keeps(rules[0]))
	}
	m.r.need(arg) // a helper that takes values of any type is followed for each of them
	if len(arg.dyn()) != 1 {
		return nil
	}
	content := arg
	t := arg.dyn()[0].t
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t, content = p.Elem(), m.r.pointee(m.s, arg.of(arg.dyn()[0]))
	}
	return m.taggedFields(v, t, content, 0)
}

// maxTagDepth bounds how deep fields are looked for.
const maxTagDepth = 4

func (m *modelCall) taggedFields(v *model.Validator, t types.Type, content *value, depth int) []guard {
	s, ok := t.Underlying().(*types.Struct)
	if !ok || content == nil || depth > maxTagDepth {
		return nil
	}
	var out []guard
	for i := range s.NumFields() {
		f := s.Field(i)
		part := content.child(sel{kind: selField, name: f.Name()}, f.Type())
		if part == nil {
			continue
		}
		if _, ok := f.Type().Underlying().(*types.Struct); ok {
			out = append(out, m.taggedFields(v, f.Type(), part, depth+1)...)
			continue
		}
		if list, ok := f.Type().Underlying().(*types.Slice); ok {
			if rules, ok := dived(reflect.StructTag(s.Tag(i)).Get(v.Tag)); ok {
				out = append(out, taggedElements(v, list.Elem(), m.r.contentID(m.s, part), rules, depth+1)...)
			}
			continue
		}
		if carries(f.Type()) == carriesText && part.id != nil {
			out = append(out, guardOf(v.When, part, keeps(reflect.StructTag(s.Tag(i)).Get(v.Tag)))...)
		}
	}
	return out
}

// dived are the rules for the elements of a list, if it says that they are looked at.
func dived(tag string) (rules string, ok bool) {
	before, rules, ok := strings.Cut(tag, "dive")
	return strings.TrimPrefix(rules, ","), ok && (before == "" || strings.HasSuffix(before, ","))
}

// taggedElements are the guards of all elements of a list: of texts by the rules behind "dive", of
// structs by the tags of their fields.
func taggedElements(v *model.Validator, elem types.Type, list *path, rules string, depth int) []guard {
	if list == nil || depth > maxTagDepth {
		return nil
	}
	if isString(elem) {
		return guardOf(v.When, &value{id: list}, keeps(rules))
	}
	ats := []*path{list.child(sel{kind: selElem}, nil)}
	if p, ok := elem.Underlying().(*types.Pointer); ok {
		elem, ats = p.Elem(), append(ats, ats[0].child(sel{kind: selDeref}, nil)) // what a decoder made has no pointers
	}
	s, ok := elem.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var out []guard
	for i := range s.NumFields() {
		f := s.Field(i)
		if carries(f.Type()) != carriesText {
			continue
		}
		k := keeps(reflect.StructTag(s.Tag(i)).Get(v.Tag))
		for _, at := range ats {
			out = append(out, guardOf(v.When, &value{id: at.child(sel{kind: selField, name: f.Name()}, nil)}, k)...)
		}
	}
	return out
}

func guardOf(when model.Property, text *value, k knowledge) []guard {
	if k == (knowledge{}) || text.id == nil {
		return nil
	}
	return []guard{{when, fact{id: text.id, knowledge: k}}}
}

// keeps is what is known of a text that keeps the rules, of which there are several with
// commas between them. Those behind "dive" are about elements.
func keeps(rules string) knowledge {
	var k knowledge
	for rule := range strings.SplitSeq(rules, ",") {
		name, arg, _ := strings.Cut(strings.TrimSpace(rule), "=")
		if name == "dive" {
			break
		}
		if !strings.Contains(rule, "|") { // one or the other
			k = k.and(keepsRule(name, arg))
		}
	}
	return k
}

func keepsRule(name, arg string) knowledge {
	switch name {
	case "oneof", "oneofci", "eq", "eq_ignore_case":
		return knownSafe(model.Any)
	case "excludes":
		return lacksText(constText(arg))
	case "excludesall", "excludesrune":
		return lacksEach(constText(arg))
	case "cidr", "cidrv4", "cidrv6", "ip", "ip_addr", "ipv4", "ipv6":
		return knownSafe(model.Address)
	case "boolean", "mac", "number", "numeric", "ulid", "uuid", "uuid3", "uuid3_rfc4122",
		"uuid4", "uuid4_rfc4122", "uuid5", "uuid5_rfc4122", "uuid_rfc4122":
		return knownSafe(model.Text)
	}
	if chars, ok := ruleChars[name]; ok {
		return knowledge{lacks: absent(charsWhere(func(r rune) bool {
			return isAlnum(r) && !strings.Contains(chars, "0") || isDigit(r) || strings.ContainsRune(chars, r)
		})).add(dotDot)} // none of them lets a dot follow a dot
	}
	return knowledge{}
}

// ruleChars are the rules of which every character is a digit, a letter unless "0" stands
// here, or one that stands here.
var ruleChars = map[string]string{
	"alpha": "", "alphanum": "", "bic": "", "e164": "0+", "fqdn": "-.", "hexadecimal": "", "hostname": "-.",
	"hostname_rfc1123": "-.", "iso3166_1_alpha2": "", "iso3166_1_alpha3": "", "iso4217": "", "isbn10": "", "isbn13": "0",
	"md4": "", "md5": "", "mongodb": "", "semver": "-.+", "sha256": "", "sha384": "",
	"sha512": "",
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isAlnum(r rune) bool { return isDigit(r) || 'a' <= r|0x20 && r|0x20 <= 'z' }
