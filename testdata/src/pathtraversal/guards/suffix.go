package guards

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
)

var notInNames = regexp.MustCompile(`[^\w-\.]`)

// A name without separators that goes on is not the directory above.
func suffixes(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	os.Remove(filepath.Join("data", name+".git")) // want `attacker-controlled text from .* chooses the file that os.Remove is given`
	if notInNames.MatchString(name) {
		return
	}
	os.Remove(filepath.Join("data", name+".git"))
	os.Remove(filepath.Join("data", fmt.Sprintf("%s.git", name)))
	os.Remove(filepath.Join("data", name))         // want `attacker-controlled text from .* chooses the file that os.Remove is given`
	os.Remove(filepath.Join("data", name+"/.git")) // want `attacker-controlled text from .* chooses the file that os.Remove is given`
	os.Remove(filepath.Join("data", name+"."))     // want `attacker-controlled text from .* chooses the file that os.Remove is given`
}
