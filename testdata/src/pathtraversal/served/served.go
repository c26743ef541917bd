// Package served has names for servers that refuse requests whose path has ".." in it.
package served

import (
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
)

const root = "/srv/www"

func whole(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, root+r.URL.Path)
}

func joined(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, filepath.Join(root, r.URL.Path))
}

func rest(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, filepath.Join(root, strings.TrimPrefix(r.URL.Path, "/files/")))
}

func wildcard(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, path.Join(root, r.PathValue("name")))
}

func last(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.URL.Path, "/")
	http.ServeFile(w, r, root+"/"+parts[len(parts)-1])
}

// The path may begin with two slashes: what is left of it begins at the root.
func cut(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, r.URL.Path[1:]) // want "chooses the file"
}

func start(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, r.URL.Path) // want "chooses the file"
}

func field(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, root+"/"+r.FormValue("name")) // want "chooses the file"
}

func query(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, root+"/"+r.URL.Query().Get("name")) // want "chooses the file"
}

// What is decoded once more may have ".." that the path has not.
func decoded(w http.ResponseWriter, r *http.Request) {
	name, err := url.PathUnescape(r.PathValue("name"))
	if err != nil {
		return
	}
	http.ServeFile(w, r, path.Join(root, name)) // want "chooses the file"
}

func removed(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, root+strings.ReplaceAll(r.URL.Path, "%", "")) // want "chooses the file"
}

// What stood apart when it was looked at stands side by side, unless something takes the place.
func removedLater(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if strings.Contains(name, "..") {
		return
	}
	http.ServeFile(w, r, root+"/"+strings.ReplaceAll(name, "%", "_"))
	http.ServeFile(w, r, root+"/"+strings.ReplaceAll(name, "%", "")) // want "chooses the file"
}

// Nobody refuses it here.
func opened(w http.ResponseWriter, r *http.Request) {
	f, err := os.Open(root + r.URL.Path) // want "chooses the file"
	if err != nil {
		return
	}
	f.Close()
}

func helper(w http.ResponseWriter, r *http.Request) {
	send(w, r, r.PathValue("name"))
	send(w, r, r.FormValue("name"))
}

func send(w http.ResponseWriter, r *http.Request, name string) {
	http.ServeFile(w, r, filepath.Join(root, name)) // want "from .*FormValue chooses the file"
}

func either(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if name == "" {
		name = r.FormValue("name")
	}
	http.ServeFile(w, r, filepath.Join(root, name)) // want "chooses the file"
}

// A part of the path that only begins so has ".." where the beginning is cut off.
func branch(w http.ResponseWriter, r *http.Request) {
	switch {
	case strings.HasPrefix(r.URL.Path, "/admin/"):
		http.ServeFile(w, r, path.Join(root, strings.TrimPrefix(r.URL.Path, "/admin/")))
	case strings.HasPrefix(r.URL.Path, "/files"):
		http.ServeFile(w, r, path.Join(root, strings.TrimPrefix(r.URL.Path, "/files"))) // want "chooses the file"
	default:
		http.ServeFile(w, r, path.Join(root, strings.TrimPrefix(r.URL.Path, "/p")))
	}
}

func register() {
	for pattern, h := range map[string]http.HandlerFunc{
		"/a/": whole, "/b/": joined, "/c/": rest, "/d/{name}": wildcard, "/e/": last, "/f/": cut, "/g/": start, "/h/": field, "/i/": query,
		"/j/{name}": decoded, "/k/": removed, "/l/": opened, "/m/{name}": helper, "/n/{name}": either, "/o/": removedLater, "/": branch,
	} {
		http.HandleFunc(pattern, h)
	}
}
