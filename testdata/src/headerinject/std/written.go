package std

import (
	"io"
	"net/http"
	"strings"
)

// written writes to the map of the headers itself.
func written(w http.ResponseWriter, r *http.Request) {
	name, value := r.FormValue("name"), r.FormValue("value")
	w.Header()[name] = []string{"1"} // want "is the name of the header"
	w.Header()["X-Name"] = []string{name}
	w.Header()["Set-Cookie"] = []string{"a=" + value + "; Path=/"} // want "can add attributes"
	w.Header()["Set-Cookie"] = []string{"a=1; Path=/"}
	h := w.Header()
	h[name] = append(h[name], value)                             // want "is the name of the header"
	h["Set-Cookie"] = append(h["Set-Cookie"], "a=1", "b="+value) // want "can add attributes"
	if name == "X-A" || name == "X-B" {
		h[name] = append(h[name], value)
	}
	set(h, name, value)
	setCookie(h, value)
}

func set(h http.Header, name, value string) {
	h[name] = []string{value} // want "is the name of the header"
}

func setCookie(h http.Header, value string) {
	h["Set-Cookie"] = append(h["Set-Cookie"], "a="+value) // want "can add attributes"
}

// handsOn is a proxy: what it sends on is no response, and what it answers was answered to it.
func handsOn(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest("GET", "https://api.example.com/", nil)
	if err != nil {
		return
	}
	req.Header[r.FormValue("name")] = []string{"1"}
	for name, values := range r.Header {
		req.Header[name] = append(req.Header[name], values...)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return
	}
	defer res.Body.Close()
	for name, values := range res.Header {
		if !strings.HasPrefix(name, "X-") {
			w.Header()[name] = values
		}
	}
	for name, values := range r.Header {
		w.Header()[name] = values
	}
	_, _ = io.Copy(w, io.LimitReader(res.Body, 1<<20))
}

// prefixed adds headers of the program's own.
func prefixed(w http.ResponseWriter, r *http.Request) {
	for name := range r.URL.Query() {
		w.Header().Set("X-Meta-"+name, "1")
		w.Header().Set("App-"+name, "1")
		w.Header().Set("X-"+name, "1")              // want "is the name of the header"
		w.Header().Set("Access-Control-"+name, "1") // want "is the name of the header"
		w.Header().Set(name+"-Meta", "1")
	}
}
