package ivs

import (
	"crypto/cipher"
	"crypto/rand"
)

// A box has a nonce that nobody fills.
type box struct {
	aead  cipher.AEAD
	nonce []byte
}

func newBox(a cipher.AEAD) *box { return &box{aead: a, nonce: make([]byte, a.NonceSize())} }

func (b *box) seal(p []byte) []byte {
	return b.aead.Seal(nil, b.nonce, p, nil) // want `all zeros, because nothing else is ever put into its field.*GVS711`
}

// A counter has one that is filled, and counts.
type counter struct {
	aead  cipher.AEAD
	nonce []byte
}

func newCounter(a cipher.AEAD) *counter { return &counter{aead: a, nonce: make([]byte, a.NonceSize())} }

func (c *counter) seal(p []byte) []byte {
	c.nonce[0]++
	return c.aead.Seal(nil, c.nonce, p, nil)
}

// A session has one that its maker fills.
type session struct {
	aead  cipher.AEAD
	nonce []byte
}

func newSession(a cipher.AEAD) *session {
	n := make([]byte, a.NonceSize())
	rand.Read(n)
	return &session{aead: a, nonce: n}
}

func (s *session) seal(p []byte) []byte { return s.aead.Seal(nil, s.nonce, p, nil) }
