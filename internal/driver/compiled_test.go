package driver

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestToolexec(t *testing.T) {
	for _, test := range []struct {
		args string
		code int
		ok   bool
	}{
		{"./...", 0, false},
		{"-toolexec", 0, false},
		{"-toolexec go build -o /nonexistent/x .", 1, true},
		{"-toolexec no-such-tool -V=full", 1, true},
		{"-toolexec go env -V=full", 1, true}, // it is run, and does not know the flag
	} {
		if code, ok := Toolexec(t.Context(), strings.Fields(test.args)); code != test.code || ok != test.ok {
			t.Errorf("%s: %d, %v; want %d, %v", test.args, code, ok, test.code, test.ok)
		}
	}
}

func TestToolexecCommand(t *testing.T) {
	for program, want := range map[string]string{
		"":              "",
		"/bin/x":        "'/bin/x' -toolexec",
		"/a b/x":        "'/a b/x' -toolexec",
		"/it's/x":       `"/it's/x" -toolexec`,
		`/it's "here"/`: "",
	} {
		if got := ToolexecCommand(program); got != want {
			t.Errorf("%q: %q, want %q", program, got, want)
		}
	}
}

// TestListCompiled: what is compiled is found where it is, and nothing is compiled for that.
func TestListCompiled(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, dir, "go.mod", "module example.com/m\n\ngo 1.26\n")
	write(t, dir, "m.go", "package m\n\nimport _ \"strings\"\n")
	list := func(env ...string) map[string]string {
		opts := &Options{Env: append(os.Environ(), env...), Toolexec: ToolexecCommand(program)}
		l, err := load(t.Context(), opts, moduleRoot{dir: dir, patterns: []string{"./..."}})
		if err != nil {
			t.Fatal(err)
		}
		r := &run{ctx: t.Context(), opts: opts, graph: newGraph(l.roots, NoDeps), dir: dir}
		return r.listCompiled()
	}
	files := list() // this test was linked with the package
	if _, err := os.Stat(files["strings"]); err != nil {
		t.Errorf("strings is compiled and not found: %v", err)
	}
	empty := t.TempDir()
	if files := list("GOCACHE=" + empty); len(files) > 0 {
		t.Errorf("nothing is compiled, found %v", files)
	}
	err = filepath.WalkDir(empty, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if strings.HasPrefix(string(data), "!<arch>") {
			t.Errorf("%s is an archive: something was compiled", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
