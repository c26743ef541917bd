package logs

import (
	"encoding/base64"
	"encoding/json"
	"log"
	"strings"
)

type claims struct{ Name, Password string }

// What a token says is not the token.
func show(token string) {
	_, payload, _ := strings.Cut(token, ".")
	raw, _ := base64.RawURLEncoding.DecodeString(payload)
	log.Printf("%q", raw) // want "GVS681"
	var c claims
	if err := json.Unmarshal(raw, &c); err != nil {
		log.Print(err)
		return
	}
	log.Printf("%q", c.Name)
	log.Printf("%q", c.Password) // want "GVS681"
}
