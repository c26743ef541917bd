// Package secretbox is a stub.
package secretbox

func Seal(out, message []byte, nonce *[24]byte, key *[32]byte) []byte { return nil }

func Open(out, box []byte, nonce *[24]byte, key *[32]byte) ([]byte, bool) { return nil, false }
