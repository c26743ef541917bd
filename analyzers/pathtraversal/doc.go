// Package pathtraversal reports files of which an attacker chooses the name.
//
// With ".." in it, a name leads out of the directory that stands before it: to read the
// configuration and keys, to overwrite programs, to remove data. A constant directory in
// front is no help, nor is filepath.Clean, or a check for ".." after filepath.Join, which
// has resolved it. The names of uploaded files are no finding: mime/multipart cuts their
// directories off.
//
// What another server answers counts, too, where it is the name of a file behind a
// directory (GVS512): of an artifact, a blob or an update. Whoever runs that server, or
// fills it, writes anywhere then.
//
// The rule is silent when the file is opened below an os.Root, and when the name went
// through filepath.Base, filepath.IsLocal, filepath.Localize or securejoin; when it has no
// ".." and does not begin the path; when the cleaned path was checked to begin with the
// directory's, or filepath.Rel not to lead up; and when the name was compared with a list
// or a strict pattern, or is a number; and when no element of the name is "..", or the name
// is what filepath.Clean or filepath.Base makes of it. http.ServeFile, and what frameworks
// make of it, refuse requests with ".." in the path: a part of that, behind a directory, is
// harmless there.
//
// Bad:
//
//	package files
//
//	import (
//		"io"
//		"mime"
//		"net/http"
//		"os"
//		"path/filepath"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		name := filepath.Join("/srv/reports", r.FormValue("name"))
//		http.ServeFile(w, r, name) // finding: chooses the file
//		os.Remove(r.FormValue("old")) // finding: chooses the file
//	}
//
//	func save(res *http.Response, dir string) error {
//		_, params, err := mime.ParseMediaType(res.Header.Get("Content-Disposition"))
//		if err != nil {
//			return err
//		}
//		f, err := os.Create(filepath.Join(dir, params["filename"])) // finding: another server answered
//		if err != nil {
//			return err
//		}
//		defer f.Close()
//		_, err = io.Copy(f, res.Body)
//		return err
//	}
//
// Good: nothing outside of the directory can be reached.
//
//	package files
//
//	import (
//		"io"
//		"net/http"
//		"os"
//		"path/filepath"
//		"strings"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		f, err := os.OpenInRoot("/srv/reports", r.FormValue("name"))
//		if err != nil {
//			http.NotFound(w, r)
//			return
//		}
//		defer f.Close()
//		io.Copy(w, f)
//	}
//
//	func remove(r *http.Request) error {
//		name := filepath.Join("/srv/reports", r.FormValue("old"))
//		if !strings.HasPrefix(name, "/srv/reports/") {
//			return os.ErrPermission
//		}
//		return os.Remove(name)
//	}
package pathtraversal
