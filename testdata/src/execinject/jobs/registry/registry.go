// Package registry keeps the handlers of jobs, and calls them.
package registry

import (
	"context"
	"encoding/json"
	"fmt"
)

// Job is what a handler gets.
type Job struct {
	Kind    string
	Payload json.RawMessage
}

// Handler does a job.
type Handler func(ctx context.Context, j Job) error

var handlers = map[string]Handler{}

// Add adds the handler of a kind of jobs.
func Add(kind string, h Handler) { handlers[kind] = h }

// Typed is a handler of what the payload says.
func Typed[T any](h func(ctx context.Context, v T) error) Handler {
	return func(ctx context.Context, j Job) error {
		var v T
		if err := json.Unmarshal(j.Payload, &v); err != nil {
			return err
		}
		return h(ctx, v)
	}
}

// Dispatch does a job.
func Dispatch(ctx context.Context, j Job) error {
	h, ok := handlers[j.Kind]
	if !ok {
		return fmt.Errorf("no handler for %q", j.Kind)
	}
	return h(ctx, j)
}
