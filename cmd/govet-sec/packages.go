package main

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/driver"
)

// patterns are the packages of the command line. For "-" come those that stand on
// standard input, one a line; empty lines and comments after # do not count.
func (c *command) patterns(stdin io.Reader) ([]string, error) {
	args := c.flags.Args()
	i := slices.Index(args, "-")
	if i < 0 {
		return args, nil
	}
	if slices.Contains(args[i+1:], "-") {
		return nil, &usageError{`"-" stands twice among the packages`, "standard input can be read once"}
	}
	var listed []string
	in := bufio.NewScanner(stdin)
	for in.Scan() {
		line, _, _ := strings.Cut(in.Text(), "#")
		if line = strings.TrimSpace(line); line != "" {
			listed = append(listed, line)
		}
	}
	if err := in.Err(); err != nil {
		return nil, err
	}
	all := slices.Concat(args[:i], listed, args[i+1:])
	if len(all) == 0 {
		return nil, &usageError{"the list on standard input is empty", "name at least one package"}
	}
	for _, p := range all {
		if strings.HasPrefix(p, "-") {
			return nil, &usageError{"the list on standard input has a flag: " + p, "list packages only"}
		}
	}
	return all, nil
}

func (c *command) parseMatrix() error {
	if c.matrix == "" {
		return nil
	}
	targets, err := driver.ParseMatrix(c.matrix)
	if err != nil {
		return &usageError{"-matrix: " + err.Error(), "a target is like linux/amd64, windows/amd64:tag+tag or host:tag"}
	}
	c.targets = targets
	return nil
}
