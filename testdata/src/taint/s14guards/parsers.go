package s14guards

import (
	"net"
	"net/mail"
	"net/netip"
	"net/url"
	"path/filepath"
	"strconv"
	"time"
	"unicode"

	"taint/mark"
)

func Case_14_1_Atoi_Flow() {
	s := mark.Source()
	n, _ := strconv.Atoi(s)
	_ = n
	mark.Shell("sleep " + s) // want "flow"
}

func Case_14_1_Atoi_Clean() {
	s := mark.Source()
	if _, err := strconv.Atoi(s); err != nil {
		return
	}
	mark.Shell("sleep " + s)
}

func Case_14_1_AtoiResult_Flow() {
	s := mark.Source()
	if n, err := strconv.Atoi(s); err == nil {
		s = strconv.Itoa(n)
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_AtoiResult_Clean() {
	n, err := strconv.Atoi(mark.Source())
	if err != nil {
		n = 1
	}
	mark.Shell("sleep " + strconv.Itoa(n))
}

func Case_14_1_ParseUint_Flow() {
	s := mark.Source()
	if _, err := strconv.ParseUint(s, 10, 16); err == nil {
		return
	}
	mark.Arg(s) // want "flow"
}

func Case_14_1_ParseUint_Clean() {
	s := mark.Source()
	if _, err := strconv.ParseUint(s, 10, 16); err != nil {
		return
	}
	mark.Arg(s)
}

func Case_14_1_ParseBool_Flow() {
	s := mark.Source()
	if _, err := strconv.ParseBool(s); err != nil && s != "maybe" {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_1_ParseBool_Clean() {
	s := mark.Source()
	if _, err := strconv.ParseBool(s); err == nil {
		mark.Shell(s)
	}
}

func Case_14_1_ParseIP_Flow() {
	s := mark.Source()
	if net.ParseIP(s) != nil {
		return
	}
	mark.Shell("ping " + s) // want "flow"
}

func Case_14_1_ParseIP_Clean() {
	s := mark.Source()
	if net.ParseIP(s) == nil {
		return
	}
	mark.Shell("ping " + s)
}

func Case_14_1_ParseIPValue_Flow() {
	s := mark.Source()
	ip := net.ParseIP(s)
	mark.Shell("ping " + s) // want "flow"
	_ = ip
}

func Case_14_1_ParseIPValue_Clean() {
	ip := net.ParseIP(mark.Source())
	mark.Shell("ping " + ip.String())
}

// The zone of an IPv6 address can hold any text: "fe80::1%$(id)".
func Case_14_1_ParseAddrZone_Flow() {
	s := mark.Source()
	if _, err := netip.ParseAddr(s); err != nil {
		return
	}
	mark.Shell("ping " + s) // want "flow"
}

func Case_14_1_ParseAddrZone_Clean() {
	s := mark.Source()
	if _, err := netip.ParseAddr(s); err != nil {
		return
	}
	mark.Arg(s)
}

func Case_14_1_ParseAddrIs4_Flow() {
	s := mark.Source()
	addr, err := netip.ParseAddr(s)
	if err != nil || addr.Is4() {
		return
	}
	mark.Shell("ping " + s) // want "flow"
}

func Case_14_1_ParseAddrIs4_Clean() {
	s := mark.Source()
	addr, err := netip.ParseAddr(s)
	if err != nil || !addr.Is4() {
		return
	}
	mark.Shell("ping " + s)
}

func Case_14_1_ParseAddrNotChecked_Flow() {
	s := mark.Source()
	if addr, err := netip.ParseAddr(s); err == nil {
		s = addr.String()
	}
	mark.Arg(s) // want "flow"
}

func Case_14_1_ParseAddrNotChecked_Clean() {
	s := mark.Source()
	addr, err := netip.ParseAddr(s)
	if err != nil {
		s = "127.0.0.1"
	} else {
		s = addr.WithZone("").String()
	}
	mark.Shell(s)
}

// An address may be "$(id)"@example.com, begin with a dash, and have a comment of several lines.
func Case_14_1_MailAddress_Flow() {
	s := mark.Source()
	if _, err := mail.ParseAddress(s); err != nil {
		return
	}
	mark.Shell("mail " + s) // want "flow"
	mark.Arg(s)             // want "flow"
	mark.Header(s)          // want "flow"
}

func Case_14_1_MailAddress_Clean() {
	a, err := mail.ParseAddress(mark.Source())
	if err != nil || a.Address != "name@example.com" {
		return
	}
	mark.Shell("mail " + a.Address)
}

func Case_14_1_URLHost_Flow() {
	s := mark.Source()
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" {
		return
	}
	mark.Sink(u.Host) // want "flow"
}

func Case_14_1_URLHost_Clean() {
	s := mark.Source()
	u, err := url.Parse(s)
	if err != nil || u.Host != "api.example.com" {
		return
	}
	mark.Sink(u.Host)
}

func Case_14_1_URLHostOtherPart_Flow() {
	s := mark.Source()
	u, err := url.Parse(s)
	if err != nil || u.Host != "api.example.com" {
		return
	}
	mark.Shell(u.Path) // want "flow"
}

func Case_14_1_URLHostOtherPart_Clean() {
	s := mark.Source()
	u, err := url.Parse(s)
	if err != nil || u.Path != "/a" {
		return
	}
	mark.Shell(u.Path)
}

func Case_14_1_Time_Flow() {
	s := mark.Source()
	if _, err := time.Parse("2006-01-02", s); err == nil {
		return
	}
	mark.Shell("cal " + s) // want "flow"
}

func Case_14_1_Time_Clean() {
	s := mark.Source()
	if _, err := time.Parse("2006-01-02", s); err != nil {
		return
	}
	mark.Shell("cal " + s)
}

func Case_14_1_IsLocal_Flow() {
	s := mark.Source()
	if filepath.IsLocal(s) {
		mark.Shell("cat " + s) // want "flow"
		return
	}
	mark.Path(s) // want "flow"
}

func Case_14_1_IsLocal_Clean() {
	s := mark.Source()
	if !filepath.IsLocal(s) {
		return
	}
	mark.Path("data/" + s)
}

func Case_14_1_UnicodeLoop_Flow() {
	s := mark.Source()
	for _, r := range s {
		if unicode.IsControl(r) {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_UnicodeLoop_Clean() {
	s := mark.Source()
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_RangeLoop_Flow() {
	s := mark.Source()
	for i := 1; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_RangeLoop_Clean() {
	s := mark.Source()
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return
		}
	}
	mark.Shell(s)
}

func Case_14_1_LoopStopsEarly_Flow() {
	s := mark.Source()
	for _, r := range s {
		if unicode.IsLetter(r) {
			break
		}
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_LoopStopsEarly_Clean() {
	s, ok := mark.Source(), true
	for _, r := range s {
		if !unicode.IsLetter(r) {
			ok = false
			break
		}
	}
	if ok {
		mark.Shell(s)
	}
}

func Case_14_1_LoopSwitch_Flow() {
	s := mark.Source()
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', r == ';':
		default:
			return
		}
	}
	mark.Shell(s) // want "flow"
}

func Case_14_1_LoopSwitch_Clean() {
	s := mark.Source()
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', r == '-', r == '.':
		default:
			return
		}
	}
	mark.Shell(s)
}
