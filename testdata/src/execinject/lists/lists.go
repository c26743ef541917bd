// Package lists starts programs that lists name, with the rest of the list as arguments.
package lists

import (
	"net/http"
	"os/exec"
)

func run(command []string) { exec.Command(command[0], command[1:]...).Run() } // want "GVS102"

func runAll(command ...string) { exec.Command(command[0], command[1:]...).Run() } // want "GVS102"

func runNamed(command []string) {
	name, args := command[0], command[1:]
	exec.Command(name, args...).Run() // want "GVS101"
}

func runOther(command []string) { exec.Command(command[0], command[1:]...).Run() }

func handler(w http.ResponseWriter, r *http.Request) {
	run([]string{"sh", "-c", "convert " + r.FormValue("name")})
	runAll("sh", "-c", "convert "+r.FormValue("name"))
	runNamed([]string{r.FormValue("name"), "-c"})
	runOther([]string{"convert", "-size", "name=" + r.FormValue("name")})
	runOther([]string{"cat", "--", r.FormValue("name")})
}

// What is cut off does no harm.
func second(command []string) { exec.Command("sh", command[2:]...).Run() }

func cut(w http.ResponseWriter, r *http.Request) {
	second([]string{"-c", "convert " + r.FormValue("name"), "script.sh"})
}
