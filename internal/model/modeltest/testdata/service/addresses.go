// Package addresses is about texts that were read as an address or a number: such a text
// is no SQL and no path; but a request may go where only the server reaches.
package addresses

import (
	"database/sql"
	"net"
	"net/http"
	"net/netip"
	"os"
	"strconv"

	"github.com/asaskevich/govalidator"
	"github.com/go-playground/validator/v10"
)

func parsed(r *http.Request, db *sql.DB) {
	x := r.FormValue("x")
	if net.ParseIP(x) != nil {
		db.Exec("DELETE FROM t WHERE ip = '" + x + "'")
		os.Remove("/srv/" + x)
		http.Get("http://" + x + "/status") // want url
	}
	if govalidator.IsIPv4(x) {
		db.Exec("DELETE FROM t WHERE ip = '" + x + "'")
		http.Get("http://" + x + "/status") // want url
	}
	if validator.New().Var(x, "ip") == nil {
		os.Remove("/srv/" + x)
		http.Get("http://" + x + "/status") // want url
	}
	if _, err := netip.ParseAddr(x); err == nil {
		db.Exec("DELETE FROM t WHERE ip = '" + x + "'") // want sql
	}
	if a, err := netip.ParseAddr(x); err == nil && a.Zone() == "" {
		db.Exec("DELETE FROM t WHERE ip = '" + a.String() + "'")
	}
	if _, err := net.ParseMAC(x); err == nil {
		db.Exec("DELETE FROM t WHERE mac = '" + x + "'")
	}
	if _, err := strconv.Atoi(x); err == nil {
		db.Exec("DELETE FROM t WHERE id = " + x)
		http.Get("https://example.com/" + x)
	}
	if govalidator.IsMAC(x) {
		os.Remove("/srv/" + x)
	}
}
