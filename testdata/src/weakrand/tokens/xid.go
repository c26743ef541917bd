package tokens

import (
	crand "crypto/rand"
	"encoding/hex"

	"github.com/rs/xid"
)

type pendingLogin struct{ State, Nonce string }

func beginLogin() pendingLogin {
	return pendingLogin{Nonce: xid.New().String()} // want "value from xid.New becomes the field Nonce"
}

func beginLoginWell() pendingLogin {
	var b [16]byte
	crand.Read(b[:])
	return pendingLogin{Nonce: hex.EncodeToString(b[:])}
}

// What only tells one from another may be guessed.
func newConnection() (connectionID string) { return xid.New().String() }
