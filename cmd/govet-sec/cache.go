package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/driver"
)

// openCache opens the cache that the flag, or else the environment names. "off" is
// none. The user's own cache directory not being there is no reason to fail; a
// directory that was asked for is. A program may stand behind it.
func (c *command) openCache() (*cache.Cache, error) {
	kept, err := c.openDir()
	if err != nil {
		return nil, err
	}
	c.kept = kept
	return kept, c.share()
}

// share starts the program that shares what is kept with other machines. It comes from
// the flag or the environment only: what is analysed has no say in what is run. It
// not being there costs time and no findings, so a warning is enough.
func (c *command) share() error {
	args, err := splitCommand(cmp.Or(c.cacheProg, os.Getenv("GOVETSEC_CACHEPROG")))
	switch {
	case err != nil:
		return &usageError{"-cache-prog: " + err.Error(), "write it as in GOCACHEPROG: a program and its arguments"}
	case len(args) == 0:
		return nil
	case c.kept == nil && c.cacheProg != "":
		return &usageError{"-cache-prog needs a cache to fill", "leave -cache=off out"}
	case c.kept == nil:
		return nil
	}
	warn := func(err error) {
		c.say(fmt.Sprintf("warning: -cache-prog %s: %v; results are kept on this machine only", args[0], err))
	}
	p, err := cache.StartProg(args, warn)
	if err != nil {
		warn(err)
		return nil
	}
	c.kept.Share(p, driver.SharedEntries()...)
	return nil
}

// splitCommand splits as the go command does: at spaces, but not between quotes, which
// can stand around a whole field.
func splitCommand(text string) ([]string, error) {
	var fields []string
	for {
		if text = strings.TrimLeft(text, " \t\r\n"); text == "" {
			return fields, nil
		}
		end := strings.IndexAny(text, " \t\r\n")
		if quote := text[0]; quote == '"' || quote == '\'' {
			text = text[1:]
			if end = strings.IndexByte(text, quote); end < 0 {
				return nil, fmt.Errorf("%c is not closed", quote)
			}
			fields, text = append(fields, text[:end]), text[end+1:]
			continue
		}
		if end < 0 {
			end = len(text)
		}
		fields, text = append(fields, text[:end]), text[end:]
	}
}

// openDir opens the directory.
func (c *command) openDir() (*cache.Cache, error) {
	dir := c.cache
	if dir == "" {
		dir = os.Getenv("GOVETSEC_CACHE")
	}
	switch dir {
	case "off":
		return nil, nil
	case "":
		dir, err := cache.Dir()
		if err != nil {
			return nil, nil
		}
		if opened, err := cache.Open(dir); err == nil {
			return opened, nil
		}
		return nil, nil
	}
	opened, err := cache.Open(dir)
	if err != nil {
		return nil, &usageError{"-cache: " + err.Error(), `name a directory that can be written, or "off"`}
	}
	return opened, nil
}
