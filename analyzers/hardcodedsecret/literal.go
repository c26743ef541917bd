package hardcodedsecret

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"strings"

	"github.com/govet-sec/govet-sec/internal/secret"
)

// literal is text that is written in the source.
type literal struct {
	text     string
	pos, end token.Pos
	key      token.Pos // the same for all findings of one literal
	raw      bool      // pos+1+i is the place of text[i]
	bytes    bool      // text is bytes, given one by one
	comment  bool      // text is a comment
	operands []string  // the constants of which the text was put together
	expr     ast.Expr  // the constant expression, if it is one
	from, to int       // the part of the expression's text that is meant; all if to is 0
}

// part is the place of text[from:to], where it can be told.
func (l literal) part(from, to int) literal {
	l.from, l.to = from, to
	switch {
	case l.raw:
		l.pos, l.end = l.pos+1+token.Pos(from), l.pos+1+token.Pos(to)
	case l.comment:
		l.pos, l.end = l.pos+token.Pos(from), l.pos+token.Pos(to)
	}
	return l
}

// repeats reports whether one of the constants already has the text.
func (l literal) repeats(text string) bool {
	for _, o := range l.operands {
		if strings.Contains(o, text) {
			return true
		}
	}
	return false
}

func (l literal) redacted() string {
	if l.bytes {
		return "of " + secret.Count(len(l.text), "byte")
	}
	return secret.Redact(l.text)
}

// newLiteral makes the literal of a constant string expression.
func newLiteral(info *types.Info, e ast.Expr, text string) literal {
	l := literal{text: text, pos: e.Pos(), end: e.End(), key: e.Pos(), expr: e}
	if lit, ok := e.(*ast.BasicLit); ok {
		l.raw = lit.Value[0] == '`' && len(lit.Value) == len(text)+2
		return l
	}
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if text, ok := constText(info, id); ok {
				l.operands = append(l.operands, text)
			}
		}
		return true
	})
	return l
}

// constText is the value of a constant expression of string type.
func constText(info *types.Info, e ast.Expr) (string, bool) {
	v := info.Types[e].Value
	if v == nil {
		if id, ok := e.(*ast.Ident); ok { // a constant, where it is declared
			if c, ok := info.ObjectOf(id).(*types.Const); ok {
				v = c.Val()
			}
		}
	}
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// maxNesting bounds how deep a value is looked into.
const maxNesting = 8

// literalsOf finds the literals that the value of e is made from.
func (c *collector) literalsOf(e ast.Expr, depth int) []literal {
	if depth > maxNesting {
		return nil
	}
	e = ast.Unparen(e)
	if text, ok := constText(c.info, e); ok {
		return c.constant(e, text)
	}
	switch e := e.(type) {
	case *ast.CallExpr:
		return c.literalsOfCall(e, depth)
	case *ast.UnaryExpr:
		return c.literalsOf(e.X, depth+1)
	case *ast.SliceExpr:
		return c.literalsOf(e.X, depth+1)
	case *ast.CompositeLit:
		if text, ok := byteText(c.info, e); ok {
			return []literal{{text: text, pos: e.Pos(), end: e.End(), key: e.Pos(), bytes: true}}
		}
	}
	return nil
}

// constant is the literal of a constant expression; that of a constant's name
// is the one where it is declared, if that is in this package.
func (c *collector) constant(e ast.Expr, text string) []literal {
	switch e := e.(type) {
	case *ast.Ident:
		return c.declared(e, e, text)
	case *ast.SelectorExpr:
		return c.declared(e, e.Sel, text)
	case *ast.CallExpr:
		return c.literalsOf(e.Args[0], 0) // a conversion
	}
	return []literal{newLiteral(c.info, e, text)}
}

func (c *collector) declared(e ast.Expr, id *ast.Ident, text string) []literal {
	n := secret.JudgeName(id.Name)
	if n.Vetoed {
		return nil // fakeToken, emptyPassword
	}
	obj := c.info.Uses[id]
	if value, ok := c.consts[obj]; ok {
		return []literal{newLiteral(c.info, ast.Unparen(value), text)}
	}
	if n.Strength != secret.None {
		return nil // reported in its own package
	}
	return []literal{newLiteral(c.info, e, text)}
}

// literalsOfCall looks through conversions and through helpers that give back
// what they are given: aws.String("x"), hex.DecodeString("x").
func (c *collector) literalsOfCall(call *ast.CallExpr, depth int) []literal {
	if len(call.Args) != 1 {
		return nil
	}
	if c.info.Types[call.Fun].IsType() || isPointerHelper(c.info, call) || isDecoder(calleeName(call)) {
		return c.literalsOf(call.Args[0], depth+1)
	}
	return nil
}

// isPointerHelper: a function from string to *string.
func isPointerHelper(info *types.Info, call *ast.CallExpr) bool {
	p, ok := info.TypeOf(call).(*types.Pointer)
	return ok && types.Identical(p.Elem().Underlying(), types.Typ[types.String])
}

func isDecoder(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "decode") || strings.HasPrefix(name, "fromhex") || name == "unhex" || name == "trimspace" || name == "clone"
}

// byteText is the text of a composite literal of constant bytes.
func byteText(info *types.Info, lit *ast.CompositeLit) (string, bool) {
	if !isBytes(info.TypeOf(lit)) || len(lit.Elts) == 0 || len(lit.Elts) > 1024 {
		return "", false
	}
	text := make([]byte, 0, len(lit.Elts))
	for _, e := range lit.Elts {
		v := info.Types[e].Value
		if v == nil {
			return "", false
		}
		b, ok := constant.Int64Val(constant.ToInt(v))
		if !ok || b < 0 || b > math.MaxUint8 {
			return "", false
		}
		text = append(text, byte(b))
	}
	return string(text), true
}

func isBytes(t types.Type) bool {
	if t == nil {
		return false
	}
	var elem types.Type
	switch t := t.Underlying().(type) {
	case *types.Slice:
		elem = t.Elem()
	case *types.Array:
		elem = t.Elem()
	default:
		return false
	}
	b, ok := elem.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}
