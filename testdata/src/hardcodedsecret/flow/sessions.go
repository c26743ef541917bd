package flow

import (
	"os"

	"github.com/gorilla/sessions"
)

func stores(key []byte) {
	sessions.NewCookieStore([]byte("session text"))        // want `hard-coded key "ses…" .* reaches github.com/gorilla/sessions.NewCookieStore`
	sessions.NewCookieStore(key, []byte("another text"))   // want `hard-coded key "ano…" .* reaches github.com/gorilla/sessions.NewCookieStore`
	sessions.NewCookieStore(key, []byte(os.Getenv("KEY"))) // the environment's
	sessions.NewCookieStore(key, nil)
}
