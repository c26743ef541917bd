package rule

import (
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

const sampleDoc = `// Copyright of somebody.

// Package sample reports what is wrong. It explains
// itself, too.
//
// A shell block of the prose:
//
//	go vet ./...
//
// Bad: the shell reads the request.
//
//	package p
//
//	func f() {} // finding: text
//
// Good:
//
//	package p
//
// The end.
package sample
`

func TestParseDoc(t *testing.T) {
	got, err := ParseDoc(sampleDoc)
	if err != nil {
		t.Fatal(err)
	}
	want := &Doc{
		Name:     "sample",
		Synopsis: "Package sample reports what is wrong.",
		Prose:    "Package sample reports what is wrong. It explains\nitself, too.\n\nA shell block of the prose:\n\n\tgo vet ./...\n\nThe end.",
		Examples: []Example{
			{Bad: true, Title: "the shell reads the request", Code: "package p\n\nfunc f() {} // finding: text\n", Line: 12},
			{Code: "package p\n", Line: 18},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %#v\nwant %#v", got, want)
	}
	if line := strings.Split(sampleDoc, "\n")[got.Examples[0].Line-1]; line != "//\tpackage p" {
		t.Errorf("the first example begins on the line %q", line)
	}
}

func TestParseDocErrors(t *testing.T) {
	for _, test := range []struct{ doc, want string }{
		{"// Text.\n", "no package clause"},
		{"// Text.\n//\n//\tpackage p\npackage x\n", "line 3: a Go file without"},
		{"// Bad:\n//\n// no code\npackage x\n", "line 1: an indented Go file"},
		{"// Good:\n//\n//\tx := 1\npackage x\n", "line 1: an indented Go file"},
		{"// Bad:\npackage x\n", "line 1: an indented Go file"},
	} {
		_, err := ParseDoc(test.doc)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("ParseDoc(%q) = %v, want %q", test.doc, err, test.want)
		}
	}
}

func FuzzParseDoc(f *testing.F) {
	f.Add(sampleDoc)
	f.Fuzz(func(t *testing.T, src string) {
		d, err := ParseDoc(src)
		if err != nil {
			return
		}
		for _, e := range d.Examples {
			if !strings.HasPrefix(e.Code, "package ") || e.Line < 1 || e.Line > strings.Count(src, "\n")+1 {
				t.Errorf("example %+v of %q", e, src)
			}
		}
	})
}

func TestNew(t *testing.T) {
	r := New(sampleDoc, Rule{
		Checks: []Check{{ID: "GVS999"}},
		Run:    func(*Pass) error { return nil },
	})
	if r.Name != "sample" || r.Analyzer.Name != "sample" || !strings.HasPrefix(r.Analyzer.Doc, "Package sample reports") {
		t.Errorf("name %q, analyzer %q, doc %q", r.Name, r.Analyzer.Name, r.Analyzer.Doc)
	}
	if err := analysis.Validate([]*analysis.Analyzer{r.Analyzer}); err != nil {
		t.Error(err)
	}
	if r.Check("GVS999") == nil || r.Check("GVS998") != nil {
		t.Error("Check does not find by ID")
	}
	if d, err := r.Doc(); err != nil || len(d.Examples) != 2 {
		t.Errorf("Doc() = %v, %v", d, err)
	}
}
