// Package commands is about programs that are started here and on other machines.
package commands

import (
	"context"
	"net/http"

	"al.essio.dev/pkg/shellescape"
	oldescape "github.com/alessio/shellescape"
	"github.com/bitfield/script"
	sh "github.com/codeskyblue/go-sh"
	"github.com/go-cmd/cmd"
	"github.com/kballard/go-shellquote"
	"golang.org/x/crypto/ssh"
	"golang.org/x/sys/execabs"
	"golang.org/x/sys/unix"
)

func run(ctx context.Context, r *http.Request) {
	x := r.FormValue("x")
	cmd.NewCmd(x)             // want exec
	cmd.NewCmd("sh", "-c", x) // want exec-arg, shell-text
	cmd.NewCmd("git", "log")
	execabs.Command(x)                    // want exec
	execabs.CommandContext(ctx, "git", x) // want exec-arg, shell-text
	execabs.CommandContext(ctx, "git", "log")
	sh.Command("git", x)       // want exec-arg, shell-text
	sh.NewSession().Command(x) // want exec
	sh.Command("git", "log").SetInput(x)
	script.Exec("git log " + x) // want shell-text
	script.Echo(x).Exec("wc -l")
	unix.Exec(x, []string{"git"}, nil)                 // want exec
	unix.Exec("/usr/bin/git", []string{"git", x}, nil) // want exec-arg, shell-text
	unix.Exec("/usr/bin/git", []string{"git"}, nil)
}

func elsewhere(r *http.Request, s *ssh.Session) {
	x := r.FormValue("x")
	s.Run("ls " + x)            // want shell-text
	s.CombinedOutput("ls " + x) // want shell-text
	s.Setenv("LANG", x)
	s.Run("ls -- " + shellescape.Quote(x))
	s.Run("ls -- " + oldescape.Quote(x))
	s.Run("ls -- " + shellquote.Join(x, "/srv"))
	s.Run(shellescape.QuoteCommand([]string{"ls", "--", x}))
}

// quoted: a word that is quoted for a shell is still an option, and the name of a program.
func quoted(r *http.Request) {
	x := r.FormValue("x")
	execabs.Command("tar", shellescape.Quote(x)) // want exec-arg
	execabs.Command("tar", oldescape.Quote(x))   // want exec-arg
	execabs.Command(shellquote.Join(x))          // want exec
}
