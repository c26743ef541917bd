package wrapped

import "net/http"

// A writer of the program's stands before the response.
type counted struct {
	http.ResponseWriter
	n int
}

func (c *counted) Write(p []byte) (int, error) {
	c.n += len(p)
	return c.ResponseWriter.Write(p)
}

type written struct {
	http.ResponseWriter
	n int
}

func (w *written) Write(p []byte) (int, error) {
	w.n += len(p)
	return w.ResponseWriter.Write(p) // want "GVS541"
}

// A cookie is a header, and an error is plain text.
func headersOnly(w http.ResponseWriter, r *http.Request) {
	c := &counted{ResponseWriter: w}
	http.SetCookie(c, &http.Cookie{Name: "lang", Value: r.FormValue("lang"), Secure: true, HttpOnly: true})
	if r.FormValue("bad") != "" {
		http.Error(c, "bad "+r.FormValue("bad"), http.StatusBadRequest)
		return
	}
	c.Write([]byte("<p>hello"))
}

func page(w http.ResponseWriter, r *http.Request) {
	c := &written{ResponseWriter: w}
	c.Write([]byte(r.FormValue("lang")))
}
