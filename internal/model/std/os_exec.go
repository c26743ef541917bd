package std

import "github.com/govet-sec/govet-sec/internal/model"

// started has the sinks of a function that starts a program with arguments. Text
// that is harmless as an argument of one program (it begins with no dash) is code
// for another, if that is a shell: these are two kinds, and a rule that knows the
// program picks the one that counts.
func started(program, args model.Port) []model.Sink {
	return []model.Sink{
		{At: program, Kind: model.Exec},
		{At: args, Kind: model.ExecArg},
		{At: args, Kind: model.ShellText},
	}
}

func osExec() model.Package {
	stdin := model.Sinks(model.ShellText, inside().At(".Stdin")) // for a program that is a shell
	return model.Package{
		Path: "os/exec",
		Funcs: []model.Func{
			// The output of a program that somebody chose is not text that somebody
			// else chose: reading it is no source.
			{Name: "(*Cmd).CombinedOutput", Sinks: stdin},
			{Name: "(*Cmd).Environ", Flows: model.Move(inside().At(".Env"), ret(0))},
			{Name: "(*Cmd).Output", Sinks: stdin},
			{Name: "(*Cmd).Run", Sinks: stdin},
			{Name: "(*Cmd).Start", Sinks: stdin},
			{Name: "(*Cmd).StderrPipe"},
			// What is written to the pipe is read by who runs the command, or waits for it.
			{Name: "(*Cmd).StdinPipe", Made: true, Flows: model.Same(ret(0), inside().At(".Stdin"))},
			{Name: "(*Cmd).StdoutPipe"},
			{Name: "(*Cmd).Wait", Sinks: stdin},
			{
				Name:  "Command",
				Sinks: started(arg(0), arg(1)),
				Flows: []model.Flow{
					{From: arg(0), To: ret(0).At("*.Path"), Same: true},
					{From: arg(0), To: ret(0).At("*.Args[0]"), Same: true},
					{From: arg(1).At("[]"), To: ret(0).At("*.Args[from 1]"), Same: true},
				},
			},
			{
				Name:  "CommandContext",
				Sinks: started(arg(1), arg(2)),
				Flows: []model.Flow{
					{From: arg(1), To: ret(0).At("*.Path"), Same: true},
					{From: arg(1), To: ret(0).At("*.Args[0]"), Same: true},
					{From: arg(2).At("[]"), To: ret(0).At("*.Args[from 1]"), Same: true},
				},
			},
			// What it finds has the name that it was asked for, in another directory.
			{Name: "LookPath", Flows: model.Same(arg(0), ret(0))},
		},
		Fields: []model.Field{
			{Type: "Cmd", Name: "Args", Sink: model.ExecArg},
			{Type: "Cmd", Name: "Env", Sink: model.EnvVar},
			{Type: "Cmd", Name: "Path", Sink: model.Exec},
		},
	}
}
