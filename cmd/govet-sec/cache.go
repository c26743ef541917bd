package main

import (
	"os"

	"github.com/govet-sec/govet-sec/internal/cache"
)

// openCache opens the cache that the flag, or else the environment names. "off" is
// none. The user's own cache directory not being there is no reason to fail; a
// directory that was asked for is.
func (c *command) openCache() (*cache.Cache, error) {
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
