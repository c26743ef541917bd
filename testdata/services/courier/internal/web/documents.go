package web

import (
	"io"
	"log"
	"mime"
	"net/http"
	"path/filepath"
	"strconv"

	"github.com/go-chi/chi/v5"

	"example.com/courier/internal/archive"
)

func (s *Server) documents() http.Handler {
	r := chi.NewRouter()
	r.Get("/*", s.document)
	r.Put("/*", s.attach)
	r.Delete("/*", s.detach)
	r.Post("/batch", s.batch)
	r.Post("/rows", s.rows)
	return r
}

func (s *Server) document(w http.ResponseWriter, r *http.Request) {
	doc, err := s.parcels.Document(r.Context(), chi.URLParam(r, "*")) // GVS511: main knows what the storage does
	if err != nil {
		fail(w, r, err)
		return
	}
	defer doc.Close()
	send(w, r, filepath.Base(chi.URLParam(r, "*")), doc)
}

func (s *Server) photo(w http.ResponseWriter, r *http.Request) {
	doc, err := s.parcels.Photo(r.Context(), idOf(r), chi.URLParam(r, "name"))
	if err != nil {
		fail(w, r, err)
		return
	}
	defer doc.Close()
	send(w, r, "photo.jpg", doc)
}

// send sends a document. The client may ask for another name of it.
func send(w http.ResponseWriter, r *http.Request, name string, doc io.Reader) {
	if as := r.URL.Query().Get("as"); as != "" {
		name = as
	}
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	w.Header().Set("Content-Type", "application/octet-stream")
	if h := r.URL.Query().Get("with"); h != "" {
		w.Header().Set(h, "1") // want GVS581
	}
	io.Copy(w, doc)
}

func (s *Server) attach(w http.ResponseWriter, r *http.Request) {
	err := s.parcels.Attach(r.Context(), chi.URLParam(r, "*"), http.MaxBytesReader(w, r.Body, maxBody))
	respond(w, r, "kept", err)
}

func (s *Server) detach(w http.ResponseWriter, r *http.Request) {
	err := s.parcels.Detach(r.Context(), chi.URLParam(r, "*")) // GVS511: main knows what the storage does
	respond(w, r, "gone", err)
}

func (s *Server) batch(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 64*maxBody)
	file, header, err := r.FormFile("batch")
	if err != nil {
		fail(w, r, err)
		return
	}
	defer file.Close()
	if r.FormValue("checked") == "" {
		err = s.archive.Unpack(file, header.Size)
	} else {
		err = s.archive.UnpackChecked(file, header.Size)
	}
	if err != nil {
		log.Printf("batch %q: %q", header.Filename, err.Error())
		http.Error(w, "cannot unpack: "+err.Error(), http.StatusInternalServerError) // want GVS672
	}
}

func (s *Server) rows(w http.ResponseWriter, r *http.Request) {
	body := http.MaxBytesReader(w, r.Body, maxBody)
	if r.URL.Query().Get("as") == "text" {
		text, err := archive.Text(body) // want GVS641
		respond(w, r, len(text), err)
		return
	}
	rows, err := archive.Rows(body, 16*maxBody)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	start, _ := strconv.Atoi(r.URL.Query().Get("start"))
	count, _ := strconv.Atoi(r.URL.Query().Get("count"))
	if start < 0 || start >= len(rows) {
		start = 0
	}
	out := make([][]string, 0, count) // want GVS631
	out = append(out, rows[start:]...)
	some := make([][]string, 0, min(count, len(rows)))
	respond(w, r, append(some, out...), nil)
}

func (s *Server) label(w http.ResponseWriter, r *http.Request) {
	out, err := s.parcels.Label(r.Context(), idOf(r), chi.URLParam(r, "format"))
	if err != nil {
		fail(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(out)
}

func (s *Server) print(w http.ResponseWriter, r *http.Request) {
	err := s.parcels.Print(r.Context(), idOf(r), r.FormValue("printer")) // want GVS102
	respond(w, r, "printed", err)
}

func (s *Server) testPrinter(w http.ResponseWriter, r *http.Request) {
	settings, err := decode[map[string]string](w, r)
	if err == nil {
		err = s.parcels.TestPrinter(r.Context(), settings) // want GVS691
	}
	respond(w, r, "tested", err)
}

func (s *Server) tell(w http.ResponseWriter, r *http.Request) {
	p, err := s.parcels.Find(r.Context(), idOf(r).String())
	if err != nil {
		fail(w, r, err)
		return
	}
	if topic := r.FormValue("topic"); topic != "" {
		err = s.parcels.TellOwn(r.Context(), p, topic)
	} else {
		err = s.parcels.Tell(r.Context(), p, r.FormValue("address")) // GVS531: main knows what the client does
	}
	respond(w, r, "told", err)
}
