package suggest

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"

	"golang.org/x/tools/go/analysis"
)

// Import is the name by which the package can be used at pos, with the edits that import
// it if the file does not yet. It fails where the name means something else.
func (s *Site) Import(pos token.Pos, pkg string) (name string, edits []analysis.TextEdit, ok bool) {
	is := func(o types.Object) bool {
		p, ok := o.(*types.PkgName)
		return ok && p.Imported().Path() == pkg
	}
	for _, spec := range s.File.Imports {
		if p, _ := strconv.Unquote(spec.Path.Value); p != pkg {
			continue
		}
		name := path.Base(pkg)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if s.Means(pos, name, is) {
			return name, nil, true
		}
	}
	name = path.Base(pkg)
	if !s.free(pos, name) {
		return "", nil, false
	}
	return name, []analysis.TextEdit{s.newImport(pkg)}, true
}

// free reports whether the file can import something as name and use it at pos.
func (s *Site) free(pos token.Pos, name string) bool {
	if s.Pass.Pkg.Scope().Lookup(name) != nil {
		return false
	}
	if file := s.Pass.TypesInfo.Scopes[s.File]; file == nil || file.Lookup(name) != nil {
		return false
	}
	return !s.Means(pos, name, func(types.Object) bool { return true })
}

// newImport adds an import to the first group of imports, in its place by the alphabet
// if that is sorted.
func (s *Site) newImport(pkg string) analysis.TextEdit {
	quoted := strconv.Quote(pkg)
	for _, decl := range s.File.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.IMPORT {
			break
		}
		if !d.Lparen.IsValid() || len(d.Specs) == 0 {
			continue
		}
		line := func(p token.Pos) int { return s.Pass.Fset.PositionFor(p, false).Line }
		if line(d.Lparen) == line(d.Specs[0].Pos()) {
			return Insert(d.Lparen+1, quoted+"; ")
		}
		for i, spec := range d.Specs {
			at := spec.(*ast.ImportSpec)
			if i > 0 && line(at.Pos()) > line(d.Specs[i-1].End())+1 {
				return Insert(endOf(d.Specs[i-1]), "\n\t"+quoted) // the end of the first group
			}
			if at.Path.Value > quoted && at.Doc == nil {
				return Insert(at.Pos(), quoted+"\n\t")
			}
		}
		return Insert(endOf(d.Specs[len(d.Specs)-1]), "\n\t"+quoted)
	}
	at := s.File.Name.End()
	for _, g := range s.File.Comments {
		if g.Pos() > at && s.Pass.Fset.PositionFor(g.Pos(), false).Line == s.Pass.Fset.PositionFor(at, false).Line {
			at = g.End()
			break
		}
	}
	return Insert(at, "\n\nimport "+quoted)
}

// endOf is the end of an import with the comment behind it.
func endOf(spec ast.Spec) token.Pos {
	if s, ok := spec.(*ast.ImportSpec); ok && s.Comment != nil {
		return s.Comment.End()
	}
	return spec.End()
}

// Unimport is the edit that takes an import out, which nothing may use any more. It fails
// where a comment belongs to it, or something else is on its line.
func (s *Site) Unimport(pkg string) (analysis.TextEdit, bool) {
	tf := s.Pass.Fset.File(s.File.FileStart)
	for _, decl := range s.File.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.IMPORT {
			break
		}
		for _, spec := range d.Specs {
			at := spec.(*ast.ImportSpec)
			if p, _ := strconv.Unquote(at.Path.Value); p != pkg {
				continue
			}
			pos, end := at.Pos(), at.End()
			if len(d.Specs) == 1 {
				pos, end = d.Pos(), d.End()
			}
			first, last := tf.PositionFor(pos, false), tf.PositionFor(end, false)
			if last.Line >= tf.LineCount() || at.Doc != nil || at.Comment != nil || len(d.Specs) == 1 && d.Doc != nil {
				return analysis.TextEdit{}, false
			}
			from, to := tf.LineStart(first.Line), tf.LineStart(last.Line+1)
			if s.Comments(from, to) || s.shares(d, at, first.Line, last.Line) {
				return analysis.TextEdit{}, false
			}
			return analysis.TextEdit{Pos: from, End: to}, true
		}
	}
	return analysis.TextEdit{}, false
}

// shares reports whether something else is on the lines of an import.
func (s *Site) shares(d *ast.GenDecl, at *ast.ImportSpec, first, last int) bool {
	on := func(p token.Pos) bool {
		line := s.Pass.Fset.PositionFor(p, false).Line
		return p.IsValid() && first <= line && line <= last
	}
	if on(s.File.Name.End()) || len(d.Specs) > 1 && (on(d.Lparen) || on(d.Rparen)) {
		return true
	}
	for _, other := range s.File.Decls {
		if other != ast.Decl(d) && (on(other.Pos()) || on(other.End())) {
			return true
		}
	}
	for _, other := range d.Specs {
		if other != ast.Spec(at) && (on(other.Pos()) || on(other.End())) {
			return true
		}
	}
	return false
}
