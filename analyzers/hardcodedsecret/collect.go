package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/secret"
	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

// use is a place where something with the name of a secret gets a value.
type use struct {
	name     secret.Name
	how      string // "assigned to"
	literals []literal
}

const compared = "compared with"

// accepts reports whether the literal is a secret when the name says so.
func (u use) accepts(l literal) bool {
	if l.bytes { // a key, if it has the length of one
		return u.name.Strength == secret.Strong && len(l.text) >= 16 && secret.Varied(l.text)
	}
	if u.how == compared {
		return u.name.Equals(l.text)
	}
	return u.name.Accepts(l.text)
}

// collector walks a file, and collects its literals and the uses of secrets.
type collector struct {
	info     *types.Info
	consts   map[types.Object]ast.Expr
	sent     map[types.Object]bool // variables with the password of BasicAuth
	dropped  *ast.CallExpr         // whose results nobody looks at
	literals []literal
	uses     []use
}

// constants maps the constants of the package to the expressions that they are
// declared with.
func constants(pass *rule.Pass) map[types.Object]ast.Expr {
	m := make(map[types.Object]ast.Expr)
	for _, file := range pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if ok && len(spec.Names) == len(spec.Values) {
				for i, id := range spec.Names {
					if obj, ok := pass.TypesInfo.Defs[id].(*types.Const); ok {
						m[obj] = spec.Values[i]
					}
				}
			}
			return true
		})
	}
	return m
}

func (c *collector) file(f *ast.File) {
	for _, decl := range f.Decls {
		ast.Inspect(decl, c.visit)
	}
	for _, group := range f.Comments {
		for _, comment := range group.List {
			l := literal{text: comment.Text, pos: comment.Pos(), end: comment.End(), key: comment.Pos(), comment: true}
			c.literals = append(c.literals, l)
		}
	}
}

// visit handles a node. It stops at constant text, which is one literal.
func (c *collector) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.BasicLit, *ast.BinaryExpr:
		e := n.(ast.Expr)
		if text, ok := constText(c.info, e); ok {
			c.text(newLiteral(c.info, e, text))
			return false
		}
		if cmp, ok := n.(*ast.BinaryExpr); ok && (cmp.Op == token.EQL || cmp.Op == token.NEQ) {
			c.comparison(cmp.X, cmp.Y)
		}
	case *ast.GenDecl:
		c.declaration(n)
	case *ast.ExprStmt:
		c.drops(n, n.X)
	case *ast.AssignStmt:
		c.drops(n, n.Rhs[0])
		if len(n.Lhs) == len(n.Rhs) {
			for i, lhs := range n.Lhs {
				c.assignment(lhs, n.Rhs[i])
			}
		} else if len(n.Rhs) == 1 { // key, err := hex.DecodeString("…")
			c.assignment(n.Lhs[0], n.Rhs[0])
			c.basicAuth(n)
		}
	case *ast.SwitchStmt:
		c.cases(n)
	case *ast.CompositeLit:
		c.composite(n)
	case *ast.CallExpr:
		c.call(n)
	case *ast.FuncDecl:
		c.function(n)
	case *ast.StructType:
		c.tags(n)
		return false
	}
	return true
}

// text adds a literal, and the settings in it when it is a configuration.
func (c *collector) text(l literal) {
	c.literals = append(c.literals, l)
	for _, s := range secret.Settings(l.text) {
		value := l.part(s.Start, s.End)
		value.text, value.key = l.text[s.Start:s.End], l.key+1+token.Pos(s.Start)
		c.uses = append(c.uses, use{s.Name, "in a text, under", []literal{value}})
	}
}

// add adds a use, if the name is that of a secret and the value has literals.
func (c *collector) add(name, how string, value ast.Expr) {
	n := secret.JudgeName(name)
	if n.Strength == secret.None || c.isEnumerated(value) {
		return
	}
	if literals := c.literalsOf(value, 0); len(literals) > 0 {
		c.uses = append(c.uses, use{n, how, literals})
		return
	}
	elements := c.elements(value)
	if n.What == "password" && len(elements) > maxPasswords {
		return // a list of those that people choose
	}
	for _, e := range elements {
		if literals := c.literalsOf(e, 0); len(literals) > 0 {
			n.Strength = secret.Weak // a list of passwords may be one of those not to use
			c.uses = append(c.uses, use{n, "in", literals})
		}
	}
}

// maxPasswords is the number of passwords from which on a list has those that are too weak, or to be
// tried; who keeps passwords of users in a program keeps a few.
const maxPasswords = 12

// isEnumerated reports whether the value has a type whose name says that it is
// something else than a secret, such as TokenKind.
func (c *collector) isEnumerated(value ast.Expr) bool {
	return secret.NamesOther(typeName(c.info, value))
}

// elements are the elements of a list of texts, and the keys of a set of texts.
func (c *collector) elements(value ast.Expr) []ast.Expr {
	lit, ok := ast.Unparen(value).(*ast.CompositeLit)
	if !ok {
		return nil
	}
	var es []ast.Expr
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if m, isMap := underlying(c.info, lit).(*types.Map); ok && isMap {
			if e = kv.Value; !isText(m.Elem()) {
				e = kv.Key
			}
		} else if ok {
			continue // of a struct, or of an array with indices
		}
		es = append(es, e)
	}
	return es
}

// declaration handles var and const.
func (c *collector) declaration(decl *ast.GenDecl) {
	if decl.Tok != token.VAR && decl.Tok != token.CONST {
		return
	}
	enum := c.enumeration(decl)
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ValueSpec)
		for i, id := range spec.Names {
			if len(spec.Values) != len(spec.Names) && (i > 0 || len(spec.Values) == 0) {
				break
			}
			if obj := c.info.Defs[id]; obj != nil && enum[types.Unalias(obj.Type())] < 3 {
				c.add(id.Name, "assigned to", spec.Values[i])
			}
		}
	}
}

// enumeration counts the constants of each named type whose name does not say secret.
func (c *collector) enumeration(decl *ast.GenDecl) map[types.Type]int {
	count := make(map[types.Type]int)
	if decl.Tok != token.CONST {
		return count
	}
	for _, spec := range decl.Specs {
		for _, id := range spec.(*ast.ValueSpec).Names {
			if obj := c.info.Defs[id]; obj != nil {
				if named, ok := types.Unalias(obj.Type()).(*types.Named); ok && secret.JudgeName(named.Obj().Name()).Strength == secret.None {
					count[named]++
				}
			}
		}
	}
	return count
}

func (c *collector) assignment(lhs, rhs ast.Expr) {
	c.add(c.targetName(lhs), "assigned to", rhs)
}

// basicAuth notes the variable that has the password of BasicAuth.
func (c *collector) basicAuth(n *ast.AssignStmt) {
	id := suggest.BasicAuthPassword(c.info, n)
	if id == nil {
		return
	}
	if obj := c.info.ObjectOf(id); obj != nil { // not "_"
		if c.sent == nil {
			c.sent = make(map[types.Object]bool)
		}
		c.sent[obj] = true
	}
}

// targetName is the name of what is assigned to, or compared with.
func (c *collector) targetName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		if c.sent[c.info.Uses[e]] {
			return "password"
		}
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.StarExpr:
		return c.targetName(e.X)
	case *ast.IndexExpr:
		if key, ok := constText(c.info, e.Index); ok {
			return key
		}
		return c.targetName(e.X)
	}
	return ""
}

// comparison handles x == "secret".
func (c *collector) comparison(x, y ast.Expr) {
	c.add(c.valueName(x), compared, y)
	c.add(c.valueName(y), compared, x)
}

// valueName is the name of a value that is compared: that of a variable, of the
// key it was looked up with, or of the function that gave it.
func (c *collector) valueName(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		return c.resultName(e)
	case *ast.SliceExpr:
		return c.valueName(e.X)
	case *ast.TypeAssertExpr:
		return c.valueName(e.X)
	default:
		if _, ok := constText(c.info, e); ok {
			return "" // two constants
		}
		return c.targetName(e)
	}
}

func (c *collector) resultName(call *ast.CallExpr) string {
	if len(call.Args) > 0 {
		last := call.Args[len(call.Args)-1]
		if c.info.Types[call.Fun].IsType() || len(call.Args) == 1 && !isText(c.info.TypeOf(call.Fun)) && isText(c.info.TypeOf(last)) {
			if key, ok := constText(c.info, last); ok {
				return key // r.FormValue("password")
			}
			if name := c.valueName(last); name != "" {
				return name // strings.TrimSpace(password), []byte(password)
			}
		}
	}
	return calleeName(call)
}

// maxAccepted is the number of texts in a switch from which on they are a list
// of passwords that are too weak, and not those that let somebody in.
const maxAccepted = 3

func (c *collector) cases(s *ast.SwitchStmt) {
	if s.Tag == nil {
		return
	}
	var texts []ast.Expr
	for _, clause := range s.Body.List {
		texts = append(texts, clause.(*ast.CaseClause).List...)
	}
	if name := c.valueName(s.Tag); len(texts) <= maxAccepted {
		for _, e := range texts {
			c.add(name, compared, e)
		}
	}
}

// function handles func apiKey() string { return "…" }.
func (c *collector) function(f *ast.FuncDecl) {
	if f.Body == nil || f.Type.Results == nil || f.Type.Results.NumFields() == 0 {
		return
	}
	names := resultNames(f)
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			for i, e := range n.Results {
				if i < len(names) && names[i] != "" {
					c.add(names[i], "returned by", e)
				}
			}
		}
		return true
	})
}

// resultNames are the names of the results: the first can take the name of the
// function.
func resultNames(f *ast.FuncDecl) []string {
	var names []string
	for _, field := range f.Type.Results.List {
		for _, id := range field.Names {
			names = append(names, id.Name)
		}
		if len(field.Names) == 0 {
			names = append(names, "")
		}
	}
	if secret.JudgeName(names[0]).Strength == secret.None {
		names[0] = f.Name.Name
	}
	return names
}

// tags handles `default:"…"` in the tags of a struct's fields.
func (c *collector) tags(s *ast.StructType) {
	for _, field := range s.Fields.List {
		if field.Tag == nil {
			continue
		}
		text, err := strconv.Unquote(field.Tag.Value)
		if err != nil {
			continue
		}
		l := literal{text: text, pos: field.Tag.Pos(), end: field.Tag.End(), key: field.Tag.Pos()}
		c.literals = append(c.literals, l)
		for _, id := range field.Names {
			for _, value := range defaults(reflect.StructTag(text)) {
				l.text = value
				if n := secret.JudgeName(id.Name); n.Strength != secret.None && l.text != "" {
					c.uses = append(c.uses, use{n, "as the default of", []literal{l}})
				}
			}
		}
	}
}

// defaults are the default values in a tag, in the forms that packages which
// read configurations use: default:"x", envDefault:"x", env:"NAME,default=x".
func defaults(tag reflect.StructTag) []string {
	values := []string{tag.Get("default"), tag.Get("envDefault"), tag.Get("env-default"), tag.Get("def")}
	if _, value, ok := strings.Cut(tag.Get("env"), "default="); ok {
		values = append(values, value)
	}
	return values
}

// underlying is the underlying type of an expression, or nil where the source
// has an error.
func underlying(info *types.Info, e ast.Expr) types.Type {
	t := info.TypeOf(e)
	if t == nil {
		return nil
	}
	return types.Unalias(t).Underlying()
}

// typeName is the name of an expression's type, or nothing if it has none.
func typeName(info *types.Info, e ast.Expr) string {
	t := info.TypeOf(e)
	if t == nil {
		return ""
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Name()
	}
	return ""
}

func isText(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0 || isBytes(t)
}
