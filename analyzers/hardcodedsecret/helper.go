package hardcodedsecret

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

// helperName is the function that is added.
const helperName = "mustGetenv"

const helperCode = `
// mustGetenv returns the environment variable name, without which the program cannot work.
func mustGetenv(name string) string {
	value := os.Getenv(name)
	if value == "" {
		panic("the environment variable " + name + " is not set")
	}
	return value
}
`

// helper is the function of the package that reads the environment or fails, or the edits
// that add it.
type helper struct {
	pass *analysis.Pass
	obj  types.Object // that is there
	add  []analysis.TextEdit
}

func findHelper(pass *analysis.Pass) *helper {
	h := &helper{pass: pass}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && isHelper(pass.TypesInfo, fn) && !rule.InTest(pass.Fset, file.FileStart) {
				h.obj = pass.TypesInfo.Defs[fn.Name]
				return h
			}
		}
	}
	if pass.Pkg.Scope().Lookup(helperName) != nil || suggest.Ignored(pass, helperName) {
		return h
	}
	var home *ast.File
	for _, file := range pass.Files {
		if scope := pass.TypesInfo.Scopes[file]; scope == nil || scope.Lookup(helperName) != nil {
			return h
		}
		if home == nil && suggest.Writable(file) && !rule.InTest(pass.Fset, file.FileStart) && hasCode(file) {
			home = file
		}
	}
	if home == nil {
		return h
	}
	s := &suggest.Site{Pass: pass, File: home}
	name, edits, ok := s.Import(home.Name.End(), "os")
	if !ok || name == "." {
		return h
	}
	code := strings.ReplaceAll(helperCode, "os.", name+".")
	tf := pass.Fset.File(home.FileStart)
	if pass.Fset.PositionFor(home.FileEnd, false).Column != 1 {
		code = "\n" + code // the last line has no end
	}
	h.add = append(edits, suggest.Insert(tf.Pos(tf.Size()), code))
	return h
}

func hasCode(file *ast.File) bool {
	return slices.ContainsFunc(file.Decls, func(d ast.Decl) bool {
		g, ok := d.(*ast.GenDecl)
		return !ok || len(g.Specs) > 0 && g.Tok.String() != "import"
	})
}

// isHelper reports whether a function takes a name, reads the environment and does not
// always return.
func isHelper(info *types.Info, fn *ast.FuncDecl) bool {
	name := strings.ToLower(fn.Name.Name)
	sig, ok := info.TypeOf(fn.Name).(*types.Signature)
	if !ok || fn.Recv != nil || fn.Body == nil || !strings.Contains(name, "env") || !strings.HasPrefix(name, "must") && !strings.HasPrefix(name, "require") {
		return false
	}
	if types.TypeString(sig, nil) != "func("+paramName(sig)+"string) string" {
		return false
	}
	reads, fails := false, false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			reads = reads || suggest.IsFunc(info, call, "os", "Getenv", "LookupEnv")
			id, ok := call.Fun.(*ast.Ident)
			fails = fails || ok && id.Name == "panic" || suggest.IsFunc(info, call, "os", "Exit") ||
				suggest.IsFunc(info, call, "log", "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln")
		}
		return true
	})
	return reads && fails
}

func paramName(sig *types.Signature) string {
	if sig.Params().Len() == 1 && sig.Params().At(0).Name() != "" {
		return sig.Params().At(0).Name() + " "
	}
	return ""
}

// call is the code that reads a variable, with the edits that it needs.
func (h *helper) call(s *suggest.Site, env string) (code string, edits []analysis.TextEdit, ok bool) {
	pos := s.Path[0].Pos()
	code = helperName + `("` + env + `")`
	if h.obj != nil {
		name := h.obj.Name()
		return name + `("` + env + `")`, nil, s.Means(pos, name, func(o types.Object) bool { return o == h.obj })
	}
	return code, h.add, h.add != nil && !s.Means(pos, helperName, func(types.Object) bool { return true })
}
