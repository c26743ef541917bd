// Gencases writes the systematic families of taint cases: every container, with
// every way in and every way out, in one package and across two and three.
//
//	go generate ./internal/cmd/gencases
package main

import (
	"fmt"
	"os"

	"github.com/govet-sec/govet-sec/internal/cmd/genfile"
)

//go:generate go run . ../../../testdata/src/taint

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: gencases testdata/src/taint")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "gencases:", err)
		os.Exit(1)
	}
}

func write(root string) error {
	files, err := generate()
	if err != nil {
		return err
	}
	return genfile.Sync(root, files, false)
}
