package bindall

import (
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/taint"
)

func TestIsEverywhere(t *testing.T) {
	for _, test := range []struct {
		address string // "?" is a part that is not known
		want    bool
	}{
		{"", true},
		{":", true},
		{":8080", true},
		{":?", true},
		{":http", true},
		{"0.0.0.0:80", true},
		{"0.0.0.0:?", true},
		{"0.0.0.0?", true},
		{"0.0.0.0", true},
		{"[::]:80", true},
		{"[::]:?", true},
		{"[::]?", true},
		{"[::]", true},
		{"::", true},
		{"[::0]:80", true},
		{"[0:0:0:0:0:0:0:0]:80", true},
		{"[::0.0.0.0]:80", true},
		{"[::ffff:0.0.0.0]:80", true},
		{"[::%eth0]:80", true},
		{"0:80", true},
		{"0x0:80", true},
		{"0x0.0.0.0:80", true},
		{"000.000.000.000:80", true},
		{"*:80", true},

		{"127.0.0.1:80", false},
		{"127.0.0.1:?", false},
		{"127.0.0.1", false},
		{"localhost:80", false},
		{"localhost", false},
		{"[::1]:80", false},
		{"[::1]:?", false},
		{"[?]:80", false},
		{"[::?]:80", false},
		{"[fe80::1%eth0]:80", false},
		{"[::ffff:127.0.0.1]:80", false},
		{"10.0.0.1:80", false},
		{"0x0y0z0.example:80", false},
		{"0.0.0.0.example:80", false},
		{"0.0.0.1:80", false},
		{"00.example:80", false},
		{"0x:80", false},
		{"?", false},
		{"?:80", false},
		{"?:?", false},
		{"app?:80", false},
		{"/run/app.sock", false},
		{"@abstract", false},
	} {
		got := isEverywhere(taint.Pattern(strings.Split(test.address, "?")))
		if got != test.want {
			t.Errorf("isEverywhere(%q) = %v", test.address, got)
		}
	}
	if isEverywhere(nil) {
		t.Error("what is not known at all is not every interface")
	}
}

func TestIsClient(t *testing.T) {
	udp := taint.Text{Alts: []taint.Pattern{{"udp4"}}}
	for address, want := range map[string]bool{":0": true, "0.0.0.0:0": true, "[::]:0": true, ":53": false, "": false} {
		if got := isClient(udp, taint.Pattern{address}); got != want {
			t.Errorf("isClient(%q) = %v", address, got)
		}
	}
	if tcp := (taint.Text{Alts: []taint.Pattern{{"tcp"}}}); isClient(tcp, taint.Pattern{":0"}) {
		t.Error("a listener for connections is no client")
	}
}

func TestNetwork(t *testing.T) {
	text := func(alts ...string) (x taint.Text) {
		for _, a := range alts {
			x.Alts = append(x.Alts, taint.Pattern{a})
		}
		return x
	}
	for _, test := range []struct {
		network taint.Text
		want    bool
	}{
		{text("tcp"), true},
		{text("tcp4"), true},
		{text("udp6"), true},
		{text("ip4:icmp"), false},
		{text("unix"), false},
		{text("unixgram"), false},
		{text("unixpacket"), false},
		{text("tcp", "unix"), true},
		{taint.Text{Open: true}, true},
		{taint.Text{Alts: []taint.Pattern{{"unix"}}, Open: true}, true},
	} {
		if got := servesPorts(test.network); got != test.want {
			t.Errorf("servesPorts(%v) = %v", test.network, got)
		}
	}
}

func TestPortOf(t *testing.T) {
	for address, want := range map[string]string{
		":8080": ":8080", "0.0.0.0:80": ":80", "[::]:80": ":80", "": ":…", "::": ":…", "[::]": ":…", "0.0.0.0": ":…",
	} {
		if got := portOf(taint.Pattern{address}); got != want {
			t.Errorf("portOf(%q) = %q, want %q", address, got, want)
		}
	}
	if got := portOf(taint.Pattern{":", ""}); got != ":…" {
		t.Errorf(`portOf(":…") = %q`, got)
	}
}
