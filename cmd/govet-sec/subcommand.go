package main

import "flag"

// subcommand is a word that can stand in the place of flags and packages.
type subcommand struct {
	name  string
	alone bool                                  // with more behind it, it is a package
	flags func(c *command) *flag.FlagSet        // of its own, or those of a scan and more
	use   string                                // one line of help
	run   func(*command, []string) (int, error) // with what stands behind the word
}

func subcommands() []subcommand {
	return []subcommand{
		{name: "help", run: (*command).printHelp},
		{name: "init", alone: true, run: (*command).printInit},
		{name: "baseline", flags: (*command).baselineFlags, use: useBaseline, run: (*command).writeBaseline},
		{name: "migrate-ignores", flags: (*command).migrateFlags, use: useMigrate, run: (*command).migrateIgnores},
		{name: "compare", flags: (*command).compareFlags, use: useCompare, run: (*command).compare},
	}
}

func (c *command) printHelp(names []string) (int, error) { return exitClean, c.help(names) }

func (c *command) printInit([]string) (int, error) { return exitClean, c.writeConfig() }
