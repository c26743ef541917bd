package ways

import (
	"errors"
	"net"
	"strings"
)

// What is returned beside an error is a placeholder.
func localOnly(s string) (string, error) {
	host, port, ok := strings.Cut(s, "/")
	if !ok {
		return "", errors.New("no port")
	}
	if host == "" {
		return "", errors.New("no host")
	}
	return "127.0.0.1:" + port, nil
}

func anyHost(s string) (string, error) {
	_, port, ok := strings.Cut(s, "/")
	if !ok {
		return "", errors.New("no port")
	}
	return ":" + port, nil
}

func besideAnError(s string) {
	if addr, err := localOnly(s); err == nil {
		_, _ = net.Listen("tcp", addr)
	}
	if addr, err := anyHost(s); err == nil {
		_, _ = net.Listen("tcp", addr) // want `can be ":…".*GVS301`
	}
}
