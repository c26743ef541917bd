package taint

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/taint/casetest"
)

// TestFactRoundTrip decodes every fact of the corpus in an engine that knows nothing
// else, and encodes what it got: the bytes are the same.
func TestFactRoundTrip(t *testing.T) {
	n := 0
	eachFact(t, corpusProgram(t), func(e *engine, f FuncFact) {
		n++
		if err := roundTrip(e, f); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
	})
	t.Logf("%d summaries", n)
}

// TestFactGob sends the facts of the corpus through gob, as every host does.
func TestFactGob(t *testing.T) {
	eachFact(t, corpusProgram(t), func(_ *engine, f FuncFact) {
		in := &Fact{Packages: []string{"p"}, Funcs: []FuncFact{f}}
		var buf bytes.Buffer
		if err := gob.NewEncoder(&buf).Encode(in); err != nil {
			t.Fatal(err)
		}
		var out Fact
		if err := gob.NewDecoder(&buf).Decode(&out); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(in, &out) {
			t.Errorf("%s: %v became %v", f.Name, in, &out)
		}
	})
}

// everyField is a fact that has something in each of its fields, and names that occur twice.
func everyField() *Fact {
	return &Fact{
		Packages: []string{"p", "p/q"},
		Funcs: []FuncFact{
			{Name: "p.F", Blob: []byte{1, 2, 3}, Refs: []string{"p.G", "p/q.H"}, Types: []string{"p.T"}, Cases: [][]byte{{4}, {5, 6}}},
			{Name: "p.G", Blob: []byte{7}, Refs: []string{"p.F"}},
		},
		Told: []string{"a", "b"}, Changed: []Change{{"p.V", 3}}, Checking: []string{"p.Client"}, Hidden: []string{"p.t"},
	}
}

// TestFactFields has each field come back, of a fact that is small, and of one that is compressed.
func TestFactFields(t *testing.T) {
	large := everyField()
	large.Funcs[0].Blob = bytes.Repeat([]byte("blob"), smallFact)
	for _, in := range []*Fact{{}, everyField(), large} {
		data, err := in.GobEncode()
		if err != nil {
			t.Fatal(err)
		}
		var out Fact
		if err := out.GobDecode(data); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(in, &out) {
			t.Errorf("%v became %v", in, &out)
		}
	}
}

// FuzzFact reads broken facts: what cannot be read is an error, and what can be is written to
// what is read as the same.
func FuzzFact(f *testing.F) {
	data, err := everyField().GobEncode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		var in, out Fact
		if in.GobDecode(data) != nil {
			return
		}
		again, err := in.GobEncode()
		if err != nil {
			t.Fatal(err)
		}
		if err := out.GobDecode(again); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(&in, &out) {
			t.Errorf("%v became %v", &in, &out)
		}
	})
}

func roundTrip(e *engine, f FuncFact) error {
	sum := e.decode(f.Name, f.Blob)
	again := e.encode(sum).blob
	if !bytes.Equal(f.Blob, again) {
		i := 0
		for i < len(again) && i < len(f.Blob) && again[i] == f.Blob[i] {
			i++
		}
		return fmt.Errorf("%d bytes became %d, other from byte %d", len(f.Blob), len(again), i)
	}
	return nil
}

func corpusProgram(tb testing.TB) *ruletest.Program {
	tb.Helper()
	root, err := ruletest.Testdata()
	if err != nil {
		tb.Fatal(err)
	}
	prog, err := ruletest.Load(root, casetest.Module+"/...")
	if err != nil {
		tb.Fatal(err)
	}
	return prog
}

// eachFact analyses a program and calls f for every summary that it exports, with a new
// engine for the package.
func eachFact(tb testing.TB, prog *ruletest.Program, f func(*engine, FuncFact)) {
	tb.Helper()
	mark := casetest.Model()
	lookup := func(path string) (model.Package, bool) { return mark, path == mark.Path }
	a := NewAnalyzer(DefaultThreats(), lookup, std.Lookup)
	run := a.Run
	a.Run = func(pass *analysis.Pass) (any, error) {
		p := *pass
		p.ExportPackageFact = func(fact analysis.Fact) {
			pass.ExportPackageFact(fact)
			built, err := ssabuild.Build(pass)
			if err != nil {
				tb.Fatal(err)
			}
			for _, fn := range fact.(*Fact).Funcs {
				e := newEngine(pass, built.Pkg, newModels(lookup, std.Lookup), DefaultThreats())
				e.imports = &imports{}
				f(e, fn)
			}
		}
		return run(&p)
	}
	if _, err := prog.Analyze(a); err != nil {
		tb.Fatal(err)
	}
}

// FuzzDecode decodes broken facts: what does not make sense is a panic of the decoder's
// that analyse contains, never a hang, and never more memory than the fact accounts for.
func FuzzDecode(f *testing.F) {
	var one *engine
	n := 0
	eachFact(f, corpusProgram(f), func(e *engine, fact FuncFact) {
		if n++; n%100 == 0 {
			f.Add(fact.Blob)
		}
		one = e
	})
	f.Fuzz(func(t *testing.T, blob []byte) {
		e := newEngine(one.pass, one.pkg, one.models, DefaultThreats())
		e.imports = &imports{}
		defer func() {
			if v := recover(); v != nil {
				if err, ok := v.(error); ok && strings.Contains(err.Error(), "stack") {
					t.Error(err)
				}
			}
		}()
		e.encode(e.decode("f", blob))
	})
}
