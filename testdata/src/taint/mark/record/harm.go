package record

import (
	"path"
	"reflect"
	"strings"
)

// Hostile is what Source returns, one after the other. Every text of an attacker
// holds the letters q and z, in capitals, and no other text of a case does: so an
// attacker's text is known even when it was cut, turned round or lower-cased.
// The last ones are harmless, to get past the validators.
func Hostile() []string {
	return []string{
		"QZQZ", "; QZ", "-QZ", "--QZ=1", "../../etc/QZ", "/etc/QZ", "a/../../QZ", "/../../QZ", `..\QZ`, "QZ.txt", "./QZ",
		"a\nQZ", "a\r\nQZ: 1", "a\rQZ", "QZ\n", "-QZ\nlist", "list\n;QZ", ";QZ\nlist", "list;QZ", ";QZ;list", ";qz", "-qz", "listQZ", "QZ;list", "42;QZ", "42\nQZ", "-42QZ",
		"<script>QZ</script>", "' OR QZ=1", `" OR QZ=1`, "$(QZ)", "`QZ`", "QZ|QZ", "a QZ", "a=QZ", "QZ&b=1",
		"127.0.0.1;QZ", "fe80::1%$(QZ)", "http://QZ.example/;QZ", "https://api.example.com/;QZ", "//QZ.example/;QZ", "javascript:QZ(';')",
		"https://api.example.com@QZ.example/;QZ", "QZ@example.com", `"$(QZ)"@example.com`, "QZ;@example.com", "-QZ@example.com", "name@example.com (\r\nQZ)",
		"Q", "Z", "qz", " -QZ", "QZ-QZ", "QZ_QZ", "QZ.QZ", "quiz QZ", "2026-01-02;QZ",
		"list", "start", "abc", "ABC", "42", "7", "true", "8.8.8.8", "2026-01-02", "report.txt", "name@example.com",
		"550e8400-e29b-41d4-a716-446655440000", "https://api.example.com/a", "",
	}
}

// worst does harm at every kind of sink.
const worst = "-Q/../../Z';<script>\r\n$(qz)"

// marked reports whether s holds text of an attacker.
func marked(s string) bool { return strings.ContainsAny(s, "QZqz") }

// harmful reports whether s holds text of an attacker in a form that does harm
// at a sink of the kind.
func harmful(kind, s string) bool {
	if !marked(s) {
		return false
	}
	switch kind {
	case "Shell":
		return strings.ContainsAny(unquoted(s), ";|&$`<>\n(){}*?[]!\"'#~")
	case "Arg":
		return strings.HasPrefix(s, "-")
	case "Path":
		slashed := strings.ReplaceAll(s, `\`, "/")
		return path.IsAbs(slashed) || slashed == ".." || strings.HasPrefix(path.Clean(slashed), "../")
	case "SQL":
		return strings.ContainsAny(s, "'\"`\\;")
	case "HTML":
		return strings.ContainsAny(s, "<>\"'")
	case "Header", "Log":
		return strings.ContainsAny(s, "\r\n")
	}
	return true
}

// unquoted is s without what a POSIX shell reads literally.
func unquoted(s string) string {
	var b strings.Builder
	for s != "" {
		if rest, ok := strings.CutPrefix(s, "'"); ok {
			if _, after, closed := strings.Cut(rest, "'"); closed {
				s = after
				continue
			}
		}
		if rest, ok := strings.CutPrefix(s, `"`); ok {
			if text, after, closed := strings.Cut(rest, `"`); closed && !strings.ContainsAny(text, "$`\\") {
				s = after
				continue
			}
		}
		if s[0] == '\\' && len(s) > 1 && s[1] != '\n' {
			s = s[2:]
			continue
		}
		b.WriteByte(s[0])
		s = s[1:]
	}
	return b.String()
}

// texts lists the strings and bytes inside v.
func texts(v any) []string {
	var out []string
	walk(reflect.ValueOf(v), 32, &out)
	return out
}

func walk(v reflect.Value, depth int, out *[]string) {
	if depth == 0 || !v.IsValid() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		*out = append(*out, v.String())
	case reflect.Pointer, reflect.Interface:
		walk(v.Elem(), depth-1, out)
	case reflect.Struct:
		for i := range v.NumField() {
			walk(v.Field(i), depth-1, out)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			*out = append(*out, string(v.Bytes()))
			return
		}
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			walk(v.Index(i), depth-1, out)
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			walk(it.Key(), depth-1, out)
			walk(it.Value(), depth-1, out)
		}
	}
}
