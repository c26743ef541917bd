package unit

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Check type-checks the files of a package. It goes on after an error, so that
// what can be typed is; a panic of the type checker is one more error.
func Check(path string, conf types.Config, fset *token.FileSet, files []*ast.File) (pkg *types.Package, info *types.Info, errs []types.Error) {
	conf.Error = func(err error) {
		if e, ok := err.(types.Error); ok {
			errs = append(errs, e)
		} else {
			errs = append(errs, types.Error{Fset: fset, Msg: err.Error()})
		}
	}
	if !conf.IgnoreFuncBodies {
		info = newInfo()
	}
	pkg = types.NewPackage(path, "")
	defer func() {
		if v := recover(); v != nil {
			errs = append(errs, types.Error{Fset: fset, Msg: fmt.Sprintf("the type checker failed: %v", v)})
		}
	}()
	checker := types.NewChecker(&conf, fset, pkg, info)
	_ = checker.Files(files) // errors went to conf.Error
	return pkg, info, errs
}

// Untyped is what the type checker is silent about in a package without errors of its own,
// since it follows from those of an imported package: what has no type there has none here.
// The builder of the SSA form does not always take that.
func Untyped(fset *token.FileSet, info *types.Info) []types.Error {
	var first ast.Expr
	for x, tv := range info.Types {
		if isInvalid(tv.Type) && (first == nil || x.Pos() < first.Pos()) {
			first = x
		}
	}
	if first == nil {
		return nil
	}
	return []types.Error{{Fset: fset, Pos: first.Pos(), Msg: "this has no type, because of an error in a package that is imported"}}
}

func newInfo() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
}

// isInvalid reports whether the type, or one that it is directly made of, is that of an error.
func isInvalid(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return t.Kind() == types.Invalid
	case *types.Named:
		u, ok := t.Underlying().(*types.Basic)
		return ok && u.Kind() == types.Invalid
	case interface{ Elem() types.Type }:
		return isInvalid(t.Elem())
	case *types.Tuple:
		for v := range t.Variables() {
			if isInvalid(v.Type()) {
				return true
			}
		}
	}
	return false
}

// validateFixes checks that every fix can be applied: each edit lies in one file,
// and none overlaps another. It sets missing ends.
func validateFixes(fset *token.FileSet, fixes []analysis.SuggestedFix) error {
	for _, fix := range fixes {
		slices.SortStableFunc(fix.TextEdits, func(x, y analysis.TextEdit) int { return int(x.Pos - y.Pos) })
		var last token.Pos
		for i := range fix.TextEdits {
			e := &fix.TextEdits[i]
			if !e.End.IsValid() {
				e.End = e.Pos
			}
			file := fset.File(e.Pos)
			switch {
			case file == nil:
				return fmt.Errorf("edit without a position")
			case e.End < e.Pos || int(e.End) > file.Base()+file.Size():
				return fmt.Errorf("edit with a wrong end in %s", file.Name())
			case e.Pos < last:
				return fmt.Errorf("edits overlap in %s", file.Name())
			}
			last = e.End
		}
	}
	return nil
}

// Within reports whether the directory dir is base or below it.
func Within(dir, base string) bool {
	if base == "" {
		return false
	}
	rel, err := filepath.Rel(base, dir)
	return err == nil && filepath.IsLocal(rel)
}

func vendored(dir string) bool {
	return strings.Contains(filepath.ToSlash(dir), "/vendor/")
}
