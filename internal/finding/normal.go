package finding

import (
	"go/scanner"
	"go/token"
	"strings"
)

// normal is code without what a formatter or somebody who explains it changes: its
// tokens, without comments, line ends and the comma that a line end demands.
func normal(code string) string {
	src := []byte(code)
	fset := token.NewFileSet()
	var s scanner.Scanner
	s.Init(fset.AddFile("", -1, len(src)), src, func(token.Position, string) {}, 0)
	var words []string
	for {
		_, tok, lit := s.Scan()
		last := len(words) - 1
		switch {
		case tok == token.EOF:
			return strings.Join(words, " ")
		case tok == token.SEMICOLON && lit == "\n":
		case last >= 0 && words[last] == "," && (tok == token.RPAREN || tok == token.RBRACK || tok == token.RBRACE):
			words[last] = tok.String()
		case lit != "":
			words = append(words, lit)
		default:
			words = append(words, tok.String())
		}
	}
}
