// Package options is about arguments that can be read as options.
package options

import (
	"net/http"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

func injected(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("ls", x).Run()                                 // want `attacker-controlled text from \(\*http.Request\).FormValue may begin with "-", which "ls" reads as an option; put "--" before it, or reject a leading "-" \(GVS103\)`
	exec.Command("tar", "-cf", "a.tar", x).Run()                // want `"tar" reads as an option \(--checkpoint-action runs a command\); put "--".*GVS103`
	exec.Command("git", "clone", x).Run()                       // want `"git clone" reads as an option \(--upload-pack runs a command\).*GVS103`
	exec.Command("git", "log", "--oneline", x).Run()            // want `"git log" reads as an option.*GVS103`
	exec.Command("curl", "-s", x).Run()                         // want `"curl" reads as an option \(-o writes a file and -K reads a configuration\).*GVS103`
	exec.Command("ssh", x, "uptime").Run()                      // want `"ssh" reads as an option \(-oProxyCommand runs a command\).*GVS103`
	exec.Command("find", x, "-name", "*.go").Run()              // want `"find" reads as an option \(-exec runs a command and -delete removes files\); reject a leading "-" \(GVS103\)`
	exec.Command("ping", "-c", "1", x).Run()                    // want `"ping" reads as an option.*GVS103`
	exec.Command("ffmpeg", "-i", "in.mp4", x).Run()             // want `"ffmpeg" reads as an option.*; reject.*GVS103`
	exec.Command("sudo", "-n", "systemctl", "restart", x).Run() // want `"systemctl" reads as an option.*GVS103`
	exec.Command("ls", "-"+x).Run()                             // want `"ls" reads as an option.*GVS103`
	exec.Command("ls", strings.Fields(x)...).Run()              // want `"ls" reads as an option.*GVS103`
	exec.Command("find", "--", x).Run()                         // want `GVS103`
	exec.Command("ls", append([]string{"-l"}, x)...).Run()      // want `GVS103`
}

func cannotBe(r *http.Request) {
	x := r.FormValue("x")
	exec.Command("ls", "--", x).Run()
	exec.Command("ls", "-l", "--", "a", x).Run()
	exec.Command("ls", append([]string{"-l", "--"}, x)...).Run()
	exec.Command("git", "clone", "--depth", "1", "--", x, "dir").Run()
	exec.Command("ls", "./"+x).Run()
	exec.Command("ls", filepath.Join("/srv/files", x)).Run()
	exec.Command("curl", "https://example.org/"+x).Run()
	exec.Command("tool", "--name="+x).Run()
	exec.Command("tar", "xzf", x).Run()
	exec.Command("curl", "-H", x, "https://example.org").Run()
	exec.Command("ffmpeg", "-i", x, "out.mp4").Run()
	exec.Command("find", ".", "-name", x).Run()
	exec.Command("grep", "-e", x, "log.txt").Run()
	exec.Command("git", "commit", "-m", x).Run()
	exec.Command("echo", x).Run()
}

func numbers(r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		return
	}
	exec.Command("sleep", strconv.Itoa(n)).Run()
	exec.Command("kill", strconv.Itoa(n)).Run()
	exec.Command("head", "-n", strconv.Itoa(len(r.FormValue("x")))).Run()
}

// unknown is called by nobody here: nothing is known of the program.
func Unknown(program string, r *http.Request) {
	exec.Command(program, r.FormValue("x")).Run() // want `may begin with "-", which the program that os/exec.Command starts reads as an option.*GVS103`
	exec.Command(program, "--", r.FormValue("x")).Run()
}

// Several texts can be at a place that is not known: each counts.
func atAnyPlace(r *http.Request, more []string) {
	file := "/srv/" + filepath.Base(r.FormValue("file"))
	args := append([]string{}, more...)
	args = append(args, file, r.FormValue("effect"))
	exec.Command("convert", args...).Run() // want `GVS103`
}

func atAnyPlaceWithPath(r *http.Request, more []string) {
	file := "/srv/" + filepath.Base(r.FormValue("file"))
	args := append([]string{}, more...)
	args = append(args, file, "/srv/"+filepath.Base(r.FormValue("other")))
	exec.Command("convert", args...).Run()
}

// However many command lines there are, each text counts.
func afterOptions(r *http.Request) {
	args := []string{"-P", "office"}
	if size := r.FormValue("size"); size != "" {
		args = append(args, "-o", "media="+size)
	}
	if n := r.FormValue("n"); n != "" {
		args = append(args, "-n"+n)
	}
	exec.Command("lp", args...).Run()
	args = append(args, "cover.pdf", r.FormValue("file"))
	exec.Command("lp", args...).Run() // want `GVS103`
}

func afterOptionsAndDashes(r *http.Request) {
	args := []string{"-P", "office"}
	if size := r.FormValue("size"); size != "" {
		args = append(args, "-o", "media="+size)
	}
	if n := r.FormValue("n"); n != "" {
		args = append(args, "-n"+n)
	}
	args = append(args, "--", "cover.pdf", r.FormValue("file"))
	exec.Command("lp", args...).Run()
}
