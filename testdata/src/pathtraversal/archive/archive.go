// Package archive unpacks what was uploaded: zipslip reports that.
package archive

import (
	"archive/zip"
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
)

func uploaded(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return
	}
	for _, f := range archive.File {
		os.Create(filepath.Join("/srv", f.Name))
	}
	os.WriteFile(filepath.Join("/srv", r.FormValue("name")), data, 0o600) // want "chooses the file"
}

func stored(w http.ResponseWriter, r *http.Request) {
	zip.OpenReader("/srv/" + r.FormValue("archive")) // want "chooses the file"
	zip.OpenReader(filepath.Join("/srv", filepath.Base(r.FormValue("archive"))+".zip"))
}
