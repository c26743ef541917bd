// Package tasks registers handlers, and knows nobody who has jobs.
package tasks

import (
	"context"
	"os/exec"
	"strconv"

	"execinject/jobs/registry"
)

func init() {
	registry.Add("convert", registry.Typed(convert))
	registry.Add("wait", registry.Typed(wait))
	registry.Add("raw", raw)
	registry.Add("number", number)
}

type job struct {
	Input   string
	Seconds int
}

func convert(ctx context.Context, j job) error {
	return exec.CommandContext(ctx, "sh", "-c", "convert "+j.Input).Run()
}

func wait(ctx context.Context, j job) error {
	return exec.CommandContext(ctx, "sh", "-c", "sleep "+strconv.Itoa(j.Seconds)).Run()
}

func raw(ctx context.Context, j registry.Job) error {
	return exec.CommandContext(ctx, "sh", "-c", string(j.Payload)).Run()
}

func number(ctx context.Context, j registry.Job) error {
	n, err := strconv.Atoi(string(j.Payload))
	if err != nil {
		return err
	}
	return exec.CommandContext(ctx, "sh", "-c", "sleep "+strconv.Itoa(n)).Run()
}
