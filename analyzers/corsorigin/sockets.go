package corsorigin

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/rule"
)

// sockets are the libraries for websockets that compare the origin with the host unless they
// are told otherwise. Those that never do, as golang.org/x/net/websocket and gobwas/ws, leave
// it to code that may stand anywhere.
func sockets() []library {
	var libs []library
	for _, typ := range []string{
		"github.com/gorilla/websocket.Upgrader",
		"github.com/fasthttp/websocket.Upgrader",
		"github.com/fasthttp/websocket.FastHTTPUpgrader",
		"github.com/hertz-contrib/websocket.HertzUpgrader",
		"github.com/googollee/go-socket.io/engineio/transport/websocket.Transport",
	} {
		libs = append(libs, library{typ: typ, funcs: []string{"CheckOrigin"}, socket: true})
	}
	for _, path := range []string{"github.com/coder/websocket", "nhooyr.io/websocket"} {
		libs = append(libs, library{typ: path + ".AcceptOptions", all: []string{"InsecureSkipVerify"}, origins: "OriginPatterns", socket: true})
	}
	return libs
}

const open = "any site may open a websocket in the user's name, for "

// socket looks for a setting that lets every origin in.
func (r *reader) socket(c *configuration) {
	for _, s := range c.settings {
		switch {
		case slices.Contains(c.lib.funcs, s.field):
			if body := r.function(s.value); body != nil && r.alwaysTrue(body) {
				r.found(s.value, "GVS113", open+"this function refuses no origin; leave it out, or compare the origin with a list")
			} else if why := r.half(body); why != "" {
				r.found(s.value, "GVS113", why+" open a websocket in the user's name; leave the function out, or compare the origin with a list")
			}
		case slices.Contains(c.lib.all, s.field):
			if r.isTrue(s.value) && !r.checks(s.value) {
				r.found(s.value, "GVS113", open+"the origin is not checked; list those that are allowed in OriginPatterns")
			}
		case s.field == c.lib.origins && slices.Contains(r.texts(s.value), "*"):
			r.found(s.value, "GVS113", open+`every origin is like "*"; list those that are allowed`)
		}
	}
}

// checks reports whether the function around e reads the origin itself.
func (r *reader) checks(e ast.Expr) bool {
	found := false
	for _, file := range r.pass.Files {
		for _, d := range file.Decls {
			if fn, ok := d.(*ast.FuncDecl); !ok || e.Pos() < fn.Pos() || fn.End() <= e.Pos() {
				continue
			}
			ast.Inspect(d, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				found = found || ok && len(call.Args) == 1 && strings.EqualFold(r.text(call.Args[0]), "Origin")
				return !found
			})
		}
	}
	return found
}

func (r *reader) text(e ast.Expr) string {
	if v := r.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		return constant.StringVal(v)
	}
	return ""
}

// nullOrigin reports responses that say that the origin "null" may read them with the user's
// credentials: by a frame in a sandbox, any site has it.
func nullOrigin(pass *rule.Pass) {
	r := &reader{pass: pass}
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		var blocks []ast.Node // of the headers that allow credentials
		var nulls []*ast.CallExpr
		var stack []ast.Node
		within := make(map[*ast.CallExpr]ast.Node)
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			stack = append(stack, n)
			if call, ok := n.(*ast.CallExpr); ok {
				switch name, value := r.header(call); {
				case strings.EqualFold(name, "Access-Control-Allow-Origin") && value == "null":
					nulls = append(nulls, call)
					within[call] = innermost(stack)
				case strings.EqualFold(name, "Access-Control-Allow-Credentials") && value == "true":
					blocks = append(blocks, innermost(stack))
				}
			}
			return true
		})
		for _, call := range nulls {
			if slices.ContainsFunc(blocks, func(b ast.Node) bool { return together(setting{block: within[call]}, setting{block: b}) }) {
				r.found(call, "GVS111", `every origin may read responses with the user's credentials, for any site can be "null"`+list)
			}
		}
	}
}

// header is the header that a call sets, and its value, where both are constant: of methods
// called Set, Add and Header.
func (r *reader) header(call *ast.CallExpr) (name, value string) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) != 2 {
		return "", ""
	}
	if fn, ok := r.pass.TypesInfo.Uses[sel.Sel].(*types.Func); !ok || fn.Signature().Recv() == nil {
		return "", ""
	}
	switch sel.Sel.Name {
	case "Set", "Add", "Header":
		return r.text(call.Args[0]), r.text(call.Args[1])
	}
	return "", ""
}
