// Package md4 is a stub of golang.org/x/crypto/md4.
package md4

import "hash"

// Size is the length of a checksum.
const Size = 16

// New returns a hash.
func New() hash.Hash { return nil }
