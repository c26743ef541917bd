package gosec

import (
	"bytes"
	"go/ast"
	"unicode/utf8"
)

// trojanSource is the one rule that is written anew here: gosec's reads the file
// from the disk, whatever the host may know of a newer content, and says nothing
// of the place.
const trojanSource = "G116"

// bidi are the characters that change the direction in which text is shown.
const bidi = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"

func (s *scan) trojanSource(file *ast.File) error {
	tokens := s.pass.Fset.File(file.Package)
	text, err := s.pass.ReadFile(tokens.Name())
	if err != nil || len(text) != tokens.Size() {
		return err // the file has changed since it was parsed
	}
	at := bytes.IndexAny(text, bidi)
	if at < 0 {
		return nil
	}
	_, n := utf8.DecodeRune(text[at:])
	s.findings = append(s.findings, finding{
		id:  trojanSource,
		pos: tokens.Pos(at), end: tokens.Pos(at + n),
		what: "Potential Trojan Source vulnerability via use of bidirectional text control characters",
	})
	return nil
}
