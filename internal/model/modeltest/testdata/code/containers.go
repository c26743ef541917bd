// Package containers is about commands that are run in containers.
package containers

import (
	"net/http"

	"github.com/docker/docker/api/types/container"
	corev1 "k8s.io/api/core/v1"
)

func commands(r *http.Request) {
	x := r.FormValue("x")
	_ = container.ExecOptions{
		Cmd: []string{"sh", "-c", "ls " + x}, // want exec-arg
	}
	_ = container.ExecOptions{Cmd: []string{"ls", "/srv"}, User: x}
	_ = container.Config{
		Cmd:        []string{"sh", "-c", "ls " + x}, // want exec-arg
		Entrypoint: []string{x},                     // want exec-arg
	}
	_ = container.Config{Cmd: []string{"ls", "/srv"}, Image: x}
	_ = corev1.PodExecOptions{
		Command: []string{x}, // want exec-arg
	}
	_ = corev1.PodExecOptions{Command: []string{"ls", "/srv"}, Container: x}
}
