// Package execinject reports programs that are started with text chosen by an
// attacker.
//
// Go starts programs without a shell, so an argument cannot smuggle in a second
// command by itself. Three ways remain, and the rule tells them apart:
//
//   - GVS101: the attacker chooses the program. That is as much as the service's
//     account can do.
//   - GVS102: the program is a shell or another interpreter ("sh -c", "cmd /c",
//     "python -c", "ssh host …", "awk …"), and the attacker's text becomes part of
//     the code that it runs. Programs that start others ("sudo", "env", "timeout",
//     "xargs", "find -exec", "docker exec" …) are looked through.
//   - GVS103: an ordinary program is given an argument that begins with a "-" when
//     the attacker wants it to, and takes it for an option. Many programs have one
//     that writes files or runs commands ("tar --checkpoint-action", "git
//     --upload-pack", "curl -o").
//
// A value that was checked before is no finding: one of a fixed set, a number, an
// address that netip.ParseAddr accepts, a match of an anchored regular expression
// that leaves no room for what does harm. An argument cannot be an option when it
// follows "--" (for programs that honour it), when text of ours stands before it
// ("./" + name), or when it is the value of an option ("--name=" + name). Data
// that a constant script receives (sh -c 'echo "$1"' sh name) is no code.
//
// Bad: a shell runs the value.
//
//	package ping
//
//	import (
//		"net/http"
//		"os/exec"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		out, _ := exec.Command("sh", "-c", "ping -c 1 "+r.FormValue("ip")).Output() // finding: is run by the shell "sh -c"
//		w.Write(out)
//	}
//
// Good: the program is started directly, and its argument is an address.
//
//	package ping
//
//	import (
//		"net/http"
//		"net/netip"
//		"os/exec"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		ip, err := netip.ParseAddr(r.FormValue("ip"))
//		if err != nil {
//			http.Error(w, "not an IP address", http.StatusBadRequest)
//			return
//		}
//		out, _ := exec.CommandContext(r.Context(), "ping", "-c", "1", ip.String()).Output()
//		w.Write(out)
//	}
//
// Bad: the value chooses the program.
//
//	package tools
//
//	import (
//		"net/http"
//		"os/exec"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		_ = exec.Command(r.FormValue("tool"), "--version").Run() // finding: chooses the program
//	}
//
// Good: it chooses from a fixed list.
//
//	package tools
//
//	import (
//		"net/http"
//		"os/exec"
//	)
//
//	var tools = map[string]string{"go": "/usr/local/go/bin/go", "git": "/usr/bin/git"}
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		tool, ok := tools[r.FormValue("tool")]
//		if !ok {
//			http.NotFound(w, r)
//			return
//		}
//		_ = exec.Command(tool, "--version").Run()
//	}
//
// Bad: the value can be an option.
//
//	package archive
//
//	import (
//		"net/http"
//		"os/exec"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		_ = exec.Command("tar", "-cf", "all.tar", r.FormValue("name")).Run() // finding: --checkpoint-action
//	}
//
// Good: no option can follow "--".
//
//	package archive
//
//	import (
//		"net/http"
//		"os/exec"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		_ = exec.Command("tar", "-cf", "all.tar", "--", r.FormValue("name")).Run()
//	}
package execinject
