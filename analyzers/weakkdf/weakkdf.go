package weakkdf

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports passwords that are hashed too cheaply.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS771", Title: "a password is hashed so cheaply that it can be guessed",
			CWE: []int{916}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"sonar:S5344"},
		},
		{
			ID: "GVS772", Title: "a password is hashed with a function that is made to be fast",
			CWE: []int{916}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/weak-sensitive-data-hashing", "sonar:S2053"},
		},
	},
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
})

// Analyzer is the rule for any go/analysis host.
var Analyzer = Rule.Analyzer

const xCrypto = "golang.org/x/crypto/"

func run(pass *rule.Pass) error {
	if !slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool {
		return strings.HasPrefix(p.Path(), xCrypto) || p.Path() == "crypto/pbkdf2" || strings.HasPrefix(p.Path(), "crypto/sha")
	}) {
		return nil
	}
	in := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	for n := range in.PreorderSeq((*ast.CallExpr)(nil)) {
		call := n.(*ast.CallExpr)
		fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
		if !ok || fn.Pkg() == nil || pass.InTest(call.Pos()) {
			continue
		}
		c, name := hashing{pass, call}, fn.FullName()
		if why := c.cheap(name); why != "" {
			pass.Found("GVS771", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "whoever has the hash can guess the password, for " + why})
		}
		if why := c.fast(name); why != "" {
			pass.Found("GVS772", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "whoever has the hash can guess the password, for " + why})
		}
	}
	return nil
}

// hashing is a call that may hash a password.
type hashing struct {
	pass *rule.Pass
	call *ast.CallExpr
}

// cheap says why it is cheap; empty if it is not, or nobody knows before the program runs. The
// bounds are well below what is recommended, so that nobody disagrees.
func (h hashing) cheap(name string) string {
	switch name {
	case "golang.org/x/crypto/bcrypt.GenerateFromPassword":
		if cost := h.number(1); 4 <= cost && cost < 10 {
			return fmt.Sprintf("a cost of %d is below bcrypt's default of 10; use 10 or more", cost)
		}
	case "golang.org/x/crypto/pbkdf2.Key":
		return h.rounds(0, 2)
	case "crypto/pbkdf2.Key":
		return h.rounds(1, 3)
	case "golang.org/x/crypto/scrypt.Key":
		if n, r, p := h.number(2), h.number(3), h.number(4); n > 0 && r > 0 && p > 0 && n <= 1<<16/r/p && n*r*p < 1<<16 {
			return fmt.Sprintf("scrypt with N = %d, r = %d and p = %d costs little; use N = 131072, r = 8, p = 1", n, r, p)
		}
	case "golang.org/x/crypto/argon2.Key", "golang.org/x/crypto/argon2.IDKey":
		if rounds, kib := h.number(2), h.number(3); rounds > 0 && kib > 0 && kib <= 1<<14/rounds && rounds*kib < 1<<14 {
			return fmt.Sprintf("Argon2 with %d KiB of memory in %d rounds costs little; use 64 MiB in one, or 19 MiB in two", kib, rounds)
		}
	}
	return ""
}

// rounds judges PBKDF2 by where its arguments are.
func (h hashing) rounds(password, rounds int) string {
	if n := h.number(rounds); 1 < n && n < 10_000 && h.isPassword(password) {
		return fmt.Sprintf("%d rounds of PBKDF2 cost little; use 600,000 with SHA-256, or Argon2", n)
	}
	return ""
}

// number is a constant argument, or the one thing that a variable is; -1 if it is not known.
func (h hashing) number(i int) int64 {
	if i >= len(h.call.Args) {
		return -1
	}
	arg := ast.Unparen(h.call.Args[i])
	if id, ok := arg.(*ast.Ident); ok && h.pass.TypesInfo.Types[arg].Value == nil {
		if arg = suggest.Declared(h.pass.Pass, h.pass.TypesInfo.Uses[id]); arg == nil {
			return -1
		}
	}
	if f, ok := arg.(*ast.SelectorExpr); ok && h.pass.TypesInfo.Types[arg].Value == nil {
		return h.inField(f)
	}
	return h.constant(arg)
}

// inField is the largest number that the package puts into a field which is not exported; -1 where
// it is not known.
func (h hashing) inField(f *ast.SelectorExpr) int64 {
	field, ok := h.pass.TypesInfo.Uses[f.Sel].(*types.Var)
	if !ok || !field.IsField() || field.Exported() {
		return -1
	}
	largest := int64(-1)
	known := true
	put := func(e ast.Expr) {
		n := h.constant(e)
		known, largest = known && n >= 0, max(largest, n)
	}
	for _, file := range h.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && h.pass.TypesInfo.Uses[key] == field {
					put(n.Value)
				}
			case *ast.CompositeLit:
				known = known && !h.unkeyed(n, field)
			case *ast.AssignStmt:
				for i, left := range n.Lhs {
					if s, ok := left.(*ast.SelectorExpr); ok && h.pass.TypesInfo.Uses[s.Sel] == field {
						known = known && len(n.Rhs) == len(n.Lhs)
						put(n.Rhs[min(i, len(n.Rhs)-1)])
					}
				}
			case *ast.UnaryExpr:
				if s, ok := n.X.(*ast.SelectorExpr); ok && h.pass.TypesInfo.Uses[s.Sel] == field {
					known = false // its address is somebody's
				}
			}
			return true
		})
	}
	if !known {
		return -1
	}
	return largest
}

// unkeyed reports whether a literal gives the field a value without its name.
func (h hashing) unkeyed(lit *ast.CompositeLit, field *types.Var) bool {
	s, ok := h.pass.TypesInfo.TypeOf(lit).Underlying().(*types.Struct)
	if !ok || len(lit.Elts) == 0 {
		return false
	}
	if _, keyed := lit.Elts[0].(*ast.KeyValueExpr); keyed {
		return false
	}
	for f := range s.Fields() {
		if f == field {
			return true
		}
	}
	return false
}

func (h hashing) constant(e ast.Expr) int64 {
	v := h.pass.TypesInfo.Types[e].Value
	if v == nil {
		return -1
	}
	n, ok := constant.Int64Val(constant.ToInt(v))
	if !ok {
		return -1
	}
	return n
}

// isPassword reports whether some name in an argument says that it is a password.
func (h hashing) isPassword(i int) bool {
	found := false
	ast.Inspect(h.call.Args[i], func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			name := strings.ToLower(id.Name)
			found = found || strings.Contains(name, "pass") || strings.Contains(name, "pwd") || name == "pw"
		}
		return !found
	})
	return found
}
