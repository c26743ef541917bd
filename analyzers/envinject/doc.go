// Package envinject reports environments of processes that an attacker chooses.
//
//   - GVS691: the text names the variable, so that it can be LD_PRELOAD, PATH or
//     GIT_SSH_COMMAND.
//   - GVS692: the text is the value of such a variable, which decides what code is run.
//
// The value of another variable is data, and no finding.
//
// Bad: the client adds to the environment.
//
//	package build
//
//	import (
//		"net/http"
//		"os"
//		"os/exec"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		cmd := exec.Command("make")
//		cmd.Env = append(os.Environ(), r.FormValue("env")) // finding: names a variable in the environment
//		_ = cmd.Run()
//		os.Setenv("PATH", r.FormValue("path")) // finding: becomes PATH in the environment
//	}
//
// Good: the name is constant, and harmless.
//
//	package build
//
//	import (
//		"net/http"
//		"os"
//		"os/exec"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		cmd := exec.Command("make")
//		cmd.Env = append(os.Environ(), "VERSION="+r.FormValue("version"))
//		_ = cmd.Run()
//	}
package envinject
