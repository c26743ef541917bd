// Package programs is about programs that the attacker chooses.
package programs

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

func direct(w http.ResponseWriter, r *http.Request) {
	exec.Command(r.FormValue("p")).Run()                                 // want `attacker-controlled text from \(\*http.Request\).FormValue chooses the program that os/exec.Command starts; choose it from a fixed list of programs \(GVS101\)`
	exec.CommandContext(r.Context(), r.URL.Query().Get("p"), "-l").Run() // want `chooses the program that os/exec.CommandContext starts.*GVS101`
	exec.Command("/opt/tools/" + r.FormValue("p")).Run()                 // want `chooses the program.*GVS101`
	exec.Command("ls", "-l").Run()
}

// wholeVector splits a command line: the first word is the program, and that is
// all that need be said.
func wholeVector(r *http.Request) {
	args := strings.Fields(r.FormValue("cmd"))
	exec.Command(args[0], args[1:]...).Run() // want `chooses the program.*GVS101`
}

func throughOthers(r *http.Request) {
	p := r.FormValue("p")
	exec.Command("sudo", p).Run()                                // want `chooses the program.*GVS101`
	exec.Command("env", "LANG=C", p, "-l").Run()                 // want `chooses the program.*GVS101`
	exec.Command("timeout", "-k", "1", "5", p).Run()             // want `chooses the program.*GVS101`
	exec.Command("docker", "exec", "-i", "app", p).Run()         // want `chooses the program.*GVS101`
	exec.Command("find", ".", "-exec", p, "{}", ";").Run()       // want `chooses the program.*GVS101`
	exec.Command("xargs", strings.Fields(p)...).Run()            // want `chooses the program.*GVS101`
	exec.Command("sudo", "-u", "www", "--", "ls", "--", p).Run() // an argument of ls that cannot be an option
}

// local is chosen by whoever started the program.
func local() {
	exec.Command(os.Getenv("EDITOR"), "notes.txt").Run()
	exec.Command(os.Args[1], os.Args[2:]...).Run()
	exec.Command(filepath.Join("/usr", "bin", "ls")).Run()
	exec.Command(("ls")).Run()
	if p, err := exec.LookPath("git"); err == nil {
		exec.Command(p, "status").Run()
	}
	if p, err := os.Executable(); err == nil {
		exec.Command(p).Run()
	}
	exec.Command("go", "build", "-o", os.DevNull, "GOOS="+runtime.GOOS).Run()
}

func fromList(r *http.Request) {
	tools := map[string]string{"list": "ls", "disk": "df"}
	if tool, ok := tools[r.FormValue("tool")]; ok {
		exec.Command(tool).Run()
	}
	var p string
	switch r.FormValue("tool") {
	case "list":
		p = "ls"
	default:
		p = "df"
	}
	exec.Command(p).Run()
}
