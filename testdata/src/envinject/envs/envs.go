// Package envs is about environments.
package envs

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

func entries(r *http.Request) {
	x := r.FormValue("x")
	cmd := exec.Command("make")
	cmd.Env = []string{"HOME=/", x}                 // want `names a variable in the environment of a process \(os/exec.Cmd.Env\).*GVS691`
	cmd.Env = []string{"HOME=/", "LD_PRELOAD=" + x} // want `becomes LD_PRELOAD in the environment.*GVS692`
	cmd.Env = []string{"HOME=/", "LANG=" + x}
	cmd.Env = append(cmd.Env, fmt.Sprintf("%s=1", x)) // want `GVS691`
	cmd.Env = append([]string{}, fmt.Sprintf("LANG=%s", x))
	cmd.Env = append([]string{}, fmt.Sprintf("APP_%s=1", x))
}

func setenv(r *http.Request, name string) {
	x := r.FormValue("x")
	os.Setenv(x, "1") // want `names a variable in the environment of a process \(os.Setenv\).*GVS691`
	os.Setenv("LANG", x)
	os.Setenv("GIT_SSH_COMMAND", x) // want `becomes GIT_SSH_COMMAND.*GVS692`
	os.Setenv(name, x)
	if x == "DEBUG" || x == "LANG" {
		os.Setenv(x, "1")
	}
}

func execve(r *http.Request) {
	syscall.Exec("/bin/ls", []string{"ls"}, []string{r.FormValue("x")}) // want `GVS691`
	syscall.Exec("/bin/ls", []string{"ls"}, []string{"LANG=" + r.FormValue("x")})
}

// A name that begins with the program's own prefix is none of those that matter.
func ownVariables(r *http.Request) {
	cmd := exec.Command("make")
	cmd.Env = []string{"PATH=/usr/bin"}
	for k, v := range r.Form {
		if strings.HasPrefix(k, "BUILD_") {
			cmd.Env = append(cmd.Env, k+"="+v[0])
		}
	}
	_ = cmd.Run()
}

func shortPrefix(r *http.Request) {
	cmd := exec.Command("make")
	cmd.Env = []string{"PATH=/usr/bin"}
	for k, v := range r.Form {
		if strings.HasPrefix(k, "LD_") {
			cmd.Env = append(cmd.Env, k+"="+v[0]) // want `GVS691`
		}
	}
	_ = cmd.Run()
}

func anyVariables(r *http.Request) {
	cmd := exec.Command("make")
	cmd.Env = []string{"PATH=/usr/bin"}
	for k, v := range r.Form {
		cmd.Env = append(cmd.Env, k+"="+v[0]) // want `GVS691`
	}
	_ = cmd.Run()
}

// The environment of the process has what was set, each under the name that it was set by.
func inherited(r *http.Request) {
	os.Setenv("APP_NOTE", r.FormValue("x"))
	cmd := exec.Command("make")
	cmd.Env = append(os.Environ(), "LANG=C")
	cmd.Env = append(os.Environ(), r.FormValue("x")) // want `GVS691`
}
