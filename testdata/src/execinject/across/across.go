// Package across hands values to another package.
package across

import (
	"net/http"
	"os/exec"

	"execinject/runner"
)

func handler(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	runner.Shell(x)             // want `run by the shell "sh -c" in os/exec.Command at .*runner.go:10:\d+; start.*GVS102`
	runner.Program(x)           // want `chooses the program that os/exec.Command at .*runner.go:13:\d+ starts.*GVS101`
	runner.List(x)              // follows "--"
	runner.Stat(x)              // want `"ls" in os/exec.Command at .*runner.go:19:\d+ reads as an option.*GVS103`
	runner.Start(x)             // want `chooses the program.*GVS101`
	runner.Start("sh", "-c", x) // want `run by the shell "sh -c".*GVS102`
	runner.Start("ls", "--", x)
	runner.Start("ls", x)        // want `"ls".* reads as an option.*GVS103`
	runner.Sh{}.Run(x)           // want `run by the shell "sh -c".*GVS102`
	runner.Sh{Prefix: x}.Run("") // want `run by the shell "sh -c".*GVS102`
	runner.New(x).Do()           // want `run by the shell "bash -c".*GVS102`
	runner.New("ls").Do()

	exec.Command(runner.Param(r)).Run() // want `from \(\*http.Request\).FormValue.* chooses the program.*GVS101`
	exec.Command(runner.Const(r)).Run()
}

func dynamic(rn runner.Runner, r *http.Request) {
	if r.Method == "GET" {
		rn = runner.Sh{}
	}
	rn.Run(r.FormValue("x")) // want `run by the shell "sh -c".*GVS102`
}
