package web

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
)

func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	read := s.files.ReadLocal
	if r.FormValue("v") == "1" {
		data, err := s.files.Read(r.PathValue("name")) // want GVS511
		if err != nil {
			fail(w, err)
			return
		}
		w.Header().Set("Content-Type", "application/octet-stream")
		w.Write(data)
		return
	}
	data, err := read(r.PathValue("name"))
	if err != nil {
		fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(data)
}

func (s *Server) upload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 10<<20)
	in, header, err := r.FormFile("file")
	if err != nil {
		fail(w, err)
		return
	}
	defer in.Close()
	if err := s.files.Save(header.Filename, in); err != nil {
		fail(w, err)
		return
	}
	fmt.Fprintf(w, "<p>%s was saved</p>", html.EscapeString(header.Filename))
}

func (s *Server) rename(w http.ResponseWriter, r *http.Request) {
	if err := s.files.Rename(r.FormValue("from"), r.FormValue("to")); err != nil { // want GVS511
		fail(w, err)
	}
}

func (s *Server) remove(w http.ResponseWriter, r *http.Request) {
	if err := s.files.Remove(r.PathValue("part"), r.PathValue("name")); err != nil {
		fail(w, err)
	}
}

func (s *Server) hook(w http.ResponseWriter, r *http.Request) {
	var code int
	var err error
	switch to := r.FormValue("to"); r.FormValue("kind") {
	case "partner":
		code, err = s.hooks.Partner(r.Context(), to)
	case "own":
		code, err = s.hooks.Changed(r.Context(), to)
	case "region":
		err = s.hooks.Region(r.Context(), to, "test") // want GVS531
	default:
		code, err = s.hooks.Test(r.Context(), to) // want GVS531
	}
	if err != nil {
		fail(w, err)
		return
	}
	fmt.Fprintf(w, "%d", code)
}

func (s *Server) label(w http.ResponseWriter, r *http.Request) {
	out, err := s.tool.Label(r.Context(), r.FormValue("text")) // want GVS102
	if err == nil {
		w.Header().Set("Content-Type", "application/pdf")
		_, err = w.Write(out)
	}
	if err != nil {
		fail(w, err)
	}
}

func (s *Server) sheet(w http.ResponseWriter, r *http.Request) {
	make := s.tool.SheetAs
	if r.FormValue("v") == "1" {
		make = s.tool.Sheet
	}
	out, err := make(r.Context(), r.PathValue("kind"), nil) // want GVS101
	if err != nil {
		fail(w, err)
		return
	}
	w.Header().Set("Content-Disposition", "attachment")
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(out)
}

func (s *Server) hello(w http.ResponseWriter, r *http.Request) {
	user, _ := r.Context().Value(userKey{}).(string)
	name := r.FormValue("name")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "<p>Hello %s</p>", html.EscapeString(user))
	fmt.Fprintf(w, "<p>You are looking for %s</p>", name) // want GVS541
	http.SetCookie(w, &http.Cookie{Name: "last", Value: url.QueryEscape(name), HttpOnly: true, Secure: true})
}

func (s *Server) forward(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	if r.FormValue("v") == "1" {
		http.Redirect(w, r, to, http.StatusFound) // want GVS561
		return
	}
	if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.HasPrefix(to, `/\`) {
		to = "/"
	}
	http.Redirect(w, r, to, http.StatusFound)
}
