package xcrypto

import (
	"golang.org/x/crypto/md4"
	"golang.org/x/crypto/ripemd160"
	"golang.org/x/crypto/ssh"
)

func hashes() {
	_ = md4.New()       // want `use of deprecated weak cryptographic primitive \(G406\)`
	_ = ripemd160.New() // want `use of deprecated weak cryptographic primitive \(G406\)`
}

func hostKey() {
	_ = ssh.InsecureIgnoreHostKey() // want `use of ssh InsecureIgnoreHostKey should be audited \(G106\)`
}
