package main

import (
	"bytes"
	"embed"
	"fmt"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"text/template"

	"github.com/govet-sec/govet-sec/internal/cmd/genfile"
)

// templates has one directory for each sort of rule, with the files of a scaffold.
//
//go:embed templates
var templates embed.FS

var nameForm = regexp.MustCompile(`^[a-z][a-z0-9]*$`)

// scaffold writes the files of a new rule, one that works and whose test passes:
// changing something that works is easier than starting from nothing.
func scaffold(root, name, kind string) error {
	if !nameForm.MatchString(name) || token.IsKeyword(name) {
		return fmt.Errorf("the name %q must be one lower-case word: it is that of a package", name)
	}
	id, err := nextID(root)
	if err != nil {
		return err
	}
	sort := "call"
	if kind != "" {
		sort = "flow"
	}
	values := map[string]string{"Name": name, "ID": id, "Kind": kind}
	files := make(map[string][]byte)
	for from, to := range map[string]string{
		"doc.go.tmpl":       path.Join("analyzers", name, "doc.go"),
		"rule.go.tmpl":      path.Join("analyzers", name, name+".go"),
		"rule_test.go.tmpl": path.Join("analyzers", name, name+"_test.go"),
		"fixture.go.tmpl":   path.Join("testdata/src", name, name+".go"),
	} {
		if _, err := os.Stat(filepath.Join(root, to)); err == nil {
			return fmt.Errorf("%s exists", to)
		}
		if files[to], err = fill(path.Join("templates", sort, from), values); err != nil {
			return err
		}
	}
	if err := genfile.Sync(root, files, false); err != nil {
		return err
	}
	fmt.Printf("analyzers/%s is a rule with the ID %s. Now:\n"+
		"1. say in doc.go what it finds, and show it in a bad and a good example;\n"+
		"2. fill in its title, CWE and severity in %s.go, and what it looks for;\n"+
		"3. add lines with and without findings to testdata/src/%s;\n"+
		"4. go test ./analyzers/%s && make gen\n", name, id, name, name, name)
	return nil
}

func fill(file string, values map[string]string) ([]byte, error) {
	if _, err := fs.Stat(templates, file); err != nil {
		file = path.Join("templates", path.Base(file)) // shared by all sorts
	}
	t, err := template.ParseFS(templates, file)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, values)
	return b.Bytes(), err
}

var idForm = regexp.MustCompile(`GVS([1-9][0-9])[0-9]\b`)

// nextID is the first ID of the first ten that no rule has used. An ID is
// permanent; one that is not given out again must stay in a file of its folder.
func nextID(root string) (string, error) {
	dir, err := os.OpenRoot(filepath.Join(root, "analyzers"))
	if err != nil {
		return "", err
	}
	defer dir.Close()
	used := make(map[int]bool)
	err = fs.WalkDir(dir.FS(), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		data, err := dir.ReadFile(file)
		for _, m := range idForm.FindAllSubmatch(data, -1) {
			ten, _ := strconv.Atoi(string(m[1])) // two digits
			used[ten] = true
		}
		return err
	})
	if err != nil {
		return "", err
	}
	for ten := 10; ten < 100; ten++ {
		if !used[ten] {
			return fmt.Sprintf("GVS%d1", ten), nil
		}
	}
	return "", fmt.Errorf("all tens of IDs are in use: choose one by hand")
}
