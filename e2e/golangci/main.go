// Command golangci-lint-govetsec is golangci-lint with the linter govetsec in it:
// what "golangci-lint custom" makes, without cloning a repository.
package main

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/govet-sec/govet-sec/plugin" // registers the linter
)

func main() {
	// With this version golangci-lint mixes the hash of this executable into the keys
	// of its cache. With any other it takes the version for it, and answers from
	// the cache of an older plugin.
	err := commands.Execute(commands.BuildInfo{Version: "(devel)", GoVersion: "unknown", Commit: "?"})
	if err != nil {
		fmt.Fprintln(os.Stderr, "golangci-lint-govetsec:", err)
		os.Exit(exitcodes.Failure)
	}
}
