// Command gendocs writes the rules' pages in docs/rules and the table of rules in
// README.md from what the rules say of themselves.
//
//	gendocs          write them
//	gendocs -check   fail when they are not up to date
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/internal/cmd/genfile"
	"github.com/govet-sec/govet-sec/rule"
)

func main() {
	check := flag.Bool("check", false, "write nothing, fail when a file is stale")
	flag.Parse()
	if err := run(analyzers.All, *check); err != nil {
		fmt.Fprintln(os.Stderr, "gendocs:", err)
		os.Exit(1)
	}
}

func run(rules []*rule.Rule, check bool) error {
	root, err := genfile.Root()
	if err != nil {
		return err
	}
	files := make(map[string][]byte)
	// A page that nothing is written for any more is removed.
	old, err := filepath.Glob(filepath.Join(root, "docs", "rules", "*.md"))
	if err != nil {
		return err
	}
	for _, name := range old {
		files[path.Join("docs/rules", filepath.Base(name))] = nil
	}
	for _, r := range rules {
		page, err := rulePage(r)
		if err != nil {
			return fmt.Errorf("%s: %w", r.Name, err)
		}
		files[path.Join("docs/rules", r.Name+".md")] = page
	}
	files["docs/rules/README.md"] = indexPage(rules)
	readme, err := fs.ReadFile(os.DirFS(root), "README.md")
	if err != nil {
		return err
	}
	if files["README.md"], err = replaceTable(readme, rules); err != nil {
		return err
	}
	return genfile.Sync(root, files, check)
}
