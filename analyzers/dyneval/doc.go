// Package dyneval reports code that is made at run time from text chosen by an
// attacker: what "eval" is in Go.
//
//   - GVS401: an interpreter (JavaScript, Lua, Go, Starlark, Tengo, WebAssembly …) or
//     an expression engine (govaluate, expr, cel-go, gval …) runs the text. What it
//     can reach depends on what the host program gave it; loops that never end are
//     always within reach.
//   - GVS402: text/template or html/template parses it. A template can call every
//     exported method of its data, and html/template trusts its source: escaping
//     protects the values, not the template.
//   - GVS403: reflection looks up a method or field by that name, so the attacker
//     reaches those that were never meant to be called.
//   - GVS404: a plugin or shared library is loaded from that name.
//
// Constant code that receives the value as data is no finding. Neither is an
// expression that is parsed with go/parser and computed by a walk over the nodes
// that are meant: that is the way to offer a calculator.
//
// Bad: the template is made from the value.
//
//	package greet
//
//	import (
//		"net/http"
//		"text/template"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		t, err := template.New("").Parse("Hello " + r.FormValue("name")) // finding: becomes part of the template
//		if err == nil {
//			t.Execute(w, r)
//		}
//	}
//
// Good: the template is constant, and the value is data.
//
//	package greet
//
//	import (
//		"html/template"
//		"net/http"
//	)
//
//	var greeting = template.Must(template.New("").Parse("Hello {{.}}"))
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		greeting.Execute(w, r.FormValue("name"))
//	}
//
// Bad: the value names a method, or a plugin.
//
//	package actions
//
//	import (
//		"net/http"
//		"plugin"
//		"reflect"
//	)
//
//	type actions struct{}
//
//	func (actions) List() {}
//	func (actions) Wipe() {}
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		method := reflect.ValueOf(actions{}).MethodByName(r.FormValue("action")) // finding: is the name that
//		if method.IsValid() {
//			method.Call(nil)
//		}
//		_, _ = plugin.Open(r.FormValue("plugin")) // finding: loads and runs
//	}
//
// Good: a map has those that are meant.
//
//	package actions
//
//	import "net/http"
//
//	func list() {}
//
//	var allowed = map[string]func(){"list": list}
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		if action, ok := allowed[r.FormValue("action")]; ok {
//			action()
//		}
//	}
//
// Good: an expression is walked over an allow-list of nodes.
//
//	package calculate
//
//	import (
//		"errors"
//		"fmt"
//		"go/ast"
//		"go/parser"
//		"go/token"
//		"net/http"
//		"strconv"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		expr, err := parser.ParseExpr(r.FormValue("expr"))
//		if err != nil {
//			http.Error(w, "not an expression", http.StatusBadRequest)
//			return
//		}
//		if n, err := eval(expr); err == nil {
//			fmt.Fprintln(w, n)
//		}
//	}
//
//	func eval(e ast.Expr) (float64, error) {
//		switch e := e.(type) {
//		case *ast.BasicLit:
//			return strconv.ParseFloat(e.Value, 64)
//		case *ast.ParenExpr:
//			return eval(e.X)
//		case *ast.BinaryExpr:
//			x, err := eval(e.X)
//			if err != nil {
//				return 0, err
//			}
//			y, err := eval(e.Y)
//			if err != nil {
//				return 0, err
//			}
//			switch e.Op {
//			case token.ADD:
//				return x + y, nil
//			case token.MUL:
//				return x * y, nil
//			}
//		}
//		return 0, errors.New("not allowed here")
//	}
package dyneval
