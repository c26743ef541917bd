package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/secret"
)

// call handles the arguments of a call.
func (c *collector) call(call *ast.CallExpr) {
	if len(call.Args) == 0 {
		return
	}
	if c.info.Types[call.Fun].IsType() {
		c.conversion(call)
		return
	}
	if isComparison(c.info, call) {
		c.comparison(call.Args[0], call.Args[1])
		return
	}
	if call != c.dropped || !strings.Contains(strings.ToLower(calleeName(call)), "hash") {
		c.parameters(call)
	}
	if isSetter(calleeName(call)) {
		c.keyAndValue(call)
	}
	c.fallback(call)
}

// drops notes the call of which a statement leaves the results: see reporter.drops.
func (c *collector) drops(stmt ast.Stmt, e ast.Expr) {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && dropped(stmt) {
		c.dropped = call
	}
}

// conversion handles Password("…"), where type Password string.
func (c *collector) conversion(call *ast.CallExpr) {
	c.add(typeName(c.info, call), "converted to", call.Args[0])
}

// isComparison knows the functions that compare texts.
func isComparison(info *types.Info, call *ast.CallExpr) bool {
	fn := typeutil.StaticCallee(info, call)
	if fn == nil || fn.Pkg() == nil || len(call.Args) != 2 {
		return false
	}
	switch fn.Pkg().Path() + "." + fn.Name() {
	case "crypto/subtle.ConstantTimeCompare", "crypto/hmac.Equal", "bytes.Equal", "bytes.EqualFold", "bytes.Compare",
		"strings.EqualFold", "strings.Compare", "reflect.DeepEqual":
		return true
	}
	return false
}

// parameters handles arguments by the names of the parameters.
func (c *collector) parameters(call *ast.CallExpr) {
	sig, ok := underlying(c.info, call.Fun).(*types.Signature)
	if !ok {
		return // a built-in function
	}
	for i, arg := range call.Args {
		if i < sig.Params().Len() {
			if p := sig.Params().At(i); p.Name() != "" {
				c.add(p.Name(), "passed as", arg)
			}
		}
	}
}

// isSetter reports whether a function of the name stores a value under a key:
// os.Setenv, Header.Set, Values.Add, viper.SetDefault, flag.String, getEnvOr.
func isSetter(name string) bool {
	name = strings.ToLower(name)
	for _, prefix := range [...]string{"set", "add", "put", "store", "string", "with", "update"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return strings.Contains(name, "env") || strings.Contains(name, "default") || strings.HasSuffix(name, "or")
}

// keyAndValue handles calls that give a constant key and, right after it, a value.
func (c *collector) keyAndValue(call *ast.CallExpr) {
	for i, arg := range call.Args[:len(call.Args)-1] {
		key, ok := constText(c.info, arg)
		if !ok || secret.JudgeName(key).Strength == secret.None {
			continue
		}
		value := call.Args[i+1]
		text, ok := constText(c.info, value)
		switch {
		case ok && i+2 < len(call.Args) && (len(text) == 1 || text == "" && strings.HasSuffix(calleeName(call), "P")):
			value = call.Args[i+2] // pflag: name, shorthand, value
		case ok && isNamedAfter(text, key):
			return // names of columns: "passwd", "passwd_hash_algo"
		}
		c.add(key, "as the value of", value)
		return
	}
}

// isNamedAfter reports whether the text is a name that begins with another.
func isNamedAfter(text, name string) bool {
	return len(text) > len(name) && strings.EqualFold(text[:len(name)], name) && strings.ContainsRune("_-.", rune(text[len(name)]))
}

// fallback handles calls that choose between the environment and a constant:
// cmp.Or(os.Getenv("DB_PASSWORD"), "…"). What makes something else of the two, such as
// smtp.PlainAuth("", user, os.Getenv("PASSWORD"), "host"), does not choose.
func (c *collector) fallback(call *ast.CallExpr) {
	if !isText(c.info.TypeOf(call)) {
		return
	}
	for i, arg := range call.Args {
		get, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok || len(get.Args) == 0 || !strings.Contains(strings.ToLower(calleeName(get)), "env") {
			continue
		}
		key, ok := constText(c.info, get.Args[0])
		if !ok {
			continue
		}
		for _, other := range call.Args[i+1:] {
			c.add(key, "as the default of", other)
		}
	}
}

// composite handles the fields of structs and the keys of maps.
func (c *collector) composite(lit *ast.CompositeLit) {
	t := underlying(c.info, lit)
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying() // &T left out inside of a list
	}
	s, isStruct := t.(*types.Struct)
	for i, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		switch {
		case ok && isStruct:
			c.add(c.targetName(kv.Key), "in the field", kv.Value)
		case ok && len(lit.Elts) <= maxSettings:
			if key, ok := constText(c.info, kv.Key); ok {
				c.add(key, "under the key", kv.Value)
			}
		case isStruct && i < s.NumFields():
			c.add(s.Field(i).Name(), "in the field", e)
		}
	}
	if isStruct {
		c.pair(lit)
	}
}

// maxSettings is the size from which on a map is a table, of emoji or of
// translations, and its keys are not names.
const maxSettings = 100

// pair handles structs that hold a name and a value: {Name: "DB_PASSWORD", Value: "…"}.
func (c *collector) pair(lit *ast.CompositeLit) {
	var name string
	var values []ast.Expr
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return
		}
		switch c.targetName(kv.Key) {
		case "Name", "Key":
			name, _ = constText(c.info, kv.Value)
		case "Value", "Default", "DefaultValue", "DefValue":
			values = append(values, kv.Value)
		}
	}
	for _, v := range values {
		c.add(name, "as the value of", v)
	}
}

// calleeName is the name of the function that is called, without its package.
func calleeName(call *ast.CallExpr) string {
	fun := ast.Unparen(call.Fun)
	switch f := fun.(type) {
	case *ast.IndexExpr:
		fun = f.X
	case *ast.IndexListExpr:
		fun = f.X
	}
	switch f := fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
