package lib

import "github.com/govet-sec/govet-sec/internal/model"

// What runs commands in containers: the program, and its arguments.

func dockerContainer() model.Package {
	return model.Package{
		Path: "github.com/docker/docker/api/types/container",
		Fields: []model.Field{
			{Type: "Config", Name: "Cmd", Sink: model.ExecArg},
			{Type: "Config", Name: "Entrypoint", Sink: model.ExecArg},
			{Type: "ExecOptions", Name: "Cmd", Sink: model.ExecArg},
		},
	}
}

func kubernetesCore() model.Package {
	return model.Package{
		Path: "k8s.io/api/core/v1",
		Fields: []model.Field{
			{Type: "ExecAction", Name: "Command", Sink: model.ExecArg},
			{Type: "PodExecOptions", Name: "Command", Sink: model.ExecArg},
		},
	}
}
