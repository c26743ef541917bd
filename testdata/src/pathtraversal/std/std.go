// Package std has file names for the functions of the standard library.
package std

import (
	"fmt"
	"html/template"
	"io/ioutil"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

const dir = "/srv/files"

func handler(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	os.Open(name)                                                // want "chooses the file that os.Open is given"
	os.ReadFile(dir + "/" + name)                                // want "leads out of the directory before it"
	os.Create(filepath.Join(dir, name))                          // want "chooses the file"
	os.OpenFile(path.Join(dir, name), os.O_RDWR, 0600)           // want "chooses the file"
	os.Remove(filepath.Clean(name))                              // want "chooses the file"
	os.RemoveAll(filepath.Join(dir, "users", name))              // want "chooses the file"
	os.Rename("/tmp/x", dir+"/"+name)                            // want "chooses the file"
	os.WriteFile(fmt.Sprintf("%s/%s.txt", dir, name), nil, 0600) // want "chooses the file"
	os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0700)    // want "chooses the file"
	ioutil.ReadFile(dir + "/" + name)                            // want "chooses the file"
	http.ServeFile(w, r, filepath.Join(dir, name))               // want "chooses the file"
	template.ParseFiles("templates/" + name)                     // want "chooses the file"
	http.FileServer(http.Dir(name))                              // want "chooses the file"
	filepath.Walk(filepath.Join(dir, name), nil)                 // want "chooses the file"
}

func below(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	os.Open(filepath.Join(dir, filepath.Base(name)))
	os.Open(dir + "/" + filepath.Base(name))
	os.Open(filepath.Join(dir, filepath.Clean("/"+name)))
	os.Open(filepath.Join(dir, path.Clean("/"+strings.ReplaceAll(name, `\`, ""))))
	os.Open(dir + "/" + strings.ReplaceAll(name, "..", ""))
	if n, err := strconv.Atoi(name); err == nil {
		os.Open(filepath.Join(dir, strconv.Itoa(n)))
		os.Open(fmt.Sprintf("%s/%d.txt", dir, n))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return
	}
	root.Open(name)
	root.Create(name)
	os.OpenInRoot(dir, name)
	http.FileServer(http.Dir(dir)).ServeHTTP(w, r)
	http.Dir(dir).Open(name)
	os.DirFS(dir).Open(name)
	os.Stat(filepath.Join(dir, name))
}

// absolute: what is cut from the beginning is no directory.
func trimmed(r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/static/")
	os.Open(dir + "/" + name) // want "chooses the file"
	os.Open(filepath.Join(dir, path.Clean("/"+name)))
}

// uploaded names have no directory.
func uploaded(r *http.Request) {
	file, header, err := r.FormFile("file")
	if err != nil {
		return
	}
	defer file.Close()
	os.Create(filepath.Join(dir, header.Filename))
	os.Create(filepath.Join(dir, r.FormValue("filename"))) // want "chooses the file"
	os.Create(filepath.Join(dir, "new"+filepath.Ext(r.FormValue("filename"))))
	for _, headers := range r.MultipartForm.File {
		for _, h := range headers {
			os.Create(filepath.Join(dir, h.Filename))
			os.Create(filepath.Join(dir, h.Header.Get("X-Name"))) // want "chooses the file"
		}
	}
}
