package hostkey

import (
	_ "embed"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports clients of SSH that believe every server.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS121", Title: "an SSH client accepts the key of every server",
			CWE: []int{322}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/insecure-hostkeycallback"},
		},
	},
	Run: run,
})

// Analyzer is the rule for any go/analysis host.
var Analyzer = Rule.Analyzer

const ssh = "golang.org/x/crypto/ssh"

// checker looks at one package.
type checker struct {
	pass  *rule.Pass
	decls map[types.Object]*ast.FuncDecl
	// callback is the type of the functions that judge keys.
	callback *types.Signature
}

func run(pass *rule.Pass) error {
	c := &checker{pass: pass, decls: make(map[types.Object]*ast.FuncDecl)}
	for _, p := range pass.Pkg.Imports() {
		if t := p.Scope().Lookup("HostKeyCallback"); p.Path() == ssh && t != nil {
			c.callback, _ = t.Type().Underlying().(*types.Signature)
		}
	}
	if c.callback == nil {
		return nil // doesn't import golang.org/x/crypto/ssh
	}
	for _, file := range pass.Files {
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil {
				c.decls[pass.TypesInfo.Defs[fn.Name]] = fn
			}
		}
	}
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		for _, d := range file.Decls {
			if !c.choosesBetween(d) {
				c.decl(d)
			}
		}
	}
	return nil
}

// decl reports the functions in a declaration that accept every key, where they stand or
// where they are named as values.
func (c *checker) decl(d ast.Decl) {
	called := make(map[ast.Expr]bool)
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			called[ast.Unparen(n.Fun)] = true
		case *ast.FuncLit:
			if c.judges(n) && c.acceptsAll(n.Type, n.Body) {
				c.found(n, "this function accepts")
			}
		case *ast.SelectorExpr:
			c.named(n, n.Sel, called[n])
			return false
		case *ast.Ident:
			c.named(n, n, called[n])
		}
		return true
	})
}

func (c *checker) named(at ast.Expr, name *ast.Ident, called bool) {
	fn, ok := c.pass.TypesInfo.Uses[name].(*types.Func)
	if !ok || called {
		return
	}
	if fn.Pkg() != nil && fn.Pkg().Path() == ssh && fn.Name() == "InsecureIgnoreHostKey" {
		c.found(at, "what InsecureIgnoreHostKey returns accepts")
		return
	}
	if d := c.decls[fn.Origin()]; d != nil && c.judges(at) && c.acceptsAll(d.Type, d.Body) {
		c.found(at, fn.Name()+" accepts")
	}
}

func (c *checker) found(at ast.Expr, who string) {
	c.pass.Found("GVS121", analysis.Diagnostic{
		Pos: at.Pos(), End: at.End(),
		Message: who + " the key of every SSH server, so that anybody on the way can read and change what is sent" +
			"; use golang.org/x/crypto/ssh/knownhosts or ssh.FixedHostKey",
	})
}

// judges reports whether an expression is a function that is given the key of a host.
func (c *checker) judges(e ast.Expr) bool {
	t := c.pass.TypesInfo.TypeOf(e)
	return t != nil && types.Identical(t.Underlying(), c.callback)
}

// acceptsAll reports whether a function returns nil whatever it is given. One that keeps the
// key for somebody is there to learn it.
func (c *checker) acceptsAll(typ *ast.FuncType, body *ast.BlockStmt) bool {
	returns, all := 0, true
	key := c.lastParam(typ)
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			returns++
			all = all && len(n.Results) == 1 && c.isNil(n.Results[0])
		case *ast.AssignStmt:
			all = all && (n.Tok == token.DEFINE || !slices.ContainsFunc(n.Rhs, func(e ast.Expr) bool { return c.mentions(e, key) }))
		case *ast.SendStmt:
			all = all && !c.mentions(n.Value, key)
		}
		return true
	})
	return returns > 0 && all
}

// lastParam is the parameter with the key, nil when it has no name.
func (c *checker) lastParam(typ *ast.FuncType) types.Object {
	last := typ.Params.List[len(typ.Params.List)-1]
	if len(last.Names) == 0 {
		return nil
	}
	return c.pass.TypesInfo.Defs[last.Names[len(last.Names)-1]]
}

func (c *checker) isNil(e ast.Expr) bool { return c.pass.TypesInfo.Types[ast.Unparen(e)].IsNil() }

func (c *checker) mentions(n ast.Node, obj types.Object) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && obj != nil && c.pass.TypesInfo.Uses[id] == obj
		return !found
	})
	return found
}

// choosesBetween reports whether a declaration also makes a callback that checks keys: then
// somebody can choose.
func (c *checker) choosesBetween(d ast.Decl) bool {
	found := false
	ast.Inspect(d, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || c.pass.TypesInfo.Types[call.Fun].IsType() {
			return !found
		}
		t := c.pass.TypesInfo.TypeOf(call)
		if tuple, ok := t.(*types.Tuple); ok && tuple.Len() > 0 {
			t = tuple.At(0).Type()
		}
		if named, ok := t.(*types.Named); ok && named.Obj().Name() == "HostKeyCallback" && types.Identical(named.Underlying(), c.callback) {
			fn, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr)
			found = found || fn == nil || fn.Sel.Name != "InsecureIgnoreHostKey"
		}
		return !found
	})
	return found
}
