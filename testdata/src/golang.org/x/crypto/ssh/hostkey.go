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

// FixedHostKey accepts one key.
func FixedHostKey(key PublicKey) HostKeyCallback { return nil }

// AuthMethod is a way to say who one is.
type AuthMethod interface{}

// Password is the way with a password.
func Password(secret string) AuthMethod { return nil }

// FingerprintSHA256 is a short text for a key.
func FingerprintSHA256(pubKey PublicKey) string { return "" }

// ClientConfig is how to connect.
type ClientConfig struct {
	User            string
	Auth            []AuthMethod
	HostKeyCallback HostKeyCallback
}
