// Package queue does what messages ask for.
package queue

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/aws/aws-lambda-go/events"
)

// Worker does it.
type Worker struct{ spool, tool string }

// New makes one.
func New(spool, tool string) (*Worker, error) {
	if spool == "" || tool == "" {
		return nil, errors.New("nowhere to work")
	}
	return &Worker{spool: spool, tool: tool}, nil
}

// Job is what a message asks for.
type Job struct {
	Kind    string            `json:"kind"`
	Source  string            `json:"source"`
	Target  string            `json:"target"`
	Profile string            `json:"profile"`
	Env     map[string]string `json:"env"`
}

// Handle does what messages ask for, and says which are to come again.
func (w *Worker) Handle(ctx context.Context, e events.SQSEvent) (events.SQSEventResponse, error) {
	var out events.SQSEventResponse
	for _, m := range e.Records {
		if err := w.message(ctx, m); err != nil {
			log.Printf("message %q: %q", m.MessageId, err.Error())
			out.BatchItemFailures = append(out.BatchItemFailures, events.SQSBatchItemFailure{ItemIdentifier: m.MessageId})
		}
	}
	return out, nil
}

func (w *Worker) message(ctx context.Context, m events.SQSMessage) error {
	var j Job
	if err := json.Unmarshal([]byte(m.Body), &j); err != nil {
		return fmt.Errorf("decode: %w", err)
	}
	return w.do(ctx, j)
}

// HandleTopic does what is published to a topic, in the form of our first clients.
func (w *Worker) HandleTopic(ctx context.Context, e events.SNSEvent) error {
	for _, rec := range e.Records {
		var j Job
		if err := xml.Unmarshal([]byte(rec.SNS.Message), &j); err != nil { // want GVS622
			return fmt.Errorf("decode: %w", err)
		}
		if err := w.convert(ctx, j); err != nil {
			return err
		}
	}
	return nil
}

func (w *Worker) do(ctx context.Context, j Job) error {
	switch j.Kind {
	case "convert":
		return w.convert(ctx, j)
	case "script":
		return w.script(ctx, j)
	case "move":
		return w.move(j)
	case "tool":
		return w.run(ctx, j)
	case "libraries":
		return w.with(ctx, j)
	}
	return fmt.Errorf("unknown kind %q", j.Kind)
}

var profiles = map[string][]string{"small": {"-q", "40"}, "large": {"-q", "90"}}

func (w *Worker) convert(ctx context.Context, j Job) error {
	args := append([]string{}, profiles[j.Profile]...)
	args = append(args, "--", filepath.Join(w.spool, filepath.Base(j.Source)))
	return exec.CommandContext(ctx, w.tool, args...).Run()
}

func (w *Worker) script(ctx context.Context, j Job) error {
	line := strings.Join([]string{w.tool, "--profile", j.Profile, "< /dev/null"}, " ")
	return exec.CommandContext(ctx, "bash", "-c", line).Run() // want GVS102
}

func (w *Worker) move(j Job) error {
	from := filepath.Join(w.spool, filepath.Base(j.Source))
	if filepath.IsLocal(j.Target) {
		return os.Rename(from, filepath.Join(w.spool, j.Target))
	}
	return os.Rename(from, j.Target) // want GVS511
}

func (w *Worker) run(ctx context.Context, j Job) error {
	cmd := exec.CommandContext(ctx, w.tool, "--in="+filepath.Base(j.Source))
	cmd.Env = []string{"PATH=/usr/bin"}
	for k, v := range j.Env {
		if !strings.HasPrefix(k, "INTAKE_") {
			continue
		}
		cmd.Env = append(cmd.Env, k+"="+v)
	}
	return cmd.Run()
}

// with calls the tool with the libraries of a profile.
func (w *Worker) with(ctx context.Context, j Job) error {
	cmd := exec.CommandContext(ctx, w.tool, "--in="+filepath.Base(j.Source))
	cmd.Env = []string{"PATH=/usr/bin", "TOOL_PROFILE=" + j.Profile}
	cmd.Env = append(cmd.Env, "LD_LIBRARY_PATH="+j.Profile) // want GVS692
	return cmd.Run()
}
