package guards

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// The joined name can have taken back the directory that it stands in, without a step up
// at its beginning: "data/../secret".
func joinedThenChecked(w http.ResponseWriter, r *http.Request) {
	p := filepath.Join("data", r.FormValue("p"))
	if filepath.IsAbs(p) || strings.HasPrefix(p, "..") {
		return
	}
	os.ReadFile(p) // want "GVS511"
}

func cleanedThenJoined(w http.ResponseWriter, r *http.Request) {
	p := filepath.Clean(r.FormValue("p"))
	if filepath.IsAbs(p) || strings.HasPrefix(p, "..") {
		return
	}
	os.ReadFile(filepath.Join("data", p))
}

func onlyRooted(w http.ResponseWriter, r *http.Request) {
	p := filepath.Clean(r.FormValue("p"))
	if !filepath.IsAbs(p) || strings.HasPrefix(p, "..") {
		return
	}
	os.ReadFile(p) // want "GVS511"
}
