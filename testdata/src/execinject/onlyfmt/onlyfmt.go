// Package onlyfmt needs fmt for commands only.
package onlyfmt

import (
	"fmt"
	"net/http"
	"os/exec"
)

func run(r *http.Request) {
	exec.Command("sh", "-c", fmt.Sprintf("ls %s", r.FormValue("x"))).Run()  // want `GVS102`
	exec.Command("sh", "-c", fmt.Sprintf("cat %s", r.FormValue("x"))).Run() // want `GVS102`
}
