package tokens

import (
	crand "crypto/rand"
	"math/rand"
	"net/http"
	"strconv"
)

func cookies(w http.ResponseWriter) {
	v := strconv.FormatInt(rand.Int63(), 36)
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: v}) // want `becomes the cookie session_id.*GVS701`
	http.SetCookie(w, &http.Cookie{Name: "variant", Value: v})
	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: crand.Text()})
	c := new(http.Cookie)
	c.Name = "my-session"
	c.Value = v // want `becomes the cookie my-session`
	http.SetCookie(w, c)
}
