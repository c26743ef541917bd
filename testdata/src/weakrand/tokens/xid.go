package tokens

import (
	crand "crypto/rand"
	"encoding/hex"
	"net/http"

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

type event struct{ SessionID, ResetToken string }

func connected() event {
	return event{SessionID: xid.New().String()}
}

func forgotten() event {
	return event{ResetToken: xid.New().String()} // want "value from xid.New becomes the field ResetToken"
}

func remember(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: xid.New().String(), Secure: true, HttpOnly: true}) // want "value from xid.New becomes the cookie session_id"
}
