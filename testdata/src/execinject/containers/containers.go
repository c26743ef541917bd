// Package containers runs commands in containers.
package containers

import (
	"net/http"

	"github.com/docker/docker/api/types/container"
)

func made(r *http.Request) []*container.Config {
	x := r.FormValue("x")
	return []*container.Config{
		{Image: "alpine", Cmd: []string{"sh", "-c", "wget " + x}},             // want "GVS102"
		{Image: "alpine", Entrypoint: []string{"/bin/bash", "-c", "ls " + x}}, // want "GVS102"
		{Image: "alpine", Cmd: []string{"ls", "--", x}, Labels: map[string]string{"x": x}},
	}
}

func commands(w http.ResponseWriter, r *http.Request) []container.ExecOptions {
	x := r.FormValue("x")
	return []container.ExecOptions{
		{Cmd: []string{"sh", "-c", "ls " + x}}, // want "GVS102"
		{Cmd: []string{x, "-l"}},               // want "GVS101"
		{Cmd: []string{"tar", x}},              // want "GVS103"
		{Cmd: []string{"ls", "--", x}},
		{Cmd: []string{"ls", "-l"}, User: x},
	}
}
