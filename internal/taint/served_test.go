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

// TestPlainMessages: what is registered with a server of gRPC serves clients, whatever its messages are; what
// is registered elsewhere need not.
func TestPlainMessages(t *testing.T) {
	text := func(path, src string) ruletest.Text {
		return ruletest.Text{Path: path, Files: []ruletest.TextFile{{Name: path + "/x.go", Src: src}}}
	}
	pb := func(server, imports string) ruletest.Text {
		return text("example.com/pb", "package pb\n\nimport (\n\"context\"\n"+imports+")\n\n"+`
type Config struct{ Name string }

type NotifierServer interface {
	Configure(context.Context, *Config) (*Config, error)
}

func RegisterNotifierServer(s `+server+`, srv NotifierServer) {}
`)
	}
	grpc := text("google.golang.org/grpc", "package grpc\n\ntype ServiceRegistrar interface{ RegisterService(desc, impl any) }\n")
	cmd := text("example.com/cmd", `package main

import (
	"context"
	"os"

	"example.com/pb"
)

type notifier struct{}

func (notifier) Configure(ctx context.Context, c *pb.Config) (*pb.Config, error) {
	return c, os.Remove(c.Name)
}

func main() { pb.RegisterNotifierServer(nil, notifier{}) }
`)
	for want, libs := range [][]ruletest.Text{
		{pb("any", "")},
		{grpc, pb("grpc.ServiceRegistrar", "\"google.golang.org/grpc\"\n")},
	} {
		if o := analyseText(t, append(libs, cmd)); len(o.flows) != want || len(o.failed) > 0 {
			t.Errorf("%q, not %d flows; failed: %v", o.flows, want, o.failed)
		}
	}
}
