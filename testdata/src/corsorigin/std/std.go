package std

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

func reflected(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Credentials", "true")
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin")) // want "may read the response"
}

func without(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Credentials", "false")
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
}

func lowerCase(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("origin")
	if origin == "" {
		origin = "*"
	}
	h := w.Header()
	h.Set("access-control-allow-origin", origin) // want "may read the response"
	h.Set("vary", "origin")
	h.Set("access-control-allow-credentials", "true")
}

func written(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h["Access-Control-Allow-Origin"] = r.Header["Origin"] // want "may read the response"
	h["Access-Control-Allow-Credentials"] = []string{"true"}
}

func writtenBefore(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h["Access-Control-Allow-Credentials"] = []string{"true"}
	h["Access-Control-Allow-Origin"] = []string{r.Header.Get("Origin")} // want "may read the response"
}

func any(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

// reflects is one half of it, and credentials the other.
func reflects(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin")) // want "may read the response"
}

func credentials(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Credentials", "true") // want "may read the response"
}

func both(w http.ResponseWriter, r *http.Request) {
	reflects(w, r)
	credentials(w)
}

func bothAgain(w http.ResponseWriter, r *http.Request) {
	credentials(w)
	reflects(w, r)
}

// reflectsOnly allows no credentials.
func reflectsOnly(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
}

func one(w http.ResponseWriter, r *http.Request) {
	reflectsOnly(w, r)
	w.Header().Set("Vary", "Origin")
}

func overwritten(w http.ResponseWriter, r *http.Request) {
	reflectsOnly(w, r)
	w.Header().Set("Access-Control-Allow-Origin", "https://app.example.com")
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

var list = []string{"https://app.example.com", "https://admin.example.com"}

func listed(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if !slices.Contains(list, origin) {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	w.Header().Set("Access-Control-Allow-Origin", origin)
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func listedBefore(w http.ResponseWriter, r *http.Request) {
	for _, o := range list {
		if o == r.Header.Get("Origin") {
			w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
			break
		}
	}
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func domain(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.Header.Get("Origin"))
	if err != nil || !strings.HasSuffix(u.Hostname(), ".example.com") {
		return
	}
	w.Header().Set("Access-Control-Allow-Origin", u.String())
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func suffix(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if strings.HasSuffix(origin, ".example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin)
		w.Header().Set("Access-Control-Allow-Credentials", "true")
	}
}

// contains allows example.com.evil.example.
func contains(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if strings.Contains(origin, "example.com") {
		w.Header().Set("Access-Control-Allow-Origin", origin) // want "may read the response"
		w.Header().Set("Access-Control-Allow-Credentials", "true")
	}
}

func tenant(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "https://"+r.FormValue("tenant")+".example.com")
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func scheme(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "https://"+r.FormValue("host")) // want "may read the response"
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func port(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "https://app.example.com:"+r.FormValue("port"))
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func own(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", "https://"+r.Host)
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if origin := r.Header.Get("Origin"); origin != "" {
			w.Header().Set("Access-Control-Allow-Origin", origin) // want "may read the response"
			w.Header().Add("Access-Control-Allow-Credentials", "true")
		}
		next.ServeHTTP(w, r)
	})
}
