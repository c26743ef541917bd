package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/govet-sec/govet-sec"

// layer says what a package, or a tree of packages, may import of ours. A rule
// may import its own subpackages ("self").
type layer struct {
	path   string // below the module; "a/*" for every package below a
	may    []string
	banned []string // of others', for packages that must stay plain
}

// layers is the table of who may import whom. The first match counts. A package
// that it does not name fails the test: the place of a new package is a decision.
var layers = []layer{
	{path: "rule"},
	{path: "internal/model", banned: []string{"go/", "golang.org/x/"}},
	{path: "internal/model/std", may: []string{"internal/model"}, banned: []string{"go/", "golang.org/x/"}},
	{path: "internal/model/lib", may: []string{"internal/model"}, banned: []string{"go/", "golang.org/x/"}},
	{path: "internal/model/modelfile", may: []string{"internal/model", "internal/model/modelcheck", "rule"}}, // models of users
	{path: "internal/model/*", may: []string{"internal/model", "internal/model/*"}},                          // checks of the tables
	{path: "internal/ssabuild"},
	{path: "internal/stdlib"},     // which import paths are the standard library's
	{path: "internal/constbytes"}, // bytes that are the same each time
	{path: "internal/secret"},     // names of secrets, and texts that are some
	{path: "internal/taint", may: []string{"internal/model", "internal/model/std", "internal/model/lib", "internal/model/modelfile", "internal/secret", "internal/ssabuild", "internal/stdlib", "rule"}}, // rule for ReportIncomplete
	{path: "internal/taint/*", may: []string{"internal/model", "internal/model/*", "internal/secret", "internal/taint", "internal/taint/*", "internal/ssabuild", "internal/ruletest"}},
	{path: "internal/suggest"},
	{path: "internal/flowrule", may: []string{"internal/model", "internal/suggest", "internal/taint", "rule"}},
	{path: "analyzers", may: []string{"analyzers/*", "rule"}},
	{path: "analyzers/*", may: []string{"self", "internal/flowrule", "internal/suggest", "internal/taint", "internal/model", "internal/constbytes", "internal/secret", "internal/ssabuild", "rule"}},

	{path: "internal/finding", may: []string{"rule"}},
	{path: "internal/report", may: []string{"internal/finding", "rule"}, banned: []string{"go/ast", "go/token", "go/types", "golang.org/x/"}},
	{path: "internal/unit", may: []string{"rule"}},
	{path: "internal/fix", may: []string{"internal/finding"}},
	{path: "internal/migrate", may: []string{"internal/finding", "rule"}},
	{path: "internal/config", may: []string{"internal/finding", "rule"}},
	{path: "internal/baseline", may: []string{"internal/finding"}},
	{path: "internal/cache"},
	{path: "internal/revision"}, // files as git has them
	{path: "internal/driver", may: []string{"internal/cache", "internal/finding", "internal/stdlib", "internal/unit", "rule"}},
	{path: "internal/vetunit", may: []string{"internal/finding", "internal/fix", "internal/report", "internal/stdlib", "internal/unit", "rule"}},

	{path: "cmd/*", may: []string{"self", "analyzers", "internal/cache", "internal/baseline", "internal/config", "internal/driver", "internal/vetunit", "internal/fix", "internal/finding", "internal/migrate", "internal/report", "internal/revision", "rule"}},
	{path: "plugin", may: []string{"analyzers", "internal/config", "internal/finding", "internal/taint", "rule"}}, // taint for what its facts need,

	{path: "internal/ruletest", may: []string{"internal/finding", "internal/fix", "rule"}},
	{path: "internal/corpustest", may: []string{"analyzers", "internal/ruletest", "internal/finding", "rule"}},
	{path: "internal/archtest"},
	{path: "internal/cachetest"},
	{path: "internal/bigtree"}, // a module of any size, to measure with
	{path: "internal/cmd/genfile"},
	{path: "internal/cmd/*", may: []string{"self", "internal/cmd/genfile", "internal/bigtree", "analyzers", "internal/model/*", "internal/model", "rule"}},
}

// testsMay is what the tests of any package may import beyond what it may itself.
var testsMay = []string{"internal/bigtree", "internal/cachetest", "internal/ruletest", "internal/model", "internal/model/*", "internal/taint", "internal/taint/*", "rule", "analyzers", "internal/ssabuild"}

func TestImports(t *testing.T) {
	eachFile(t, func(name string, fset *token.FileSet, file *ast.File) {
		pkg := filepath.ToSlash(filepath.Dir(name))
		i := slices.IndexFunc(layers, func(l layer) bool { return matches(l.path, pkg) })
		if i < 0 {
			t.Errorf("%s: the package %s is not in the table of layers", name, pkg)
			return
		}
		may := layers[i].may
		isTest := strings.HasSuffix(name, "_test.go")
		if isTest {
			may = slices.Concat(may, testsMay)
		}
		for _, spec := range file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value) // the parser has read it
			ours, ok := strings.CutPrefix(path, module+"/")
			switch {
			case ok && !allowed(pkg, ours, may):
				t.Errorf("%s: %s may not import %s", fset.Position(spec.Pos()), pkg, ours)
			case !isTest && slices.ContainsFunc(layers[i].banned, func(b string) bool { return strings.HasPrefix(path, b) }):
				t.Errorf("%s: %s may not import %s", fset.Position(spec.Pos()), pkg, path)
			}
		}
	})
}

func allowed(pkg, imported string, may []string) bool {
	if imported == pkg {
		return true // an external test
	}
	return slices.ContainsFunc(may, func(m string) bool {
		if m == "self" {
			return matches(pkg+"/*", imported)
		}
		return matches(m, imported)
	})
}

func matches(pattern, pkg string) bool {
	if tree, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(pkg, tree)
	}
	return pattern == pkg
}

// The lengths from which a file or function is to be cut. Generated files and
// tables are read by nobody from end to end; tests may tell a long story.
const (
	maxFile     = 500
	maxFunction = 80
)

func TestSizes(t *testing.T) {
	eachFile(t, func(name string, fset *token.FileSet, file *ast.File) {
		if ast.IsGenerated(file) {
			return
		}
		if n := fset.File(file.FileStart).LineCount(); n > maxFile {
			t.Errorf("%s has %d lines, more than %d", name, n, maxFile)
		}
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || isTable(fn) {
				continue
			}
			if n := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line + 1; n > maxFunction {
				t.Errorf("%s: %s has %d lines, more than %d", fset.Position(fn.Pos()), fn.Name.Name, n, maxFunction)
			}
		}
	})
}

// isTable reports whether a function has no control flow but a switch with one
// plain statement in each case: a table that is not built before it is asked for,
// or the one place where a kind of node finds its function.
func isTable(fn *ast.FuncDecl) bool {
	if fn.Body == nil {
		return true
	}
	for _, stmt := range fn.Body.List {
		var cases []ast.Stmt
		switch stmt := stmt.(type) {
		case *ast.SwitchStmt:
			cases = stmt.Body.List
		case *ast.TypeSwitchStmt:
			cases = stmt.Body.List
		default:
			if !isPlain(stmt) {
				return false
			}
		}
		for _, c := range cases {
			if body := c.(*ast.CaseClause).Body; len(body) > 1 || len(body) == 1 && !isPlain(body[0]) {
				return false
			}
		}
	}
	return true
}

func isPlain(stmt ast.Stmt) bool {
	switch stmt.(type) {
	case *ast.ReturnStmt, *ast.AssignStmt, *ast.ExprStmt, *ast.DeclStmt:
		return true
	}
	return false
}

// TestRulesAreTested wants ruletest.Run in every rule's folder.
func TestRulesAreTested(t *testing.T) {
	folders, err := filepath.Glob("../../analyzers/*/doc.go")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	for _, doc := range folders {
		dir := filepath.Dir(doc)
		test, err := os.ReadFile(filepath.Join(dir, filepath.Base(dir)+"_test.go"))
		if err != nil {
			t.Error(err)
		} else if !strings.Contains(string(test), "ruletest.Run(t, ") {
			t.Errorf("the test in %s does not call ruletest.Run", dir)
		}
	}
}

// eachFile parses every Go file of the module, whatever its build constraints.
func eachFile(t *testing.T, f func(name string, fset *token.FileSet, file *ast.File)) {
	t.Helper()
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			return skipDir(path, name)
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err == nil {
			f(name, fset, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// skipDir leaves out what is not of this module.
func skipDir(path, name string) error {
	base := filepath.Base(name)
	if base == "testdata" || base != "." && strings.HasPrefix(base, ".") || name == "bin" {
		return filepath.SkipDir
	}
	if mod, _ := filepath.Glob(filepath.Join(path, "go.mod")); name != "." && len(mod) > 0 {
		return filepath.SkipDir
	}
	return nil
}
