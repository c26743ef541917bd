// Package host calls what plug-ins register, and what is kept in a context.
package host

import (
	"context"
	"net/http"
)

var plugins = map[string]func(arg string) error{}

// Register adds a plug-in.
func Register(name string, f func(arg string) error) { plugins[name] = f }

// Serve calls one.
func Serve(w http.ResponseWriter, r *http.Request) {
	if f, ok := plugins[r.FormValue("plugin")]; ok {
		f(r.FormValue("arg"))
	}
}

// Runner runs commands.
type Runner interface {
	RunCommand(ctx context.Context, line string) error
}

type runnerKey struct{}

// With keeps a runner.
func With(ctx context.Context, r Runner) context.Context {
	return context.WithValue(ctx, runnerKey{}, r)
}

// Run has a command run by the runner that is kept.
func Run(w http.ResponseWriter, r *http.Request) {
	runner, ok := r.Context().Value(runnerKey{}).(Runner)
	if ok {
		runner.RunCommand(r.Context(), r.FormValue("line"))
	}
}
