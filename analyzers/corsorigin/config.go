package corsorigin

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// library is a middleware that is configured with a struct.
type library struct {
	typ         string   // path and name
	origins     string   // the field with the list of origins, or a text with commas
	all         []string // fields that allow every origin when they are true
	funcs       []string // fields with a function that is asked
	wildcards   bool     // "https://*" is every origin with the scheme
	reflects    string   // the field that makes "*" the origin of who asks
	credentials string
	byDefault   bool // without origins every one is allowed
	socket      bool // opens websockets, with which browsers always send the user's cookies
}

func libraries() []library {
	echo := library{
		typ: "github.com/labstack/echo/v4/middleware.CORSConfig", origins: "AllowOrigins", credentials: "AllowCredentials",
		funcs: []string{"AllowOriginFunc"}, wildcards: true, reflects: "UnsafeWildcardOriginWithAllowCredentials", byDefault: true,
	}
	echo5 := echo
	echo5.typ, echo5.funcs, echo5.wildcards, echo5.reflects = "github.com/labstack/echo/v5/middleware.CORSConfig", []string{"UnsafeAllowOriginFunc"}, false, ""
	echo5.byDefault = false
	rs := library{
		typ: "github.com/rs/cors.Options", origins: "AllowedOrigins", credentials: "AllowCredentials", wildcards: true, byDefault: true,
		funcs: []string{"AllowOriginFunc", "AllowOriginRequestFunc", "AllowOriginVaryRequestFunc"},
	}
	chi := rs
	chi.typ, chi.funcs = "github.com/go-chi/cors.Options", []string{"AllowOriginFunc"}
	fiber := library{
		typ: "github.com/gofiber/fiber/v2/middleware/cors.Config", origins: "AllowOrigins", credentials: "AllowCredentials",
		funcs: []string{"AllowOriginsFunc"}, byDefault: true,
	}
	fiber3 := fiber
	fiber3.typ = "github.com/gofiber/fiber/v3/middleware/cors.Config"
	gin := library{
		typ: "github.com/gin-contrib/cors.Config", origins: "AllowOrigins", credentials: "AllowCredentials",
		all: []string{"AllowAllOrigins"}, funcs: []string{"AllowOriginFunc", "AllowOriginWithContextFunc"},
	}
	return append(sockets(), echo, echo5, rs, chi, fiber, fiber3, gin)
}

// setting is a field of a configuration, and what it is given.
type setting struct {
	field string
	value ast.Expr
	block ast.Node // what it happens in
}

// configuration is a literal, or the variable it is put into.
type configuration struct {
	lib      *library
	settings []setting
	literal  bool // all fields are in sight
}

type reader struct {
	pass    *rule.Pass
	libs    []library
	defs    map[types.Object][]ast.Expr // what variables and functions are made of
	configs map[any]*configuration
	order   []any
}

// configurations reports the middleware that is told to allow every origin.
func configurations(pass *rule.Pass) {
	r := &reader{pass: pass, configs: make(map[any]*configuration), defs: make(map[types.Object][]ast.Expr)}
	for _, lib := range libraries() {
		path := lib.typ[:strings.LastIndexByte(lib.typ, '.')]
		if slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == path }) {
			r.libs = append(r.libs, lib)
		}
	}
	gorilla := slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == handlers })
	if len(r.libs) == 0 && !gorilla {
		return // no middleware for it
	}
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		var stack []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			r.node(n, stack)
			stack = append(stack, n)
			return true
		})
	}
	for _, key := range r.order {
		r.judge(r.configs[key])
	}
	if gorilla {
		r.gorilla()
	}
}

// node notes what is configured, and what variables are.
func (r *reader) node(n ast.Node, stack []ast.Node) {
	switch n := n.(type) {
	case *ast.CompositeLit:
		if lib := r.library(r.pass.TypesInfo.TypeOf(n)); lib != nil {
			r.literal(n, lib, stack)
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if i < len(n.Values) {
				r.define(name, n.Values[i])
			}
		}
	case *ast.AssignStmt:
		if len(n.Lhs) != len(n.Rhs) {
			return
		}
		for i, lhs := range n.Lhs {
			switch lhs := lhs.(type) {
			case *ast.Ident:
				r.define(lhs, n.Rhs[i])
			case *ast.SelectorExpr:
				if lib := r.library(r.pass.TypesInfo.TypeOf(lhs.X)); lib != nil {
					r.add(r.object(lhs.X), lib, setting{lhs.Sel.Name, n.Rhs[i], innermost(stack)})
				}
			}
		}
	}
}

func (r *reader) define(name *ast.Ident, v ast.Expr) {
	obj := r.pass.TypesInfo.ObjectOf(name)
	if obj != nil {
		r.defs[obj] = append(r.defs[obj], v)
	}
}

func (r *reader) library(t types.Type) *library {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return nil
	}
	name := named.Obj().Pkg().Path() + "." + named.Obj().Name()
	for i := range r.libs {
		if r.libs[i].typ == name {
			return &r.libs[i]
		}
	}
	return nil
}

func (r *reader) literal(n *ast.CompositeLit, lib *library, stack []ast.Node) {
	var key any = n
	for i := len(stack) - 1; i >= 0; i-- { // the variable that it is put into, if any
		switch up := stack[i].(type) {
		case *ast.UnaryExpr:
			continue
		case *ast.AssignStmt:
			if j := slices.IndexFunc(up.Rhs, func(e ast.Expr) bool { return e.Pos() <= n.Pos() && n.End() <= e.End() }); j >= 0 && len(up.Lhs) == len(up.Rhs) {
				key = r.object(up.Lhs[j])
			}
		case *ast.ValueSpec:
			if j := slices.IndexFunc(up.Values, func(e ast.Expr) bool { return e.Pos() <= n.Pos() && n.End() <= e.End() }); j >= 0 && j < len(up.Names) {
				key = r.object(up.Names[j])
			}
		}
		break
	}
	block := innermost(stack)
	for _, elt := range n.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if field, ok := kv.Key.(*ast.Ident); ok {
				r.add(key, lib, setting{field.Name, kv.Value, block})
			}
		}
	}
	if c := r.configs[key]; c != nil {
		c.literal = true
	}
}

// object is the variable that an expression names, or the expression.
func (r *reader) object(e ast.Expr) any {
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		if obj := r.pass.TypesInfo.ObjectOf(id); obj != nil {
			return obj
		}
	}
	return e
}

func (r *reader) add(key any, lib *library, s setting) {
	c := r.configs[key]
	if c == nil {
		c = &configuration{lib: lib}
		r.configs[key] = c
		r.order = append(r.order, key)
	}
	c.settings = append(c.settings, s)
}

func innermost(stack []ast.Node) ast.Node {
	for _, n := range slices.Backward(stack) {
		switch n.(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.File:
			return n
		}
	}
	return nil
}

// together reports whether two settings are made on one way through the program.
func together(a, b setting) bool {
	within := func(in, out ast.Node) bool { return out.Pos() <= in.Pos() && in.End() <= out.End() }
	return a.block != nil && b.block != nil && (within(a.block, b.block) || within(b.block, a.block))
}

// judge looks for settings that allow every origin beside one that allows credentials.
func (r *reader) judge(c *configuration) {
	if c.lib.socket {
		r.socket(c)
		return
	}
	for _, cred := range c.settings {
		if cred.field != c.lib.credentials || !r.isTrue(cred.value) {
			continue
		}
		asked := false
		for _, s := range c.settings {
			asked = asked || s.field == c.lib.origins || slices.Contains(c.lib.funcs, s.field)
		}
		if !asked && c.literal && c.lib.byDefault {
			r.found(cred.value, "GVS112", "credentials are allowed, and so is every origin, for none is named here"+named)
			continue
		}
		for _, s := range c.settings {
			if together(s, cred) {
				r.setting(c, s)
			}
		}
	}
}

const named = "; list the origins that are allowed, or leave the credentials out"

func (r *reader) setting(c *configuration, s setting) {
	switch {
	case slices.Contains(c.lib.funcs, s.field):
		if body := r.function(s.value); body != nil && r.alwaysTrue(body) {
			r.found(s.value, "GVS111", "every origin may read responses with the user's credentials, for this function refuses none"+list)
		} else if why := r.half(body); why != "" {
			r.found(s.value, "GVS111", why+" read responses with the user's credentials"+list)
		}
	case slices.Contains(c.lib.all, s.field):
		if r.isTrue(s.value) {
			r.found(s.value, "GVS112", "credentials are allowed for every origin"+named)
		}
	case s.field == c.lib.origins:
		reflects := slices.ContainsFunc(c.settings, func(o setting) bool {
			return o.field == c.lib.reflects && r.isTrue(o.value) && together(o, s)
		})
		r.origins(c.lib, s.value, reflects)
	}
}

// origins judges a list of origins that are allowed.
func (r *reader) origins(lib *library, e ast.Expr, reflects bool) {
	for _, o := range r.texts(e) {
		switch {
		case o == "*" && !reflects:
			r.found(e, "GVS112", `credentials are allowed for every origin, "*"`+named)
			return
		case o == "*", o == "null", lib.wildcards && (o == "https://*" || o == "http://*" || o == "*://*"):
			r.found(e, "GVS111", `every origin may read responses with the user's credentials, for any site is "`+o+`"`+list)
			return
		}
	}
}

func (r *reader) found(at ast.Node, id, message string) {
	r.pass.Found(id, analysis.Diagnostic{Pos: at.Pos(), End: at.End(), Message: message})
}

// value is what a variable is, if it is one thing.
func (r *reader) value(e ast.Expr) ast.Expr {
	for range 4 {
		e = ast.Unparen(e)
		id, ok := e.(*ast.Ident)
		if !ok {
			return e
		}
		defs := r.defs[r.pass.TypesInfo.ObjectOf(id)]
		if len(defs) != 1 {
			return e
		}
		e = defs[0]
	}
	return e
}

func (r *reader) isTrue(e ast.Expr) bool {
	v := r.pass.TypesInfo.Types[r.value(e)].Value
	return v != nil && v.Kind() == constant.Bool && constant.BoolVal(v)
}

// texts are the constants in a list, or in a text with commas.
func (r *reader) texts(e ast.Expr) []string {
	e = r.value(e)
	if v := r.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		var out []string
		for part := range strings.SplitSeq(constant.StringVal(v), ",") {
			out = append(out, strings.TrimSpace(part))
		}
		return out
	}
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	var out []string
	for _, elt := range lit.Elts {
		if v := r.pass.TypesInfo.Types[r.value(elt)].Value; v != nil && v.Kind() == constant.String {
			out = append(out, constant.StringVal(v))
		}
	}
	return out
}

// function is the body of a function of this package.
func (r *reader) function(e ast.Expr) *ast.BlockStmt {
	switch e := r.value(e).(type) {
	case *ast.FuncLit:
		return e.Body
	case *ast.Ident:
		obj := r.pass.TypesInfo.ObjectOf(e)
		for _, file := range r.pass.Files {
			for _, d := range file.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Body != nil && obj != nil && r.pass.TypesInfo.Defs[fn.Name] == obj {
					return fn.Body
				}
			}
		}
	}
	return nil
}

// alwaysTrue reports whether a function says true whatever it is asked.
func (r *reader) alwaysTrue(body *ast.BlockStmt) bool {
	returns, all := 0, true
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			returns++
			all = all && slices.ContainsFunc(n.Results, r.isTrue)
		}
		return true
	})
	return returns > 0 && all
}

// handlers is a library whose options are functions.
const handlers = "github.com/gorilla/handlers"

func (r *reader) gorilla() {
	for _, file := range r.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || r.callee(call) != "CORS" {
				return true
			}
			options := make(map[string]*ast.CallExpr)
			for _, arg := range call.Args {
				if o, ok := r.value(arg).(*ast.CallExpr); ok {
					options[r.callee(o)] = o
				}
			}
			if options["AllowCredentials"] == nil {
				return true
			}
			if o := options["AllowedOriginValidator"]; o != nil && len(o.Args) == 1 {
				r.setting(&configuration{lib: &library{funcs: []string{"f"}}}, setting{field: "f", value: o.Args[0]})
			} else if o := options["AllowedOrigins"]; o != nil && len(o.Args) == 1 {
				r.origins(&library{}, o.Args[0], false)
			}
			return true
		})
	}
}

// callee is the name of the function of that library that is called.
func (r *reader) callee(call *ast.CallExpr) string {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	fn, ok := r.pass.TypesInfo.Uses[sel.Sel].(*types.Func)
	if !ok || fn.Pkg() == nil || fn.Pkg().Path() != handlers {
		return ""
	}
	return fn.Name()
}
