package web

import (
	"html"
	"html/template"
	"log"
	"net/http"
	"net/url"
	"regexp"
	"strconv"

	"github.com/go-chi/chi/v5"

	"example.com/courier/internal/domain"
	"example.com/courier/internal/service"
)

func query(r *http.Request) service.Query {
	v := r.URL.Query()
	page, _ := strconv.Atoi(v.Get("page"))
	return service.Query{Recipient: v.Get("to"), Status: v.Get("status"), Sort: v.Get("sort"), Page: page}
}

func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	out, err := s.parcels.List(r.Context(), query(r))
	respond(w, r, out, err)
}

func (s *Server) export(w http.ResponseWriter, r *http.Request) {
	out, err := s.parcels.Export(r.Context(), query(r)) // GVS501: main knows what the repository does
	respond(w, r, out, err)
}

func (s *Server) match(w http.ResponseWriter, r *http.Request) {
	want := make(map[string]string)
	for name, values := range r.URL.Query() {
		want[name] = values[0]
	}
	out, err := s.parcels.MatchKnown(r.Context(), want)
	if err == nil && len(out) == 0 {
		out, err = s.parcels.Match(r.Context(), want) // GVS501: main knows what the repository does
	}
	respond(w, r, out, err)
}

func (s *Server) grep(w http.ResponseWriter, r *http.Request) {
	out, err := s.parcels.List(r.Context(), service.Query{})
	if err != nil {
		fail(w, r, err)
		return
	}
	expr := regexp.QuoteMeta(r.URL.Query().Get("text"))
	if r.URL.Query().Has("expr") {
		expr = r.URL.Query().Get("expr")
	}
	re, err := regexp.Compile("(?i)" + expr) // want GVS601
	if err != nil {
		http.Error(w, "bad expression", http.StatusBadRequest)
		return
	}
	respond(w, r, filter(out.Items, func(p domain.Parcel) bool { return re.MatchString(p.Note) }), nil)
}

func filter[T any](items []T, keep func(T) bool) []T {
	out := make([]T, 0, len(items))
	for _, item := range items {
		if keep(item) {
			out = append(out, item)
		}
	}
	return out
}

func (s *Server) add(w http.ResponseWriter, r *http.Request) {
	in, err := decode[service.Order](w, r)
	if err != nil {
		fail(w, r, err)
		return
	}
	p, err := s.parcels.Add(r.Context(), in)
	log.Printf("%s ordered for %q", userOf(r.Context()).ID, in.Recipient)
	respond(w, r, p, err)
}

func (s *Server) show(w http.ResponseWriter, r *http.Request) {
	p, err := s.parcels.Find(r.Context(), idOf(r).String())
	respond(w, r, p, err)
}

func (s *Server) move(w http.ResponseWriter, r *http.Request) {
	err := s.parcels.Move(r.Context(), idOf(r), r.FormValue("status"))
	respond(w, r, "moved", err)
}

func (s *Server) reweigh(w http.ResponseWriter, r *http.Request) {
	p, err := s.parcels.Find(r.Context(), idOf(r).String())
	if err == nil {
		p, err = s.parcels.Reweigh(p, r.FormValue("grams"))
	}
	respond(w, r, p, err)
}

func (s *Server) depot(w http.ResponseWriter, r *http.Request) {
	find := s.parcels.InKnownDepot
	if r.URL.Query().Get("v") == "1" {
		find = s.parcels.InDepot // GVS501: main knows what the repository does
	}
	out, err := find(r.Context(), chi.URLParam(r, "depot"))
	respond(w, r, out, err)
}

// track is a page for who waits for a parcel.
func (s *Server) track(w http.ResponseWriter, r *http.Request) {
	p, err := s.parcels.Find(r.Context(), chi.URLParam(r, "code"))
	if err != nil {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		w.Write([]byte("<p>There is no parcel " + html.EscapeString(chi.URLParam(r, "code")) + ".</p>"))
		w.Write([]byte("<p>Were you looking for " + r.URL.Query().Get("hint") + "?</p>")) // want GVS541
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	s.pages.Execute(w, map[string]any{
		"Title": p.Code,
		"Note":  template.HTML("<i>" + r.URL.Query().Get("greeting") + "</i>"), // want GVS551
		"Foot":  template.HTML("<a href=\"/track/" + url.PathEscape(p.Code) + "\">again</a>"),
	})
}

func (s *Server) forward(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	if u, err := url.Parse(next); err == nil && u.Hostname() == "courier.example.com" && u.Scheme == "https" {
		http.Redirect(w, r, u.String(), http.StatusSeeOther)
		return
	}
	if u, err := url.Parse(next); err == nil && u.IsAbs() {
		http.Redirect(w, r, next, http.StatusSeeOther) // want GVS561
		return
	}
	http.Redirect(w, r, "/track/"+url.PathEscape(next), http.StatusSeeOther)
}
