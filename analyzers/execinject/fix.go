package execinject

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

// withoutShell is the fix of exec.Command("sh", "-c", "program word "+value): the program
// is started with the words and the value as its arguments. It is offered where that is all
// that the shell does: its text is words and values, put together here, without anything
// that means something to a shell.
func withoutShell(pass *rule.Pass, f *taint.Flow) []analysis.SuggestedFix {
	s, call := suggest.CallAt(pass.Pass, f.Pos, f.End)
	if s == nil || call.Ellipsis.IsValid() {
		return nil
	}
	args := call.Args
	switch {
	case suggest.IsFunc(pass.TypesInfo, call, "os/exec", "Command"):
	case suggest.IsFunc(pass.TypesInfo, call, "os/exec", "CommandContext") && len(args) > 0:
		args = args[1:]
	default:
		return nil
	}
	if len(args) != 3 || !isPlainShell(args[0]) || s.Comments(args[0].Pos(), args[2].End()) {
		return nil
	}
	if _, option, ok := suggest.StringOf(args[1]); !ok || option != "-c" {
		return nil
	}
	fx := &fixer{s: s, info: pass.TypesInfo, text: args[2]}
	words, ok := split(fx.parts(args[2]))
	if !ok || fx.bad || !startsProgram(words) {
		return nil
	}
	vector := make([]string, len(words))
	for i, w := range words {
		vector[i] = w.code()
	}
	edits, ok := fx.unused(strings.Join(vector, ", "))
	if !ok {
		return nil
	}
	edits = append(edits, analysis.TextEdit{Pos: args[0].Pos(), End: args[2].End(), NewText: []byte(strings.Join(vector, ", "))})
	return suggest.Fix("start the program directly, with its arguments one by one", edits...)
}

func isPlainShell(e ast.Expr) bool {
	_, path, ok := suggest.StringOf(e)
	name := path[strings.LastIndexByte(path, '/')+1:]
	return ok && slices.Contains([]string{"sh", "bash", "dash", "ash", "ksh", "zsh"}, name)
}

// fixer takes a text apart that a shell is given.
type fixer struct {
	s    *suggest.Site
	info *types.Info
	text ast.Expr
	bad  bool // it is not simple
}

func (fx *fixer) parts(e ast.Expr) []part {
	switch e := ast.Unparen(e).(type) {
	case *ast.BasicLit:
		_, text, ok := suggest.StringOf(e)
		fx.bad = fx.bad || !ok
		return []part{{text: text}}
	case *ast.BinaryExpr:
		return append(fx.parts(e.X), fx.parts(e.Y)...)
	case *ast.CallExpr:
		if suggest.IsFunc(fx.info, e, "fmt", "Sprintf") && !e.Ellipsis.IsValid() {
			return fx.formatted(e)
		}
	}
	fx.bad = fx.bad || fx.info.Types[e].Value != nil // a constant, which may be another on other systems
	return []part{fx.operand(e, 's')}
}

// formatted takes apart what fmt.Sprintf puts together.
func (fx *fixer) formatted(call *ast.CallExpr) (parts []part) {
	_, format, ok := suggest.StringOf(call.Args[0])
	args := call.Args[1:]
	for ok && format != "" {
		text, rest, verb := strings.Cut(format, "%")
		parts = append(parts, part{text: text})
		if format = rest; !verb {
			break
		}
		if rest == "" {
			fx.bad = true
			return nil
		}
		format = rest[1:]
		switch {
		case rest[0] == '%':
			parts = append(parts, part{text: "%"})
		case strings.IndexByte("svd", rest[0]) < 0 || len(args) == 0:
			fx.bad = true
			return nil
		default:
			parts = append(parts, fx.operand(args[0], rest[0]))
			args = args[1:]
		}
	}
	fx.bad = fx.bad || !ok || len(args) > 0
	return parts
}

// operand is a value that becomes one word, or a part of it.
func (fx *fixer) operand(e ast.Expr, verb byte) part {
	code := fx.s.Text(e)
	basic, _ := fx.info.TypeOf(e).Underlying().(*types.Basic)
	switch {
	case basic == nil || fx.mayBeWords(e, 0) || strings.Contains(code, "\n"):
		fx.bad = true
	case types.Identical(fx.info.TypeOf(e), types.Typ[types.String]):
		// As it is.
	case verb == 's' && basic.Info()&types.IsString == 0, verb == 'd' && basic.Info()&types.IsInteger == 0:
		fx.bad = true
	default:
		name, edits, ok := fx.s.Import(e.Pos(), "fmt")
		fx.bad = fx.bad || !ok || len(edits) > 0 || name == "."
		code = name + ".Sprint(" + code + ")"
	}
	return part{expr: code, sum: isSum(e)}
}

func isSum(e ast.Expr) bool {
	_, ok := ast.Unparen(e).(*ast.BinaryExpr)
	return ok
}

// mayBeWords reports whether a value looks like several words of a command line, which a
// shell would take apart: strings.Join(args, " ").
func (fx *fixer) mayBeWords(e ast.Expr, depth int) bool {
	name := ""
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		name = e.Name
		if v, ok := fx.info.Uses[e].(*types.Var); ok && depth < 4 {
			if value := suggest.Declared(fx.s.Pass, v); value != nil && fx.mayBeWords(value, depth+1) {
				return true
			}
		}
	case *ast.SelectorExpr:
		name = e.Sel.Name
	case *ast.BinaryExpr:
		return true // with text in it that was not looked at
	case *ast.BasicLit:
		return strings.ContainsAny(e.Value, " \t\\")
	case *ast.CallExpr:
		if fn := suggest.Callee(fx.info, e); fn != nil {
			if name = fn.Name(); name == "Join" || name == "Sprint" || name == "Sprintf" || name == "Sprintln" || name == "String" {
				return true
			}
		}
	}
	name = strings.ToLower(name)
	return slices.ContainsFunc([]string{"args", "flags", "opts", "options", "params", "cmd", "command", "cmdline", "line", "script"},
		func(end string) bool { return strings.HasSuffix(name, end) })
}

// unused takes the import of fmt out of the file when the text was all that used it. When
// others of its kind do, which may be fixed at the same time, one of them must wait.
func (fx *fixer) unused(code string) ([]analysis.TextEdit, bool) {
	var here, last int
	var others []token.Pos
	for id, obj := range fx.info.Uses {
		p, ok := obj.(*types.PkgName)
		if !ok || p.Imported().Path() != "fmt" || id.Pos() < fx.s.File.FileStart || fx.s.File.FileEnd < id.Pos() {
			continue
		}
		if fx.text.Pos() <= id.Pos() && id.Pos() < fx.text.End() {
			here++
		} else if !fx.isCommand(id) {
			return nil, true // it stays in use
		} else {
			others = append(others, id.Pos())
			last = max(last, int(id.Pos()))
		}
	}
	switch {
	case here == 0 || strings.Contains(code, ".Sprint("):
		return nil, true
	case len(others) > 0:
		return nil, last > int(fx.text.Pos())
	}
	edit, ok := fx.s.Unimport("fmt")
	return []analysis.TextEdit{edit}, ok
}

// isCommand reports whether a name is in the arguments of a call that this could fix.
func (fx *fixer) isCommand(id *ast.Ident) bool {
	site := suggest.At(fx.s.Pass, id.Pos(), id.End())
	return site != nil && slices.ContainsFunc(site.Path, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		return ok && suggest.IsFunc(fx.info, call, "os/exec", "Command", "CommandContext")
	})
}
