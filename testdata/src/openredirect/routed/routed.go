// Package routed serves files behind a router that redirects those who ask for paths which
// are not clean.
package routed

import (
	"net/http"
	"os"
	"strings"
)

func serve(root *os.Root) {
	http.HandleFunc("/files/", func(w http.ResponseWriter, r *http.Request) {
		info, err := root.Stat(strings.Trim(r.URL.Path, "/"))
		if err == nil && info.IsDir() && !strings.HasSuffix(r.URL.Path, "/") {
			http.Redirect(w, r, r.URL.Path+"/", http.StatusFound)
		}
	})
}
