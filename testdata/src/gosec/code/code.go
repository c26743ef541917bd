package code

import (
	"strconv"
	"unsafe"
)

func convert(n uint32, text string) {
	_ = int32(n)
	big, _ := strconv.Atoi(text)
	_ = int16(big)
}

func slice() {
	s := make([]byte, 0)
	_ = s[:3] // want `slice bounds out of range \(G602\)`
}

func resliced(a [4]int) ([]int, int) {
	s := make([]int, 1, 6)
	head := a[:1]
	rest := s[2:4:5]
	return head[:4], len(s[3:6]) + len(rest[:3]) + len(rest[:4]) // want `slice bounds out of range \(G602\)`
}

func pointer(p *int) uintptr {
	return uintptr(unsafe.Pointer(p)) // want `use of unsafe calls should be audited \(G103\)`
}

type (
	PublicKey    interface{ Marshal() []byte }
	ConnMetadata interface{ User() string }
	Permissions  struct{}
	ServerConfig struct {
		PublicKeyCallback func(ConnMetadata, PublicKey) (*Permissions, error)
	}
)

var lastKey PublicKey

func authenticate() *ServerConfig {
	config := &ServerConfig{}
	config.PublicKeyCallback = func(conn ConnMetadata, key PublicKey) (*Permissions, error) { // want `stateful misuse of ssh\.PublicKeyCallback .*\(G408\)`
		lastKey = key
		return &Permissions{}, nil
	}
	return config
}
