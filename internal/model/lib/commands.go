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
			model.Named(sink(model.Credential, 0), "Password"),
			model.Named(sink(model.Credential, 1), "ParsePrivateKeyWithPassphrase", "ParseRawPrivateKeyWithPassphrase")),
	}
}
