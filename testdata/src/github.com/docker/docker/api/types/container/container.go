// Package container is a stub of github.com/docker/docker/api/types/container.
package container

// ExecOptions says what is run in a container.
type ExecOptions struct {
	User string
	Cmd  []string
	Env  []string
}
