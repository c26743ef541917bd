package taint_test

import (
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
)

// TestPlugin: a service of a plugin is called by the program that started it; the same
// service elsewhere, by anybody.
func TestPlugin(t *testing.T) {
	text := func(path, src string) ruletest.Text {
		return ruletest.Text{Path: path, Files: []ruletest.TextFile{{Name: path + "/x.go", Src: src}}}
	}
	libs := []ruletest.Text{
		text("github.com/hashicorp/go-plugin", "package plugin\n\nfunc Serve(any) {}\n"),
		text("example.com/pb", `package pb

import "context"

type Config struct{ Name string }

func (*Config) ProtoReflect() {}

type NotifierServer interface {
	Configure(context.Context, *Config) (*Config, error)
}

func RegisterNotifierServer(s any, srv NotifierServer) {}
`),
	}
	const service = `
type notifier struct{}

func (notifier) Configure(ctx context.Context, c *pb.Config) (*pb.Config, error) {
	return c, os.Remove(c.Name)
}
`
	for _, tt := range []struct {
		name, src string
		flows     int
	}{
		{"server", "package main\n\nimport (\n\"context\"\n\"os\"\n\n\"example.com/pb\"\n)\n" + service +
			"\nfunc main() { pb.RegisterNotifierServer(nil, notifier{}) }\n", 1},
		{"plugin", "package main\n\nimport (\n\"context\"\n\"os\"\n\n\"example.com/pb\"\n\"github.com/hashicorp/go-plugin\"\n)\n" + service +
			"\nfunc main() { plugin.Serve(notifier{}) }\n", 0},
	} {
		if o := analyseText(t, append(libs[:2:2], text("example.com/cmd", tt.src))); len(o.flows) != tt.flows || len(o.failed) > 0 {
			t.Errorf("%s: %q, not %d flows; failed: %v", tt.name, o.flows, tt.flows, o.failed)
		}
	}
}
