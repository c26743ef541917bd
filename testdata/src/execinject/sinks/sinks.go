// Package sinks is about all the ways to start a program.
package sinks

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	. "os/exec"
	"strings"
	"syscall"

	"golang.org/x/crypto/ssh"
)

func processes(r *http.Request) {
	x := r.FormValue("x")
	os.StartProcess(x, []string{"ls"}, &os.ProcAttr{})                  // want `chooses the program that os.StartProcess starts.*GVS101`
	os.StartProcess("/bin/sh", []string{"sh", "-c", x}, &os.ProcAttr{}) // want `run by the shell "sh -c".*GVS102`
	os.StartProcess("/bin/ls", []string{"ls", x}, &os.ProcAttr{})       // want `"ls" reads as an option.*GVS103`
	os.StartProcess("/bin/ls", []string{"ls", "--", x}, &os.ProcAttr{}) // cannot be an option
	os.StartProcess("/bin/ls", []string{x}, &os.ProcAttr{})             // only the name that ls shows for itself
	syscall.Exec(x, nil, nil)                                           // want `chooses the program that syscall.Exec starts.*GVS101`
	syscall.Exec("/bin/sh", []string{"sh", "-c", x}, nil)               // want `run by the shell "sh -c".*GVS102`
	syscall.ForkExec("/bin/bash", []string{"bash", "-c", x}, nil)       // want `run by the shell "bash -c".*GVS102`
	syscall.StartProcess("/bin/ls", []string{"ls", "-l", x}, nil)       // want `"ls" reads as an option.*GVS103`
}

func literals(r *http.Request) {
	x := r.FormValue("x")
	(&Cmd{Path: x}).Run()                                        // want `chooses the program that os/exec.Cmd.Path starts.*GVS101`
	(&Cmd{Path: "/bin/sh", Args: []string{"sh", "-c", x}}).Run() // want `run by the shell "sh -c".*GVS102`
	(&Cmd{Path: "/bin/ls", Args: []string{"ls", x}}).Run()       // want `"ls" reads as an option.*GVS103`
	(&Cmd{Path: "/bin/ls", Args: []string{"ls", "--", x}}).Run()
	_ = Cmd{Path: "/bin/ls"}
}

func fields(r *http.Request) {
	x := r.FormValue("x")
	cmd := Command("sh")
	cmd.Args = append(cmd.Args, "-c", x) // want `run by the shell "sh.*GVS102`
	cmd.Run()

	ls := Command("ls")
	ls.Args = append(ls.Args, x) // want `"ls" reads as an option.*GVS103`
	ls.Run()

	safe := Command("ls")
	safe.Args = append(safe.Args, "--", x)
	safe.Run()

	chosen := Command("ls")
	chosen.Path = x // want `chooses the program that os/exec.Cmd.Path starts.*GVS101`
	chosen.Run()
}

func stdin(r *http.Request) {
	sh := Command("sh")
	sh.Stdin = strings.NewReader(r.FormValue("x"))
	sh.Run() // want `run by the shell "sh".*GVS102`

	python := Command("python3", "-u")
	python.Stdin = r.Body
	python.Output() // want `run as code by "python3".*GVS102`

	cat := Command("cat")
	cat.Stdin = r.Body
	cat.Run()

	script := Command("sh", "-c", "wc -l")
	script.Stdin = r.Body
	script.Run()
}

// What says that the code is on the standard input, and what says that it is not.
func stdinNamed(r *http.Request) {
	s := Command("/bin/sh", "-es", "--", "prod")
	s.Stdin = r.Body
	s.Run() // want `run by the shell "sh".*GVS102`

	dash := Command("bash", "-")
	dash.Stdin = r.Body
	dash.Run() // want `run by the shell "bash".*GVS102`

	python := Command("python3", "-", "--fast")
	python.Stdin = r.Body
	python.Run() // want `run as code by "python3".*GVS102`

	file := Command("bash", "-", "count.sh")
	file.Stdin = r.Body
	file.Run()
}

func stdinPipe(r *http.Request) {
	sh := Command("sh")
	in, _ := sh.StdinPipe()
	sh.Start()
	fmt.Fprintf(in, "ls %s\n", r.FormValue("x"))
	in.Close()
	sh.Wait() // want `run by the shell "sh".*GVS102`

	bash := Command("bash")
	pipe, _ := bash.StdinPipe()
	go func() {
		defer pipe.Close()
		pipe.Write([]byte(r.FormValue("x")))
	}()
	bash.Output() // want `run by the shell "bash".*GVS102`

	sort := Command("sort")
	lines, _ := sort.StdinPipe()
	sort.Start()
	io.WriteString(lines, r.FormValue("x"))
	lines.Close()
	sort.Wait()
}

func overSSH(r *http.Request, s *ssh.Session) {
	s.Run("ls " + r.FormValue("x"))    // want `is run by the shell that \(\*golang.org/x/crypto/ssh.Session\).Run talks to; quote the value.*GVS102`
	s.Output(r.FormValue("x"))         // want `GVS102`
	s.CombinedOutput(r.FormValue("x")) // want `GVS102`
	s.Start(r.FormValue("x"))          // want `GVS102`
	s.Run("uptime")
}

func values(r *http.Request) {
	x := r.FormValue("x")
	run := Command
	run("sh", "-c", x).Run() // want `run by the shell "sh -c".*GVS102`
	start := CommandContext
	start(context.Background(), x).Run() // want `chooses the program.*GVS101`
	go Command("sh", "-c", x).Run()      // want `run by the shell "sh -c".*GVS102`
	defer Command(x)                     // want `chooses the program.*GVS101`
}
