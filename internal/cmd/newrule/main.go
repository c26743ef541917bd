// Command newrule scaffolds a rule and generates the list of rules.
//
//	newrule NAME             write analyzers/NAME and testdata/src/NAME
//	newrule -kind SQL NAME   the same for a rule on the taint engine's flows
//	newrule -gen             write analyzers/analyzers.go
//	newrule -gen -check      fail when that file is not up to date
//
// It is run by make new-rule, make gen and make gen-check.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/govet-sec/govet-sec/internal/cmd/genfile"
)

func main() {
	kind := flag.String("kind", "", "the model's kind of harm whose flows the rule reports")
	gen := flag.Bool("gen", false, "write analyzers/analyzers.go")
	check := flag.Bool("check", false, "with -gen: write nothing, fail when the file is stale")
	flag.Parse()
	if err := run(*gen, *check, *kind, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "newrule:", err)
		os.Exit(1)
	}
}

func run(gen, check bool, kind string, args []string) error {
	root, err := genfile.Root()
	if err != nil {
		return err
	}
	if _, err := rules(root); err != nil {
		return err // before a scaffold is written that cannot be listed
	}
	switch {
	case gen && len(args) == 0:
	case !gen && len(args) == 1:
		if err := scaffold(root, args[0], kind); err != nil {
			return err
		}
	default:
		return fmt.Errorf("give the name of the new rule, or -gen")
	}
	list, err := list(root)
	if err != nil {
		return err
	}
	return genfile.Sync(root, map[string][]byte{"analyzers/analyzers.go": list}, check)
}
