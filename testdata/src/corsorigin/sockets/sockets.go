package sockets

import (
	"net/http"
	"strings"

	coder "github.com/coder/websocket"
	"github.com/gorilla/websocket"
)

var open = websocket.Upgrader{
	CheckOrigin: func(r *http.Request) bool { return true }, // want "any site may open a websocket in the user's name, for this function refuses no origin"
}

var byDefault = websocket.Upgrader{ReadBufferSize: 1024}

var listed = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return r.Header.Get("Origin") == "https://app.example.com" }}

var half = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return strings.Contains(r.Header.Get("Origin"), "example.com") }} // want `with "example.com" in it may open a websocket`

var whole = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return strings.HasSuffix(r.Header.Get("Origin"), ".example.com") }}

var toldBefore = websocket.Upgrader{CheckOrigin: settings}

var named = websocket.Upgrader{CheckOrigin: everybody} // want "refuses no origin"

var debug bool

func settings(r *http.Request) bool {
	if debug {
		return true
	}
	return strings.HasSuffix(r.Header.Get("Origin"), ".example.com")
}

func everybody(*http.Request) bool { return true }

func later() {
	var u websocket.Upgrader
	u.CheckOrigin = func(*http.Request) bool { return true } // want "refuses no origin"
	p := &websocket.Upgrader{}
	p.CheckOrigin = func(*http.Request) bool { return true } // want "refuses no origin"
	p.CheckOrigin = nil
}

type hub struct{ upgrader *websocket.Upgrader }

func field(h *hub) {
	h.upgrader.CheckOrigin = func(*http.Request) bool { return true } // want "refuses no origin"
	h.upgrader.CheckOrigin = settings
}

func accept(w http.ResponseWriter, r *http.Request, insecure bool) {
	coder.Accept(w, r, &coder.AcceptOptions{InsecureSkipVerify: true}) // want "the origin is not checked"
	coder.Accept(w, r, &coder.AcceptOptions{InsecureSkipVerify: insecure})
	coder.Accept(w, r, &coder.AcceptOptions{OriginPatterns: []string{"*"}}) // want `every origin is like "\*"`
	coder.Accept(w, r, &coder.AcceptOptions{OriginPatterns: []string{"*.example.com"}})
	coder.Accept(w, r, nil)
}

func checked(w http.ResponseWriter, r *http.Request) {
	if !allowed(r.Header.Get("Origin")) {
		return
	}
	coder.Accept(w, r, &coder.AcceptOptions{InsecureSkipVerify: true})
}

func allowed(origin string) bool { return origin == "https://app.example.com" }
