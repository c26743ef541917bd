package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"strconv"

	"example.com/parts/internal/service"
	"example.com/parts/internal/store"
)

func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	q := query(r)
	if r.FormValue("v") == "1" {
		answer(w)(s.parts.Search(r.Context(), q)) // want GVS501
		return
	}
	answer(w)(s.parts.SearchSafely(r.Context(), q))
}

func query(r *http.Request) service.Query {
	limit, _ := strconv.Atoi(r.FormValue("limit"))
	return service.Query{
		Text: r.FormValue("q"), Category: r.FormValue("category"), Sort: r.FormValue("sort"),
		Desc: r.FormValue("desc") != "", Limit: limit,
	}
}

func (s *Server) sorted(w http.ResponseWriter, r *http.Request) {
	answer(w)(s.parts.Sorted(r.Context(), r.FormValue("by")))
}

func (s *Server) find(w http.ResponseWriter, r *http.Request) {
	var p *store.Part
	var err error
	switch what := r.FormValue("what"); r.FormValue("by") {
	case "name":
		p, err = s.parts.FindNamed(r.Context(), what)
	case "word":
		p, err = s.parts.FindLoosely(r.Context(), what) // want GVS501
	default:
		p, err = s.parts.Find(r.Context(), what)
	}
	if err != nil {
		fail(w, err)
		return
	}
	if err := s.pages.ExecuteTemplate(w, "part", p); err != nil {
		log.Print(err)
	}
}

func (s *Server) match(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		fail(w, err)
		return
	}
	switch {
	case r.Form.Has("any"):
		answer(w)(s.parts.Match(r.Context(), r.Form)) // want GVS501
	case r.Form.Has("categories"):
		answer(w)(s.parts.InCategories(r.Context(), r.Form["categories"])) // want GVS501
	case r.Form.Has("ids"):
		answer(w)(s.parts.Some(r.Context(), r.Form.Get("ids")))
	default:
		answer(w)(s.parts.MatchFixed(r.Context(), r.Form.Get("name"), r.Form.Get("category")))
	}
}

func (s *Server) show(w http.ResponseWriter, r *http.Request) {
	n, err := id(r)
	if err != nil {
		http.Error(w, "bad number", http.StatusBadRequest)
		return
	}
	p, err := s.parts.Get(r.Context(), n)
	if err != nil {
		fail(w, err)
		return
	}
	s.pages.ExecuteTemplate(w, "part", p)
}

// maxNote is the size of a note.
const maxNote = 64 << 10

func (s *Server) note(w http.ResponseWriter, r *http.Request) {
	n, err := id(r)
	if err != nil {
		http.Error(w, "bad number", http.StatusBadRequest)
		return
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxNote))
	if err != nil {
		fail(w, err)
		return
	}
	user, _ := r.Context().Value(userKey{}).(string)
	log.Printf("%q changes the note of %d", user, n)
	if err := s.parts.Note(r.Context(), n, string(text)); err != nil {
		log.Printf("note of %d by %s: %v", n, user, err) // want GVS571
		fail(w, err)
	}
}

func (s *Server) archive(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Year     int
		Category string
	}
	body, err := io.ReadAll(r.Body) // want GVS651
	if err == nil {
		err = json.Unmarshal(body, &in)
	}
	if err == nil {
		err = s.parts.Archive(r.Context(), in.Year, in.Category)
	}
	if err != nil {
		fail(w, err)
	}
}

// answer answers with parts, or with what went wrong.
func answer(w http.ResponseWriter) func([]store.Part, error) {
	return func(parts []store.Part, err error) {
		if err != nil {
			fail(w, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(parts)
	}
}

// fail answers with an error of ours; what others say stays in the log.
func fail(w http.ResponseWriter, err error) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		http.Error(w, "not found", http.StatusNotFound)
	case errors.Is(err, service.ErrInvalid):
		http.Error(w, "invalid", http.StatusBadRequest)
	default:
		log.Printf("%q", fmt.Sprint(err))
		http.Error(w, "it did not work", http.StatusInternalServerError)
	}
}
