package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// fixer suggests to read a secret from the environment, by a function that fails when the
// variable is not set: a default would be a secret in the source again. The function is
// added to the package once.
type fixer struct {
	r      *reporter
	pass   *analysis.Pass
	vars   map[string]string // the secret that each environment variable stands for
	groups map[*ast.GenDecl]int
	helper *helper // nil as long as nobody asked
}

func newFixer(r *reporter) *fixer {
	return &fixer{r: r, pass: r.pass.Pass, vars: make(map[string]string), groups: make(map[*ast.GenDecl]int)}
}

// count counts the constants of groups that are secrets.
func (fx *fixer) count(fs []found) {
	for _, f := range fs {
		if f.lit.expr == nil {
			continue
		}
		if s := suggest.At(fx.pass, f.lit.expr.Pos(), f.lit.expr.End()); s != nil {
			if decl, _ := constantOf(s, f.lit.expr); decl != nil {
				fx.groups[decl]++
			}
		}
	}
}

const fixMessage = "read it from the environment, and fail when it is not set"

// fix is the fix of a literal.
func (fx *fixer) fix(l literal, u use) []analysis.SuggestedFix {
	if l.expr == nil || l.bytes || !fixable(u) {
		return nil
	}
	s := suggest.At(fx.pass, l.expr.Pos(), l.expr.End())
	if s == nil || s.Comments(l.expr.Pos(), l.expr.End()) || !isAt(s, l.expr) {
		return nil
	}
	name := u.name.Text
	if name == "" {
		name = nameAround(s, l.expr, fx.pass.TypesInfo)
	}
	env, ok := fx.variable(name, l.text)
	if !ok {
		return nil
	}
	if fx.helper == nil {
		fx.helper = findHelper(fx.pass)
	}
	get, edits, ok := fx.helper.call(s, env)
	if !ok {
		return nil
	}
	code, ok := fx.inType(s, l, get)
	if !ok {
		return nil
	}
	change, ok := fx.place(s, l, code)
	if !ok {
		return nil
	}
	fx.vars[env] = l.text
	return suggest.Fix(fixMessage+": "+env, append(change, edits...)...)
}

// fixable reports whether what uses a literal can have it from the environment. The
// default of a flag would be asked for when the flag is given, too.
func fixable(u use) bool {
	switch u.how {
	case "in", "in a text, under", "as the value of":
		return false
	}
	return true
}

func isAt(s *suggest.Site, e ast.Expr) bool {
	for _, n := range s.Path {
		if n == ast.Node(e) {
			return true
		}
	}
	return false
}

// flow is the fix of a literal that reaches a parameter for a secret: where it is the
// argument, or a constant that is.
func (fx *fixer) flow(f *taint.Flow, text string) []analysis.SuggestedFix {
	s, call := suggest.CallAt(fx.pass, f.Pos, f.End)
	n, ok := f.At.IsArg()
	if s == nil || !ok || f.At != model.Arg(n) && f.At != model.Arg(n).At("[]") || n >= len(call.Args) || call.Ellipsis.IsValid() {
		return nil
	}
	c := &collector{info: fx.pass.TypesInfo, consts: constants(fx.r.pass)}
	for _, l := range c.literalsOf(call.Args[n], 0) {
		if i := strings.Index(l.text, text); i >= 0 {
			if text != l.text {
				l = l.part(i, i+len(text))
			}
			return fx.fix(l, use{})
		}
	}
	return nil
}

// inType is the code that gives what the literal was, in its type.
func (fx *fixer) inType(s *suggest.Site, l literal, get string) (string, bool) {
	if lit, whole, ok := suggest.StringOf(l.expr); ok && l.to > 0 && (l.from > 0 || l.to < len(whole)) && !isAddress(whole) {
		scheme := whole[:l.from]
		if l.to != len(whole) || strings.Trim(scheme, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != " " {
			return "", false // something else is in the literal
		}
		get = suggest.Literal(lit, scheme) + " + " + get // "Bearer …"
	} else if !ok && l.to > 0 {
		return "", false // put together of several
	}
	t := types.Unalias(fx.pass.TypesInfo.TypeOf(l.expr))
	if b, ok := t.(*types.Basic); ok && b.Info()&types.IsString != 0 {
		return get, true
	}
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Pkg() != fx.pass.Pkg || !s.Means(l.expr.Pos(), named.Obj().Name(), func(o types.Object) bool { return o == named.Obj() }) {
		return "", false
	}
	return named.Obj().Name() + "(" + get + ")", true
}

// isAddress reports whether a text is one address, or connection string, with a secret
// in it. Whoever deploys a service has it whole.
func isAddress(text string) bool {
	return strings.Contains(text, "://") && !strings.ContainsAny(text, " \t\n\"'<>{}") ||
		strings.Contains(text, "@tcp(") || strings.Contains(text, "password=") && !strings.Contains(text, "\n")
}

// place makes the edits that put code in the place of a literal.
func (fx *fixer) place(s *suggest.Site, l literal, code string) ([]analysis.TextEdit, bool) {
	if decl, spec := constantOf(s, l.expr); decl != nil {
		return fx.constant(s, decl, spec, l, code)
	}
	outer := outermost(s, l.expr, fx.pass.TypesInfo)
	if outer == nil || needsConstant(outer, fx.pass.TypesInfo) {
		return nil, false
	}
	if isSum(code) {
		if _, ok := s.Path[0].(*ast.BinaryExpr); ok {
			code = "(" + code + ")"
		}
	}
	return []analysis.TextEdit{suggest.Replace(l.expr, code)}, true
}

func isSum(code string) bool { return strings.Contains(code, " + ") && !strings.HasSuffix(code, "))") }

// variable is the name of the environment variable for a secret. Two secrets of one name
// have two variables.
func (fx *fixer) variable(name, text string) (string, bool) {
	env := envName(name)
	if isVague(env) && fx.pass.Pkg.Name() != "main" {
		env = envName(fx.pass.Pkg.Name()) + "_" + env
	}
	if strings.Trim(env, "_0123456789") == "" || len(env) > 64 {
		return "", false
	}
	for n := 1; ; n++ {
		unique := env
		if n > 1 {
			unique += "_" + strconv.Itoa(n)
		}
		if old, ok := fx.vars[unique]; !ok || old == text {
			return unique, true
		}
	}
}

func isVague(env string) bool {
	switch env {
	case "PASSWORD", "PASSWD", "PWD", "PASS", "SECRET", "TOKEN", "KEY", "CREDENTIAL", "CREDENTIALS", "DSN", "AUTH":
		return true
	}
	return false
}

// envName writes a name as those of environment variables are: API_KEY for apiKey.
func envName(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, c := range runes {
		upper := 'A' <= c && c <= 'Z'
		lower := 'a' <= c && c <= 'z'
		if !upper && !lower && !('0' <= c && c <= '9') {
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "_") {
				b.WriteByte('_')
			}
			continue
		}
		if upper && i > 0 {
			before, after := runes[i-1], ' '
			if i+1 < len(runes) {
				after = runes[i+1]
			}
			isWord := 'a' <= before && before <= 'z' || '0' <= before && before <= '9' ||
				'A' <= before && before <= 'Z' && 'a' <= after && after <= 'z'
			if isWord && !strings.HasSuffix(b.String(), "_") {
				b.WriteByte('_')
			}
		}
		if lower {
			c += 'A' - 'a'
		}
		b.WriteRune(c)
	}
	env := strings.TrimSuffix(b.String(), "_")
	if env != "" && '0' <= env[0] && env[0] <= '9' {
		env = "SECRET_" + env
	}
	return env
}

// nameAround is the name of what is given a literal: of a variable, a field, a parameter.
func nameAround(s *suggest.Site, e ast.Expr, info *types.Info) string {
	c := &collector{info: info}
	child := ast.Node(e)
	for _, n := range s.Path {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, v := range n.Values {
				if ast.Node(v) == child && len(n.Names) == len(n.Values) {
					return n.Names[i].Name
				}
			}
			return ""
		case *ast.AssignStmt:
			for i, v := range n.Rhs {
				if ast.Node(v) == child && i < len(n.Lhs) {
					return c.targetName(n.Lhs[i])
				}
			}
			return ""
		case *ast.KeyValueExpr:
			if ast.Node(n.Value) != child {
				return ""
			}
			return c.targetName(&ast.IndexExpr{X: n.Key, Index: n.Key})
		case *ast.CallExpr:
			if info.Types[n.Fun].IsType() {
				break // a conversion
			}
			return parameterName(info, n, child)
		case *ast.FuncDecl, *ast.FuncLit:
			return ""
		}
		child = n
	}
	return ""
}

// parameterName is the name of what an argument is for: of the key before it, or of the
// parameter if that says anything.
func parameterName(info *types.Info, call *ast.CallExpr, child ast.Node) string {
	sig, ok := underlying(info, call.Fun).(*types.Signature)
	for i, arg := range call.Args {
		if !ok || ast.Node(arg) != child || i >= sig.Params().Len() {
			continue
		}
		name := sig.Params().At(i).Name()
		switch strings.ToLower(name) {
		case "value", "val", "v":
			if i > 0 {
				key, _ := constText(info, call.Args[i-1])
				return key
			}
			return ""
		case "str", "text", "data", "arg", "args", "input", "src", "raw":
			return ""
		}
		if len(name) > 2 {
			return name
		}
	}
	return ""
}
