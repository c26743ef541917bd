package bindall

import (
	"net/netip"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// texts is what is known of the network and the address that a sink is given. Of
// sinks without a network, it is TCP.
func texts(f *taint.Flow) (network, address taint.Text) {
	network, address = taint.Text{Alts: []taint.Pattern{{"tcp"}}}, f.Text(f.At)
	if n, ok := f.At.IsArg(); ok && n > 0 && takesNetwork(f.Sink) {
		network = f.Text(model.Arg(n - 1))
	}
	return network, address
}

// takesNetwork reports whether the argument before the address is the network, as
// in all functions of package net and those made like them.
func takesNetwork(sink string) bool {
	return strings.HasPrefix(sink, "net.") || strings.HasPrefix(sink, "(*net.") || sink == "crypto/tls.Listen"
}

// servesPorts reports whether a network can be one with ports. Sockets in the file
// system are on no interface, and raw packets ("ip4:icmp") are what tools such as
// ping listen for, not services.
func servesPorts(network taint.Text) bool {
	for _, alt := range network.Alts {
		if !strings.HasPrefix(alt.Start(), "unix") && !strings.HasPrefix(alt.Start(), "ip") {
			return true
		}
	}
	return network.Open
}

// isClient reports whether the address is how a UDP client asks for any free port:
// nobody can know it who was not sent a packet.
func isClient(network taint.Text, address taint.Pattern) bool {
	name, _ := network.Const()
	return strings.HasPrefix(name, "udp") && strings.HasSuffix(address.String(), ":0")
}

// isEverywhere reports whether a listener with the address accepts connections on
// every interface.
func isEverywhere(address taint.Pattern) bool {
	text, whole := address.Const()
	if !whole {
		text = address.Start()
		if text == "" {
			return false // the host is not known
		}
	}
	host, hasPort := hostOf(text)
	if strings.HasPrefix(host, "[") && !whole && !hasPort {
		return false // the host goes on in a part that is not known
	}
	return isUnspecified(host)
}

// hostOf is the host of an address with or without a port.
func hostOf(address string) (host string, hasPort bool) {
	if strings.HasPrefix(address, "[") {
		host, rest, closed := strings.Cut(address[1:], "]")
		if !closed {
			return address, false
		}
		return host, strings.HasPrefix(rest, ":")
	}
	if _, err := netip.ParseAddr(address); err == nil {
		return address, false // "::" has no port
	}
	host, _, hasPort = strings.Cut(address, ":")
	return host, hasPort
}

// isUnspecified reports whether a host means every interface.
func isUnspecified(host string) bool {
	host = strings.Trim(host, "[]")
	if host == "" || host == "*" {
		return true
	}
	if addr, err := netip.ParseAddr(host); err == nil {
		return addr.Unmap().WithZone("").IsUnspecified()
	}
	return isZeros(host)
}

// isZeros reports whether a host is a zero in a spelling of inet_aton, which the
// system's resolver understands: "0", "0x0", "000.0.0.000".
func isZeros(host string) bool {
	parts := strings.Split(strings.ToLower(host), ".")
	for _, p := range parts {
		p = strings.TrimPrefix(p, "0x")
		if p == "" || strings.Trim(p, "0") != "" {
			return false
		}
	}
	return len(parts) <= 4
}

// portOf is the end of an address that begins with the colon of its port, for a
// message.
func portOf(address taint.Pattern) string {
	text := address.String()
	i := strings.LastIndexByte(text, ':')
	if i < 0 || strings.HasSuffix(text, "]") || strings.HasPrefix(text, "::") {
		return ":…"
	}
	return text[i:]
}
