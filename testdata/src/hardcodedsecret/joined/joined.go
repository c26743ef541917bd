// Package joined puts a server together: what the server's own package has reported is not
// reported again, although the records are known only here.
package joined

import (
	"net/http"
	"os"

	"hardcodedsecret/joined/server"
)

type records map[string]string

func (r records) Get(name string) string { return r[name] }

func same() {
	http.ListenAndServe("localhost:80", server.New(records{}, len(os.Args) > 1, os.Getenv("KEY")))
}

func own() {
	http.ListenAndServe("localhost:80", server.Given(records{}, "0ther-key-1")) // want `hard-coded key "0t…" \(11 characters\) reaches crypto/aes.NewCipher`
}
