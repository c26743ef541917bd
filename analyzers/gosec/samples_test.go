package gosec

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/securego/gosec/v2/testutils"
	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
)

// samples are gosec's own examples, by the name that they have there.
var samples = map[string][]testutils.CodeSample{
	"G101":       testutils.SampleCodeG101,
	"G101Values": testutils.SampleCodeG101Values,
	"G102":       testutils.SampleCodeG102,
	"G103":       testutils.SampleCodeG103,
	"G104":       testutils.SampleCodeG104,
	"G104Audit":  testutils.SampleCodeG104Audit,
	"G106":       testutils.SampleCodeG106,
	"G107":       testutils.SampleCodeG107,
	"G108":       testutils.SampleCodeG108,
	"G109":       testutils.SampleCodeG109,
	"G110":       testutils.SampleCodeG110,
	"G111":       testutils.SampleCodeG111,
	"G112":       testutils.SampleCodeG112,
	"G113":       testutils.SampleCodeG113,
	"G114":       testutils.SampleCodeG114,
	"G115":       testutils.SampleCodeG115,
	"G116":       testutils.SampleCodeG116,
	"G117":       testutils.SampleCodeG117,
	"G118":       testutils.SampleCodeG118,
	"G119":       testutils.SampleCodeG119,
	"G120":       testutils.SampleCodeG120,
	"G121":       testutils.SampleCodeG121,
	"G122":       testutils.SampleCodeG122,
	"G123":       testutils.SampleCodeG123,
	"G124":       testutils.SampleCodeG124,
	"G125":       testutils.SampleCodeG125,
	"G201":       testutils.SampleCodeG201,
	"G202":       testutils.SampleCodeG202,
	"G203":       testutils.SampleCodeG203,
	"G204":       testutils.SampleCodeG204,
	"G301":       testutils.SampleCodeG301,
	"G302":       testutils.SampleCodeG302,
	"G303":       testutils.SampleCodeG303,
	"G304":       testutils.SampleCodeG304,
	"G305":       testutils.SampleCodeG305,
	"G306":       testutils.SampleCodeG306,
	"G307":       testutils.SampleCodeG307,
	"G401":       testutils.SampleCodeG401,
	"G401b":      testutils.SampleCodeG401b,
	"G402":       testutils.SampleCodeG402,
	"G403":       testutils.SampleCodeG403,
	"G404":       testutils.SampleCodeG404,
	"G405":       testutils.SampleCodeG405,
	"G405b":      testutils.SampleCodeG405b,
	"G406":       testutils.SampleCodeG406,
	"G406b":      testutils.SampleCodeG406b,
	"G407":       testutils.SampleCodeG407,
	"G408":       testutils.SampleCodeG408,
	"G501":       testutils.SampleCodeG501,
	"G502":       testutils.SampleCodeG502,
	"G503":       testutils.SampleCodeG503,
	"G504":       testutils.SampleCodeG504,
	"G505":       testutils.SampleCodeG505,
	"G506":       testutils.SampleCodeG506,
	"G507":       testutils.SampleCodeG507,
	"G601":       testutils.SampleCodeG601,
	"G602":       testutils.SampleCodeG602,
	"G701":       testutils.SampleCodeG701,
	"G702":       testutils.SampleCodeG702,
	"G703":       testutils.SampleCodeG703,
	"G704":       testutils.SampleCodeG704,
	"G705":       testutils.SampleCodeG705,
	"G706":       testutils.SampleCodeG706,
	"G707":       testutils.SampleCodeG707,
	"G708":       testutils.SampleCodeG708,
	"G709":       testutils.SampleCodeG709,
	"G710":       testutils.SampleCodeG710,
}

// sample is a sample in memory that can be scanned.
type sample struct {
	name string // "G401/3"
	pass *analysis.Pass
}

// loadSamples type-checks the samples, or those of the rules that are named. Those that cannot be are named with the reason.
func loadSamples(t testing.TB, names ...string) (loaded []sample, failed map[string]string) {
	failed = make(map[string]string)
	parsed := make(map[string]*analysis.Pass)
	for name, list := range samples {
		if len(names) > 0 && !slices.Contains(names, name) {
			continue
		}
		for i, s := range list {
			id := fmt.Sprintf("%s/%d", name, i)
			pass, err := parseSample(t.TempDir(), s.Code)
			if err != nil {
				failed[id] = err.Error()
				continue
			}
			parsed[id] = pass
		}
	}
	exports := stdExports(t, slices.Collect(maps.Values(parsed)))
	for _, id := range slices.Sorted(maps.Keys(parsed)) {
		goVersion := "go1.26"
		if strings.HasPrefix(id, "G601/") {
			goVersion = "go1.21" // the last in which an iteration has no variable of its own
		}
		if err := check(parsed[id], exports, goVersion); err != nil {
			failed[id] = err.Error()
			continue
		}
		loaded = append(loaded, sample{id, parsed[id]})
	}
	return loaded, failed
}

func parseSample(dir string, code []string) (*analysis.Pass, error) {
	pass := &analysis.Pass{Fset: token.NewFileSet(), ReadFile: os.ReadFile}
	for i, text := range code {
		// gosec opens the file, and it does not begin every sample with "package".
		name := filepath.Join(dir, "sample"+strconv.Itoa(i)+".go")
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(pass.Fset, name, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		pass.Files = append(pass.Files, f)
	}
	return pass, nil
}

// stdExports finds the export data of what the samples import.
func stdExports(t testing.TB, passes []*analysis.Pass) map[string]string {
	wanted := make(map[string]bool)
	for _, p := range passes {
		for _, f := range p.Files {
			for _, spec := range f.Imports {
				path, _ := strconv.Unquote(spec.Path.Value)
				if !strings.Contains(path, ".") && path != "C" {
					wanted[path] = true
				}
			}
		}
	}
	args := append([]string{"list", "-e", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}"}, slices.Sorted(maps.Keys(wanted))...)
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	exports := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		exports[path] = file
	}
	return exports
}

func check(pass *analysis.Pass, exports map[string]string, goVersion string) error {
	stdlib := importer.ForCompiler(pass.Fset, "gc", openExport(exports))
	conf := types.Config{
		Importer:  stubImporter{stdlib},
		Sizes:     types.SizesFor("gc", "amd64"),
		GoVersion: goVersion,
		Error:     func(error) {},
	}
	pass.TypesInfo = &types.Info{
		Types:        map[ast.Expr]types.TypeAndValue{},
		Defs:         map[*ast.Ident]types.Object{},
		Uses:         map[*ast.Ident]types.Object{},
		Implicits:    map[ast.Node]types.Object{},
		Instances:    map[*ast.Ident]types.Instance{},
		Scopes:       map[ast.Node]*types.Scope{},
		Selections:   map[*ast.SelectorExpr]*types.Selection{},
		FileVersions: map[*ast.File]string{},
	}
	pass.TypesSizes = conf.Sizes
	var err error
	pass.Pkg, err = conf.Check("sample", pass.Fset, pass.Files, pass.TypesInfo)
	if err != nil {
		return err
	}
	builder, err := ssabuild.Analyzer.Run(pass)
	pass.ResultOf = map[*analysis.Analyzer]any{ssabuild.Analyzer: builder}
	return err
}

func openExport(exports map[string]string) importer.Lookup {
	return func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, fmt.Errorf("imports %s", path)
		}
		return os.Open(exports[path])
	}
}

// stubs are the parts of other modules that the samples use.
var stubs = map[string]string{
	"golang.org/x/crypto/md4":       "package md4; import \"hash\"; func New() hash.Hash { return nil }",
	"golang.org/x/crypto/ripemd160": "package ripemd160; import \"hash\"; func New() hash.Hash { return nil }",
	"golang.org/x/crypto/ssh":       "package ssh; type HostKeyCallback func(); func InsecureIgnoreHostKey() HostKeyCallback { return nil }",
	"golang.org/x/sys/execabs":      "package execabs; import (\"context\"; \"os/exec\"); func Command(name string, arg ...string) *exec.Cmd { return nil }; func CommandContext(ctx context.Context, name string, arg ...string) *exec.Cmd { return nil }",
	"github.com/lib/pq":             "package pq; func QuoteIdentifier(name string) string { return name }",
	"github.com/BurntSushi/toml":    "package toml; import \"io\"; type Encoder struct{}; func NewEncoder(w io.Writer) *Encoder { return nil }; func (*Encoder) Encode(v any) error { return nil }",
	"go.yaml.in/yaml/v3":            "package yaml; func Marshal(in any) ([]byte, error) { return nil, nil }",
}

type stubImporter struct{ stdlib types.Importer }

func (i stubImporter) Import(path string) (*types.Package, error) {
	text, ok := stubs[path]
	if !ok {
		return i.stdlib.Import(path)
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, path, text, 0)
	if err != nil {
		return nil, err
	}
	conf := types.Config{Importer: i.stdlib}
	return conf.Check(path, fset, []*ast.File{f}, nil)
}
