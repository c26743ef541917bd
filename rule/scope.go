package rule

import (
	"go/ast"
	"go/token"
)

// span is a piece of a file, with holes.
type span struct {
	from, to token.Pos
	holes    []span
}

func (s span) has(pos token.Pos) bool {
	if pos < s.from || s.to <= pos {
		return false
	}
	for _, h := range s.holes {
		if h.has(pos) {
			return false
		}
	}
	return true
}

// scopes finds where comments of a file count.
//
//   - Behind code: for what begins on its line, and for the plain statement that ends there.
//   - On a line of its own: for the declaration, statement, field or element that begins
//     on the next line of code. A whole function counts as a declaration; of a statement
//     with a block, only its head does, and never what stands in a function literal.
//
// What is meant is a place, so that a comment does not hide what is added later.
type scopes struct {
	file  *token.File
	root  *ast.File
	nodes []ast.Node // in source order, outer ones first
}

func newScopes(fset *token.FileSet, root *ast.File) *scopes {
	s := &scopes{file: fset.File(root.FileStart), root: root}
	ast.Inspect(root, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.File:
			return true
		case *ast.CommentGroup, *ast.Comment:
			return false
		}
		s.nodes = append(s.nodes, n)
		return true
	})
	return s
}

func (s *scopes) line(pos token.Pos) int { return s.file.PositionFor(pos, false).Line }

func (s *scopes) fill(found []*Ignore) {
	for _, ig := range found {
		if s.behindCode(ig.Pos) {
			ig.spans = s.trailing(ig)
		} else if n := s.next(ig.End); n != nil {
			ig.spans = []span{whole(n)}
		}
	}
}

// behindCode reports whether something begins or ends on the line, before pos.
func (s *scopes) behindCode(pos token.Pos) bool {
	line := s.line(pos)
	for _, n := range s.nodes {
		if n.Pos() < pos && s.line(n.Pos()) == line || n.End() <= pos && s.line(n.End()-1) == line {
			return true
		}
		if b, ok := n.(*ast.BlockStmt); ok && b.Lbrace < pos && s.line(b.Lbrace) == line {
			return true
		}
	}
	return s.root.Package < pos && s.line(s.root.Package) == line
}

func (s *scopes) trailing(ig *Ignore) []span {
	line := s.line(ig.Pos)
	spans := []span{{from: s.file.LineStart(line), to: ig.Pos}}
	var last ast.Node
	for _, n := range s.nodes {
		if isPlain(n) && s.line(n.Pos()) < line && n.End() <= ig.Pos && s.line(n.End()-1) == line {
			last = n // the innermost
		}
	}
	if last != nil {
		spans = append(spans, whole(last))
	}
	return spans
}

// next is the largest node that begins first on the line after the comments around pos.
func (s *scopes) next(pos token.Pos) ast.Node {
	line := s.line(pos)
	for _, g := range s.root.Comments {
		if g.Pos() < pos && pos <= g.End() {
			line = s.line(g.End())
		}
	}
	var first ast.Node
	for _, n := range s.nodes {
		if n.Pos() < pos {
			continue
		}
		if first == nil || n.Pos() < first.Pos() || n.Pos() == first.Pos() && n.End() > first.End() {
			first = n
		}
	}
	if first == nil || s.line(first.Pos()) != line+1 {
		return nil
	}
	return first
}

func isPlain(n ast.Node) bool {
	switch n.(type) {
	case *ast.ExprStmt, *ast.AssignStmt, *ast.ReturnStmt, *ast.GoStmt, *ast.DeferStmt, *ast.SendStmt, *ast.DeclStmt, *ast.ValueSpec:
		return true
	}
	return false
}

// whole is where n stands, without the blocks in it unless it is a function.
func whole(n ast.Node) span {
	s := span{from: n.Pos(), to: n.End()}
	if _, ok := n.(*ast.FuncDecl); ok {
		return s
	}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			s.holes = append(s.holes, span{from: n.Lbrace, to: n.End()})
			return false
		case *ast.CaseClause:
			s.holes = append(s.holes, span{from: n.Colon, to: n.End()})
		case *ast.CommClause:
			s.holes = append(s.holes, span{from: n.Colon, to: n.End()})
		}
		return true
	})
	return s
}
