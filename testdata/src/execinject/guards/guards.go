// Package guards is about values that were checked.
package guards

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	strict   = regexp.MustCompile(`^[a-z0-9]+$`)
	words    = regexp.MustCompile(`^[\w.-]+$`) // may begin with a dash
	open     = regexp.MustCompile(`[a-z0-9]+`) // a part may match
	tooWide  = regexp.MustCompile(`^.+$`)
	absolute = regexp.MustCompile(`\A[A-Za-z][A-Za-z0-9-]*\z`)
)

func lists(r *http.Request) {
	x := r.FormValue("x")
	allowed := map[string]bool{"a": true, "b": true}
	if !allowed[x] {
		return
	}
	exec.Command("sh", "-c", x).Run()
}

func contains(r *http.Request) {
	x := r.FormValue("x")
	if slices.Contains([]string{"a", "b"}, x) {
		exec.Command("sh", "-c", x).Run()
	} else {
		exec.Command("sh", "-c", x).Run() // want `GVS102`
	}
}

func cases(r *http.Request) {
	x := r.FormValue("x")
	switch x {
	case "a", "b":
		exec.Command("sh", "-c", x).Run()
	default:
		exec.Command("sh", "-c", x).Run() // want `GVS102`
	}
	if x == "c" {
		exec.Command(x).Run()
	}
}

func patterns(r *http.Request) {
	x := r.FormValue("x")
	if strict.MatchString(x) {
		exec.Command("sh", "-c", "ls "+x).Run()
		exec.Command("ls", x).Run()
	}
	if absolute.MatchString(x) {
		exec.Command("ls", x).Run()
	}
	if words.MatchString(x) {
		exec.Command("sh", "-c", "ls "+x).Run() // want `"ls" reads as an option.*GVS103`
		exec.Command("ls", x).Run()             // want `"ls" reads as an option.*GVS103`
		// What the program of the command reads counts, not the shell.
		exec.Command("sh", "-c", "echo "+x).Run()
		exec.Command("sh", "-c", "ls -- "+x).Run()
		exec.Command("sh", "-c", "cd /tmp && echo "+x).Run()
		exec.Command("sh", "-c", "echo; ls "+x).Run() // want `"ls" reads as an option.*GVS103`
		exec.Command("sh", "-c", "git clone -- a "+x).Run()
		exec.Command("sh", "-c", "git clone "+x).Run() // want `"git" reads as an option.*GVS103`
	}
	if open.MatchString(x) {
		exec.Command("sh", "-c", "ls "+x).Run() // want `GVS102`
	}
	if !tooWide.MatchString(x) {
		return
	}
	exec.Command("sh", "-c", "ls "+x).Run() // want `GVS102`
}

func addresses(r *http.Request) {
	x := r.FormValue("x")
	if net.ParseIP(x) == nil {
		return
	}
	exec.Command("ping", "-c", "1", x).Run()
	exec.Command("sh", "-c", "ping "+x).Run()
}

// zones: netip.ParseAddr accepts any text after a "%", which a shell would run
// and ping would not.
func zones(r *http.Request) {
	x := r.FormValue("x")
	if _, err := netip.ParseAddr(x); err != nil {
		return
	}
	exec.Command("ping", "-c", "1", x).Run()
	exec.Command("sh", "-c", "ping "+x).Run() // want `GVS102`
}

func parsed(r *http.Request) {
	ip, err := netip.ParseAddr(r.FormValue("x"))
	if err != nil || ip.Zone() != "" {
		return
	}
	exec.Command("ping", "-c", "1", ip.String()).Run()
}

func numbers(r *http.Request) {
	x := r.FormValue("x")
	if _, err := strconv.Atoi(x); err != nil {
		return
	}
	exec.Command("sh", "-c", "sleep "+x).Run()
}

func digests(r *http.Request) {
	sum := sha256.Sum256([]byte(r.FormValue("x")))
	exec.Command("sh", "-c", "touch "+hex.EncodeToString(sum[:])).Run()
	exec.Command("sh", "-c", strconv.FormatBool(r.FormValue("x") == "1")).Run()
}

func check(x string) error {
	if !strict.MatchString(x) {
		return errors.New("not a name")
	}
	return nil
}

func valid(x string) bool { return strict.MatchString(x) }

func own(r *http.Request) {
	x := r.FormValue("x")
	if err := check(x); err != nil {
		return
	}
	exec.Command("sh", "-c", "ls "+x).Run()
	y := r.FormValue("y")
	if valid(y) {
		exec.Command("sh", "-c", "ls "+y).Run()
		exec.Command("sh", "-c", "ls "+x+y).Run()
	}
	exec.Command("sh", "-c", "ls "+y).Run() // want `GVS102`
}

func overwritten(r *http.Request) {
	x := r.FormValue("x")
	x = "ls"
	exec.Command("sh", "-c", x).Run()
	a := []string{"ls", r.FormValue("x")}
	exec.Command("sh", "-c", a[0]).Run()
	exec.Command("sh", "-c", a[1]).Run() // want `GVS102`
}

func dashes(r *http.Request) {
	x := r.FormValue("x")
	if strings.HasPrefix(x, "-") {
		return
	}
	exec.Command("ls", x).Run()
	exec.Command("sh", "-c", x).Run() // want `GVS102`
}

func prefixed(r *http.Request) {
	x := r.FormValue("x")
	if !strings.HasPrefix(x, "https://") {
		return
	}
	exec.Command("curl", x).Run()
	exec.Command("sh", "-c", "curl "+x).Run() // want `GVS102`
}
