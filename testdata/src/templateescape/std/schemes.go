package std

import (
	"html/template"
	"net/http"
	"net/url"
	"strings"
)

// An address with one of the program's schemes runs no script.

func oneScheme(r *http.Request) template.URL {
	text := r.FormValue("text")
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" {
		return template.URL(text) // want "URL"
	}
	return template.URL(text)
}

func twoSchemes(r *http.Request) template.URL {
	u, err := url.Parse(r.FormValue("text"))
	if err != nil || u.Scheme != "https" && u.Scheme != "http" {
		return "about:blank"
	}
	return template.URL(u.String())
}

func someSchemes(r *http.Request) template.URL {
	u, err := url.Parse(r.FormValue("text"))
	if err != nil {
		return ""
	}
	switch u.Scheme {
	case "http", "https", "mailto":
		return template.URL(u.String())
	case "data":
		return template.URL(u.String()) // want "URL"
	}
	return template.URL(u.String()) // want "URL"
}

func hosts(r *http.Request) template.URL {
	u, err := url.Parse(r.FormValue("text"))
	if err != nil || u.Host == "" {
		return ""
	}
	return template.URL(u.String()) // want "URL"
}

func begins(r *http.Request) template.URL {
	text := r.FormValue("text")
	if !strings.HasPrefix(text, "https://") && !strings.HasPrefix(text, "http://") {
		return ""
	}
	return template.URL(text)
}

func beginsOtherwise(r *http.Request) template.URL {
	text := r.FormValue("text")
	if strings.HasPrefix(text, "http") {
		return template.URL(text) // want "URL"
	}
	return ""
}
