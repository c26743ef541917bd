package ssh

import "net"

// Signature is a signature.
type Signature struct {
	Format string
	Blob   []byte
	Rest   []byte
}

// PublicKey is a key to check signatures with.
type PublicKey interface {
	Type() string
	Marshal() []byte
	Verify(data []byte, sig *Signature) error
}

// HostKeyCallback checks the key of a server.
type HostKeyCallback func(hostname string, remote net.Addr, key PublicKey) error

// InsecureIgnoreHostKey accepts every key.
func InsecureIgnoreHostKey() HostKeyCallback { return nil }
