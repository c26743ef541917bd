// Package addresses sends requests to addresses that were parsed: digits do no harm but to choose a host.
package addresses

import (
	"database/sql"
	"net"
	"net/http"
	"net/netip"
)

func parsed(w http.ResponseWriter, r *http.Request) {
	ip := net.ParseIP(r.FormValue("ip"))
	if ip == nil {
		return
	}
	http.Get("http://" + ip.String() + "/status") // want "chooses the host"
}

func stored(db *sql.DB, r *http.Request) {
	ip := net.ParseIP(r.FormValue("ip"))
	if ip != nil {
		db.Exec("DELETE FROM hosts WHERE ip = '" + ip.String() + "'")
	}
}

func public(w http.ResponseWriter, r *http.Request) {
	ip := net.ParseIP(r.FormValue("ip"))
	if ip == nil || ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() {
		return
	}
	http.Get("http://" + ip.String() + "/status")
}

func withPort(w http.ResponseWriter, r *http.Request) {
	ap, err := netip.ParseAddrPort(r.FormValue("address"))
	if err != nil {
		return
	}
	http.Get("http://" + ap.String() + "/status") // want "chooses the host"
}

func publicWithPort(w http.ResponseWriter, r *http.Request) {
	ap, err := netip.ParseAddrPort(r.FormValue("address"))
	if err != nil || ap.Addr().IsPrivate() || ap.Addr().IsLoopback() {
		return
	}
	http.Get("http://" + ap.String() + "/status")
}
