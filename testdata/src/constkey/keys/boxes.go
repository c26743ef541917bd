package keys

import (
	"crypto/rand"

	"github.com/ssoready/hyrumtoken"
	"golang.org/x/crypto/nacl/secretbox"
)

var noKey = &[32]byte{}

var someKey = &[32]byte{7, 7, 7}

var filledKey = &[32]byte{}

var Settable = &[32]byte{}

func init() { rand.Read(filledKey[:]) }

type cursor struct{ id string }

// What is used where none is set.
func (c cursor) seal(keys [][32]byte) string {
	key := noKey
	if len(keys) > 0 {
		key = &keys[0]
	}
	return hyrumtoken.Marshal(key, c.id) // want `is all zeros.*GVS721`
}

func (c cursor) sealWith(keys [][32]byte) string {
	key := filledKey
	if len(keys) > 0 {
		key = &keys[0]
	}
	return hyrumtoken.Marshal(key, c.id)
}

func (c *cursor) open(token string) error {
	if hyrumtoken.Unmarshal(filledKey, token, &c.id) == nil || hyrumtoken.Unmarshal(Settable, token, &c.id) == nil {
		return nil
	}
	return hyrumtoken.Unmarshal(noKey, token, &c.id) // want `is all zeros.*GVS721`
}

func boxes(message []byte, nonce *[24]byte, given []byte) {
	secretbox.Seal(nil, message, nonce, someKey) // want `is a constant.*GVS721`
	var key [32]byte
	secretbox.Open(nil, message, nonce, &key) // want `is all zeros.*GVS721`
	var other [32]byte
	copy(other[:], given)
	secretbox.Open(nil, message, nonce, &other)
}

// Bytes of one length or another, which are filled later.
func sized(message []byte, nonce *[24]byte, long bool, given []byte) {
	key, half := &[32]byte{}, &[32]byte{}
	if long {
		key = half
	}
	copy(key[:], given)
	secretbox.Open(nil, message, nonce, key)
}
