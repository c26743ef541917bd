package std

import "github.com/govet-sec/govet-sec/internal/model"

func osExec() model.Package {
	return model.Package{
		Path: "os/exec",
		Funcs: []model.Func{
			// The output of a program that somebody chose is not text that somebody
			// else chose: reading it is no source.
			{Name: "(*Cmd).CombinedOutput"},
			{Name: "(*Cmd).Environ", Flows: model.Move(inside().At(".Env"), ret(0))},
			{Name: "(*Cmd).Output"},
			{Name: "(*Cmd).StderrPipe"},
			{Name: "(*Cmd).StdinPipe"},
			{Name: "(*Cmd).StdoutPipe"},
			{
				Name:  "Command",
				Sinks: []model.Sink{{At: arg(0), Kind: model.Exec}, {At: arg(1), Kind: model.ExecArg}},
				Flows: []model.Flow{
					{From: arg(0), To: ret(0).At("*.Path")},
					{From: arg(0), To: ret(0).At("*.Args[0]")},
					{From: arg(1), To: ret(0).At("*.Args[from 1]")},
				},
			},
			{
				Name:  "CommandContext",
				Sinks: []model.Sink{{At: arg(1), Kind: model.Exec}, {At: arg(2), Kind: model.ExecArg}},
				Flows: []model.Flow{
					{From: arg(1), To: ret(0).At("*.Path")},
					{From: arg(1), To: ret(0).At("*.Args[0]")},
					{From: arg(2), To: ret(0).At("*.Args[from 1]")},
				},
			},
		},
		Fields: []model.Field{
			{Type: "Cmd", Name: "Args", Sink: model.ExecArg},
			{Type: "Cmd", Name: "Env", Sink: model.EnvVar},
			{Type: "Cmd", Name: "Path", Sink: model.Exec},
		},
	}
}
