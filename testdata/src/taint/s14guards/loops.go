package s14guards

import (
	"bytes"
	"strings"
	"unicode"

	"taint/mark"
)

func allowedByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
}

func Case_14_1_ByteFunction_Flow() {
	s := mark.Source()
	for i := 0; i < len(s); i++ {
		if !allowedByte(s[i]) {
			continue
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_ByteFunction_Clean() {
	s := mark.Source()
	for i := 0; i < len(s); i++ {
		if !allowedByte(s[i]) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_RangeBytes_Flow() {
	s := mark.Source()
	for i, c := range []byte(s) {
		if i > 0 && !allowedByte(c) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_RangeBytes_Clean() {
	s := mark.Source()
	for _, c := range []byte(s) {
		if !allowedByte(c) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_RangeRunes_Flow() {
	s := mark.Source()
	for _, c := range []rune(s)[:len(s)/2] {
		if !unicode.IsLetter(c) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_RangeRunes_Clean() {
	s := mark.Source()
	for _, c := range []rune(s) {
		if !unicode.IsLetter(c) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_RangeInt_Flow() {
	s := mark.Source()
	for i := range len(s) / 2 {
		if !allowedByte(s[i]) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_RangeInt_Clean() {
	s := mark.Source()
	for i := range len(s) {
		if !allowedByte(s[i]) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_StepTwo_Flow() {
	s := mark.Source()
	for i := 0; i < len(s); i += 2 {
		if !allowedByte(s[i]) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_StepTwo_Clean() {
	s := mark.Source()
	n := len(s)
	for i := 0; i < n; i++ {
		if !allowedByte(s[i]) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_OtherText_Flow() {
	s, t := mark.Source(), mark.Source()
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return
		}
	}
	mark.Shell(t) // want "flow"
}

func Case_14_1_OtherText_Clean() {
	s, t := mark.Source(), mark.Source()
	u := s + t
	for _, r := range u {
		if !unicode.IsLetter(r) {
			return
		}
	}
	mark.Shell(u)
}

func Case_14_1_OneWayBack_Flow() {
	s := mark.Source()
	for _, r := range s {
		if r == ';' {
			continue
		}
		if !unicode.IsLetter(r) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_OneWayBack_Clean() {
	s := mark.Source()
	for _, r := range s {
		if r == '-' {
			continue
		}
		if !unicode.IsLetter(r) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_RunesSwitch_Flow() {
	s := mark.Source()
	for _, r := range s {
		switch r {
		case ';', '&', '|':
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_RunesSwitch_Clean() {
	s := mark.Source()
	for _, r := range s {
		switch r {
		case '\r', '\n':
			return
		}
	}
	mark.Header(s)
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

func Case_14_1_ContainsRune_Flow() {
	s := mark.Source()
	for _, r := range s {
		if !strings.ContainsRune(letters+";$", r) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_ContainsRune_Clean() {
	s := mark.Source()
	for _, r := range s {
		if !strings.ContainsRune(letters, r) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_IndexByte_Flow() {
	s := mark.Source()
	for i := range len(s) {
		if strings.IndexByte(letters, s[i]) > 60 {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_IndexByte_Clean() {
	s := mark.Source()
	for i := range len(s) {
		if strings.IndexByte(letters, s[i]) < 0 {
			return
		}
	}
	mark.Shell(s)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

func Case_14_1_ContainsFunc_Flow() {
	if s := mark.Source(); strings.ContainsFunc(s, unicode.IsLetter) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_ContainsFunc_Clean() {
	if s := mark.Source(); !strings.ContainsFunc(s, notLetter) {
		mark.Shell(s)
	}
}

func Case_14_1_IndexFunc_Flow() {
	s := mark.Source()
	if strings.IndexFunc(s, notLetter) > 0 {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_IndexFunc_Clean() {
	s := mark.Source()
	if strings.IndexFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && r != '.' }) != -1 {
		return
	}
	mark.Shell(s)
}

func Case_14_1_BytesContainsFunc_Flow() {
	b := mark.SourceBytes()
	if !bytes.ContainsFunc(b, unicode.IsControl) {
		mark.Shell(string(b)) // want "flow"
	}
}

func Case_14_1_BytesContainsFunc_Clean() {
	b := mark.SourceBytes()
	if !bytes.ContainsFunc(b, unicode.IsControl) {
		mark.Header(string(b))
	}
}

func Case_14_1_FieldsFunc_Flow() {
	for _, s := range strings.FieldsFunc(mark.Source(), func(r rune) bool { return r == ';' }) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_FieldsFunc_Clean() {
	for _, s := range strings.FieldsFunc(mark.Source(), notLetter) {
		mark.Shell(s)
	}
}

func Case_14_1_FirstByte_Flow() {
	s := mark.Source()
	if s != "" && s[0] == '/' {
		return
	}
	mark.Arg(s) // want "flow"
}

func Case_14_1_FirstByte_Clean() {
	s := mark.Source()
	if s == "" || s[0] == '-' {
		return
	}
	mark.Arg(s)
}

func Case_14_1_LoopOverwritten_Flow() {
	s, t := mark.Source(), mark.Source()
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return
		}
		s = t
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_LoopOverwritten_Clean() {
	s := mark.Source()
	for _, r := range s {
		if !unicode.IsLetter(r) {
			s = "list"
			break
		}
	}
	mark.Shell(s)
}

func countLetters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func onlyLetters(s string) (ok bool) {
	ok = true
	for _, r := range s {
		if !unicode.IsLetter(r) {
			ok = false
		}
	}
	return ok
}

func Case_14_1_FlagInLoop_Flow() {
	if s := mark.Source(); countLetters(s) > 0 {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_FlagInLoop_Clean() {
	if s := mark.Source(); onlyLetters(s) {
		mark.Shell(s)
	}
}

// lastLetter keeps what the last character said.
func lastLetter(s string) bool {
	ok := true
	for _, r := range s {
		ok = unicode.IsLetter(r)
	}
	return ok
}

func allLetters(s string) bool {
	ok := true
	for i := 0; i < len(s); i++ {
		ok = ok && ('a' <= s[i] && s[i] <= 'z')
	}
	return ok
}

func Case_14_1_FlagAnd_Flow() {
	if s := mark.Source(); lastLetter(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_FlagAnd_Clean() {
	if s := mark.Source(); allLetters(s) {
		mark.Shell(s)
	}
}

func Case_14_1_FlagWithin_Flow() {
	bad := false
	s := mark.Source()
	for _, r := range s {
		if !bad {
			mark.Shell(s) // want "flow"
		}
		if !unicode.IsLetter(r) {
			bad = true
		}
	}
	if bad {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_FlagWithin_Clean() {
	bad := false
	s := mark.Source()
	for _, r := range s {
		if bad {
			continue
		}
		if !unicode.IsLetter(r) {
			bad = true
		}
	}
	if bad {
		return
	}
	mark.Shell(s)
}

func Case_14_1_BuiltByLoop_Flow() {
	var out []byte
	s := mark.Source()
	for i := range len(s) {
		if s[i] == ';' || allowedByte(s[i]) {
			out = append(out, s[i])
		}
	}
	mark.Shell(string(out)) // want "flow"
}

func Case_14_1_BuiltByLoop_Clean() {
	var out []byte
	s := mark.Source()
	for i := range len(s) {
		if allowedByte(s[i]) {
			out = append(out, s[i])
		}
	}
	mark.Shell(string(out))
}
