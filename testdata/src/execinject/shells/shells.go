// Package shells is about attacker-controlled text that a shell or another
// interpreter runs.
package shells

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

func shells(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("sh", "-c", x).Run()                                 // want `attacker-controlled text from \(\*http.Request\).FormValue is run by the shell "sh -c"; start the program directly with an argument vector, and validate the value \(GVS102\)`
	exec.Command("/bin/sh", "-c", "ping "+x).Run()                    // want `run by the shell "sh -c".*GVS102`
	exec.Command("bash", "-lc", fmt.Sprintf("ls %s", x)).Run()        // want `run by the shell "bash -lc".*GVS102`
	exec.Command("bash", "-o", "pipefail", "-c", x).Run()             // want `run by the shell "bash -c".*GVS102`
	exec.Command("cmd", "/C", "dir", x).Run()                         // want `run by the shell "cmd /c".*GVS102`
	exec.Command("cmd.exe", "/s", "/c", "dir "+x).Run()               // want `run by the shell "cmd /c".*GVS102`
	exec.Command("powershell.exe", "-NoProfile", "-Command", x).Run() // want `run by the shell "powershell -command".*GVS102`
	exec.Command("pwsh", "-EncodedCommand", x).Run()                  // want `run by the shell "pwsh -encodedcommand".*GVS102`
	exec.Command("busybox", "sh", "-c", x).Run()                      // want `run by the shell "sh -c".*GVS102`
	exec.Command("bash", strings.Fields(x)...).Run()                  // want `run by the shell "bash".*GVS102`

	exec.Command("sh", "-c", "ls -l").Run()
	exec.Command("sh", "-c", `ls -- "$1"`, "sh", x).Run() // data of a constant script
	exec.Command("sh", "-c", `eval "$1"`, "sh", x).Run()  // want `run by the shell "sh -c".*GVS102`
	exec.Command("sh", "backup.sh", "--", x).Run()
	exec.Command("sh", "backup.sh", x).Run()          // want `may begin with "-", which "sh" reads as an option.*GVS103`
	exec.Command("sh", "-c", os.Getenv("HOOK")).Run() // not remote
}

func interpreters(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("python3", "-c", "print("+x+")").Run()          // want `is run as code by "python3 -c"; keep the code constant and pass the value as data, after validating it \(GVS102\)`
	exec.Command("perl", "-ne", x).Run()                         // want `run as code by "perl -e".*GVS102`
	exec.Command("ruby", "-e", x).Run()                          // want `run as code by "ruby -e".*GVS102`
	exec.Command("node", "--eval="+x).Run()                      // want `run as code by "node --eval".*GVS102`
	exec.Command("php", "-r", x).Run()                           // want `run as code by "php -r".*GVS102`
	exec.Command("lua", "-e", x).Run()                           // want `run as code by "lua -e".*GVS102`
	exec.Command("awk", "{print $"+x+"}", "f").Run()             // want `run as code by "awk".*GVS102`
	exec.Command("sed", "s/a/"+x+"/").Run()                      // want `run as code by "sed".*GVS102`
	exec.Command("python", x).Run()                              // want `run as code by "python".*GVS102`
	exec.Command("tar", "--to-command="+x, "-xf", "a.tar").Run() // want `run as code by "tar --to-command".*GVS102`
	exec.Command("rsync", "-e", x, "a", "b").Run()               // want `run as code by "rsync -e".*GVS102`
	exec.Command("git", "-c", x, "status").Run()                 // want `run as code by "git -c".*GVS102`

	exec.Command("python3", "-c", "import sys; print(sys.argv[1])", x).Run()
	exec.Command("python3", "tool.py", "--name="+x).Run()
	exec.Command("awk", "-v", "x="+x, "{print x}").Run()
	exec.Command("git", "-c", "user.name="+x, "commit").Run()
}

func remote(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("ssh", "host", "cat /var/log/"+x).Run()                                // want `run by the shell "ssh".*GVS102`
	exec.Command("ssh", "-p", "22", "host", "ls", "--", x).Run()                        // want `run by the shell "ssh".*GVS102`
	exec.Command("sudo", "-u", "www", "sh", "-c", x).Run()                              // want `run by the shell "sh -c".*GVS102`
	exec.Command("nohup", "nice", "-n", "5", "bash", "-c", x).Run()                     // want `run by the shell "bash -c".*GVS102`
	exec.Command("kubectl", "exec", "-n", "prod", "pod", "--", "sh", "-c", x).Run()     // want `run by the shell "sh -c".*GVS102`
	exec.Command("docker", "run", "--rm", "-v", "/a:/b", "alpine", "sh", "-c", x).Run() // want `run by the shell "sh -c".*GVS102`
	exec.Command("su", "-c", x, "www").Run()                                            // want `run by the shell "su -c".*GVS102`
	exec.Command("watch", "ls", x).Run()                                                // want `run by the shell "watch".*GVS102`

	exec.Command("ssh", "-l", x, "host", "uptime").Run()
	exec.Command("ssh", "--", x, "uptime").Run()
}

// oneOf is a shell on every path.
func oneOf(r *http.Request) {
	shell, flag := "sh", "-c"
	if runtime.GOOS == "windows" {
		shell, flag = "cmd", "/c"
	}
	exec.Command(shell, flag, r.FormValue("x")).Run() // want `GVS102`
}

// ofTheUser is some shell.
func ofTheUser(r *http.Request) {
	exec.Command(os.Getenv("SHELL"), "-c", r.FormValue("x")).Run() // want `is run by the program that os/exec.Command starts with -c; .*GVS102`
}

func found(r *http.Request) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		return
	}
	exec.Command(sh, "-c", r.FormValue("x")).Run() // want `run by the shell "sh -c".*GVS102`
}
