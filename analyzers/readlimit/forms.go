package readlimit

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/rule"
)

// limitsAll reports whether the package limits the bodies of all requests: with
// http.MaxBytesHandler, or with a middleware that is named for it.
func limitsAll(pass *rule.Pass) bool {
	for id, obj := range pass.TypesInfo.Uses {
		fn, ok := obj.(*types.Func)
		if !ok || fn.Pkg() == nil {
			continue
		}
		if fn.FullName() == "net/http.MaxBytesHandler" {
			return true
		}
		if name := strings.ToLower(id.Name); strings.HasPrefix(name, "bodylimit") || strings.HasPrefix(name, "maxbody") ||
			strings.HasPrefix(name, "limitbody") || strings.HasPrefix(name, "requestsize") {
			return true
		}
	}
	return false
}

// fn is a declared function, with what it calls.
type fn struct {
	forms  []*ast.CallExpr // that parse multipart forms
	memory []token.Pos     // of calls that copy into memory
	limits bool            // it limits the body of a request
	calls  []call
}

// call is a call of a function, and whether the body was limited before it.
type call struct {
	callee  *types.Func
	limited bool
}

// fns are the declared functions of a package, in the order of the source.
type fns struct {
	decls   []*ast.FuncDecl
	fn      map[*ast.FuncDecl]*fn
	callers map[*ast.FuncDecl][]call
}

func readAll(pass *rule.Pass) *fns {
	all := &fns{fn: make(map[*ast.FuncDecl]*fn), callers: make(map[*ast.FuncDecl][]call)}
	declared := make(map[*types.Func]*ast.FuncDecl)
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok && decl.Body != nil {
				all.decls = append(all.decls, decl)
				all.fn[decl] = read(pass, decl)
				if obj, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func); ok {
					declared[obj] = decl
				}
			}
		}
	}
	for _, decl := range all.decls {
		for _, c := range all.fn[decl].calls {
			if callee := declared[c.callee]; callee != nil {
				all.callers[callee] = append(all.callers[callee], c)
			}
		}
	}
	return all
}

// limitedBy reports whether all callers of the function at the position limit the body.
func (all *fns) limitedBy(pos token.Pos) bool {
	for _, decl := range all.decls {
		if decl.Pos() <= pos && pos < decl.End() {
			return allLimit(all.callers[decl])
		}
	}
	return false
}

// copiesToMemory reports whether the call at the position copies into a buffer, which grows
// as it must. What is copied elsewhere is passed on.
func (all *fns) copiesToMemory(pos token.Pos) bool {
	for _, decl := range all.decls {
		if slices.Contains(all.fn[decl].memory, pos) {
			return true
		}
	}
	return false
}

func isMemory(t types.Type) bool {
	if ptr, ok := t.(*types.Pointer); ok {
		t = ptr.Elem()
	}
	n, ok := types.Unalias(t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false
	}
	name := n.Obj().Pkg().Path() + "." + n.Obj().Name()
	return name == "bytes.Buffer" || name == "strings.Builder"
}

// forms reports multipart forms that are parsed where neither the function nor all of its
// callers in the package limit the body: what does not fit into memory goes to disk.
func (all *fns) forms(pass *rule.Pass) {
	for _, decl := range all.decls {
		f := all.fn[decl]
		if f.limits || allLimit(all.callers[decl]) {
			continue
		}
		for _, call := range f.forms {
			pass.Found("GVS652", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "the form can be of any size: what does not fit into the memory that " +
				"ParseMultipartForm was allowed is written to disk; set r.Body = http.MaxBytesReader(w, r.Body, limit) first"})
		}
	}
}

func allLimit(calls []call) bool {
	for _, c := range calls {
		if !c.limited {
			return false
		}
	}
	return len(calls) > 0
}

func read(pass *rule.Pass, decl *ast.FuncDecl) *fn {
	f := &fn{}
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		expr, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		callee, ok := typeutil.Callee(pass.TypesInfo, expr).(*types.Func)
		if !ok {
			return true
		}
		switch callee.FullName() {
		case "net/http.MaxBytesReader":
			f.limits = true
		case "(*net/http.Request).ParseMultipartForm":
			f.forms = append(f.forms, expr)
		case "io.Copy", "io.CopyBuffer":
			if isMemory(pass.TypesInfo.TypeOf(expr.Args[0])) {
				f.memory = append(f.memory, expr.Pos())
			}
		}
		f.calls = append(f.calls, call{callee, f.limits})
		return true
	})
	return f
}
