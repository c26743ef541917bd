package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
)

type bookmark struct {
	ID    int
	Char  rune
	Title string
}

func thumb(b *bookmark) string { return filepath.Join("thumb", strconv.Itoa(b.ID)) }

func archive(b bookmark) string { return fmt.Sprintf("archive/%d.zip", b.ID) }

func titled(b *bookmark) string { return filepath.Join("thumb", b.Title) }

// A number of a client's makes no name that leads elsewhere, wherever it becomes text.
func remove(w http.ResponseWriter, r *http.Request) {
	var b bookmark
	if err := json.NewDecoder(r.Body).Decode(&b); err != nil {
		return
	}
	os.Remove(thumb(&b))
	os.Remove(archive(b))
	os.Remove(titled(&b)) // want "GVS511"
}
