// Package container is a stub of github.com/docker/docker/api/types/container.
package container

import "github.com/docker/docker/api/types/strslice"

// Config is what a container is made of.
type Config struct {
	Image      string
	Cmd        strslice.StrSlice
	Entrypoint strslice.StrSlice
	Labels     map[string]string
}

// ExecOptions says what is run in a container.
type ExecOptions struct {
	User string
	Cmd  []string
	Env  []string
}
