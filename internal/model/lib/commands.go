package lib

import "github.com/govet-sec/govet-sec/internal/model"

// command is a function that is given a program and its arguments, which are code
// when the program is a shell.
func command(program, args int) model.Func {
	return model.Func{Sinks: []model.Sink{
		{At: arg(program), Kind: model.Exec},
		{At: arg(args), Kind: model.ExecArg},
		{At: arg(args), Kind: model.ShellText},
	}}
}

func execabs() model.Package {
	return model.Package{
		Path: "golang.org/x/sys/execabs",
		Funcs: model.Rows(
			model.Named(command(0, 1), "Command"),
			model.Named(command(1, 2), "CommandContext")),
	}
}

func sysUnix() model.Package {
	return model.Package{Path: "golang.org/x/sys/unix", Funcs: model.Rows(model.Named(command(0, 1), "Exec"))}
}

func goSh() model.Package {
	return model.Package{
		Path:  "github.com/codeskyblue/go-sh",
		Funcs: model.Rows(model.Named(command(0, 1), "(*Session).Call", "(*Session).Command", "Command")),
	}
}

func goCmd() model.Package {
	return model.Package{
		Path: "github.com/go-cmd/cmd",
		Funcs: model.Rows(
			model.Named(command(0, 1), "NewCmd"),
			model.Named(command(1, 2), "NewCmdOptions")),
	}
}

// bitfieldScript splits a command line as a shell does.
func bitfieldScript() model.Package {
	return model.Package{
		Path:  "github.com/bitfield/script",
		Funcs: model.Rows(model.Named(sink(model.ShellText, 0), "(*Pipe).Exec", "(*Pipe).ExecForEach", "Exec")),
	}
}

func cryptoSSH() model.Package {
	return model.Package{
		Path: "golang.org/x/crypto/ssh",
		Funcs: model.Rows(
			model.Named(sink(model.ShellText, 0),
				"(*Session).CombinedOutput", "(*Session).Output", "(*Session).Run", "(*Session).Start"),
			model.Named(sink(model.URL, 1), "Dial"),
			model.Named(sink(model.Credential, 0), "Password"),
			model.Named(sink(model.Credential, 1), "ParsePrivateKeyWithPassphrase", "ParseRawPrivateKeyWithPassphrase"),
			model.Named(remoteResult(),
				"(ConnMetadata).ClientVersion", "(ConnMetadata).User", "(NewChannel).ChannelType", "(NewChannel).ExtraData"),
			[]model.Func{
				{Name: "(Channel).Read", Sources: model.Sources(model.Remote, arg(0).At("[]"))},
				{Name: "(Conn).SendRequest", Sources: model.Sources(model.NetworkResponse, ret(1))},
				{Name: "Unmarshal", Flows: model.Move(arg(0), arg(1).At("*"))},
			}),
		// What a channel carries is the other side's, which most often is the client.
		Fields: []model.Field{
			{Type: "Request", Name: "Payload", Source: model.Remote},
			{Type: "Request", Name: "Type", Source: model.Remote},
		},
	}
}

// gliderSSH is a server: a session is what the client asks for. Who the user is was
// checked before; the name is the client's choice only where all names are let in. A fork has
// the same.
func gliderSSH(path string) model.Package {
	return model.Package{
		Path: path,
		Funcs: model.Rows(
			model.Named(remoteResult(), "(Session).Command", "(Session).Environ", "(Session).RawCommand", "(Session).Subsystem", "(Session).User"),
			model.Named(model.Func{Calls: []model.Call{{Func: arg(0)}}}, "Handle"),
			[]model.Func{{Name: "ListenAndServe", Sinks: model.Sinks(model.Listen, arg(0)), Calls: []model.Call{{Func: arg(1)}}}}),
	}
}
