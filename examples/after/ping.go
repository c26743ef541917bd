package main

import (
	"context"
	"net/http"
	"net/netip"
	"os/exec"
	"regexp"
	"time"
)

// pingTimeout is the longest that a ping may take, its start included.
const pingTimeout = 3 * time.Second

// hostName accepts the names that DNS knows. It is anchored at both ends, its
// alphabet has no character that means anything to a shell, and the first one
// cannot be the minus sign of an option.
var hostName = regexp.MustCompile(`^[a-zA-Z0-9][a-zA-Z0-9.-]{0,252}$`)

type pingAnswer struct {
	Output string `json:"output"`
}

// pingAddress answers GET /ping?ip=8.8.8.8.
func pingAddress(w http.ResponseWriter, r *http.Request) {
	ip, err := netip.ParseAddr(r.URL.Query().Get("ip"))
	if err != nil || ip.Zone() != "" { // a zone can be any text
		http.Error(w, "ip must be an IP address", http.StatusBadRequest)
		return
	}
	ping(w, r, ip.String())
}

// pingHost answers GET /ping/example.com.
func pingHost(w http.ResponseWriter, r *http.Request) {
	host := r.PathValue("host")
	if !hostName.MatchString(host) {
		http.Error(w, "not a host name", http.StatusBadRequest)
		return
	}
	ping(w, r, host)
}

// ping needs no shell: the target is one argument, and "--" says that it is no option.
func ping(w http.ResponseWriter, r *http.Request, target string) {
	ctx, cancel := context.WithTimeout(r.Context(), pingTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, "ping", "-c", "1", "--", target)
	cmd.WaitDelay = time.Second // for a child of ping's that keeps the output open
	out, err := cmd.CombinedOutput()
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	writeJSON(w, pingAnswer{string(out)})
}
