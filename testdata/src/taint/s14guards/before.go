package s14guards

import (
	"encoding/hex"
	"net/http"
	"net/url"
	"strings"

	"taint/mark"
)

func askFor(r *http.Request, _ http.ResponseWriter) {
	mark.Shell(r.FormValue("w")) // want "flow"
}

func Case_14_5_AskedAgain_Flow(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.FormValue("q")) {
		return
	}
	askFor(r, w)
}

func askAgain(r *http.Request, _ http.ResponseWriter) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_AskedAgain_Clean(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.FormValue("q")) {
		return
	}
	askAgain(r, w)
}

func askOfTwo(r *http.Request) {
	mark.Shell(r.FormValue("q")) // want "flow"
}

func Case_14_5_OneCallerChecks_Flow(w http.ResponseWriter, r *http.Request) {
	if mark.Bool() {
		askOfTwo(r)
		return
	}
	if isIP(r.FormValue("q")) {
		askOfTwo(r)
	}
}

func askOfBoth(r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_OneCallerChecks_Clean(w http.ResponseWriter, r *http.Request) {
	if mark.Bool() && isIP(r.FormValue("q")) {
		askOfBoth(r)
		return
	}
	if strings.Trim(r.FormValue("q"), "0123456789") == "" {
		askOfBoth(r)
	}
}

func askDecoded(text string, r *http.Request) {
	if strings.HasPrefix(r.FormValue("q"), "1") {
		return
	}
	b, _ := hex.DecodeString(hex.EncodeToString([]byte(r.FormValue("w"))))
	mark.Shell(string(b)) // want "flow"
}

func Case_14_5_DecodedAgain_Flow(w http.ResponseWriter, r *http.Request) {
	if strings.Trim(r.FormValue("q"), "0123456789abcdef") == "" || isIP(r.FormValue("q")) {
		askDecoded(hex.EncodeToString([]byte(r.FormValue("q"))), r)
	}
}

func askTrimmed(r *http.Request) {
	mark.Shell("list " + strings.TrimSpace(r.FormValue("q")))
}

func Case_14_5_DecodedAgain_Clean(w http.ResponseWriter, r *http.Request) {
	if isIP(r.FormValue("q")) {
		askTrimmed(r)
	}
}

func first(r *http.Request) { mark.Shell(second(r, "w")) } // want "flow"

func second(r *http.Request, key string) string { return r.URL.Query().Get(key) }

func Case_14_5_AskedDeep_Flow(w http.ResponseWriter, r *http.Request) {
	if isIP(r.URL.Query().Get("q")) {
		first(r)
	}
}

func firstChecked(r *http.Request) { mark.Shell(secondChecked(r)) }

func secondChecked(r *http.Request) string { return r.URL.Query().Get("q") }

func Case_14_5_AskedDeep_Clean(w http.ResponseWriter, r *http.Request) {
	if isIP(r.URL.Query().Get("q")) {
		firstChecked(r)
	}
}

func askReplaced(r *http.Request) {
	mark.Shell(r.FormValue("q")) // want "flow"
}

func Case_14_5_FormReplaced_Flow(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.FormValue("q")) {
		return
	}
	r.Form = url.Values{"q": {r.FormValue("w")}}
	askReplaced(r)
}

func askKept(r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_FormReplaced_Clean(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.FormValue("q")) {
		return
	}
	form := r.Form
	form = url.Values{"q": form["w"]}
	if len(form) > 0 {
		askKept(r)
	}
}

// requires is a middleware that lets pass whose text is an address.

func requires(key string, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !isIP(r.FormValue(key)) {
			http.Error(w, "bad", http.StatusBadRequest)
			return
		}
		next(w, r)
	}
}

func requiresIP(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !isIP(r.FormValue("q")) {
			http.Error(w, "bad", http.StatusBadRequest)
			return
		}
		next(w, r)
	}
}

func wrappedOther(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("w")) // want "flow"
}

func Case_14_5_Wrapped_Flow(w http.ResponseWriter, r *http.Request) {
	requiresIP(wrappedOther)(w, r)
}

func wrapped(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_Wrapped_Clean(w http.ResponseWriter, r *http.Request) {
	requiresIP(wrapped)(w, r)
}

func keyedOther(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("w")) // want "flow"
}

func Case_14_5_WrappedByKey_Flow(w http.ResponseWriter, r *http.Request) {
	requires("q", keyedOther)(w, r)
}

func keyed(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

type routes struct {
	handlers map[string]http.HandlerFunc
}

func (s *routes) serve(w http.ResponseWriter, r *http.Request) {
	s.handlers["run"](w, r)
}

func Case_14_5_WrappedByKey_Clean(w http.ResponseWriter, r *http.Request) {
	requires("q", keyed)(w, r)
}

func keptHandler(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q")) // want "flow"
}

func Case_14_5_WrappedAndKept_Flow(w http.ResponseWriter, r *http.Request) {
	s := &routes{map[string]http.HandlerFunc{"run": keptHandler}}
	if mark.Bool() {
		requiresIP(keptHandler)(w, r)
	}
	s.serve(w, r)
}

func keptWrapped(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_WrappedAndKept_Clean(w http.ResponseWriter, r *http.Request) {
	s := &routes{map[string]http.HandlerFunc{"run": requiresIP(keptWrapped)}}
	s.serve(w, r)
}

func param(r *http.Request, key string) string { return r.URL.Query().Get(key) }

func Case_14_5_AskedByHelper_Flow(w http.ResponseWriter, r *http.Request) {
	if isIP(param(r, "q")) {
		mark.Shell(param(r, "w")) // want "flow"
	}
}

func Case_14_5_AskedByHelper_Clean(w http.ResponseWriter, r *http.Request) {
	if isIP(param(r, "q")) {
		mark.Shell(param(r, "q"))
	}
}

type service struct{ name string }

func (s *service) handle(w http.ResponseWriter, r *http.Request) {
	mark.Shell(s.name + r.FormValue("q")) // want "flow"
}

func Case_14_5_MethodKept_Flow(w http.ResponseWriter, r *http.Request) {
	s := &service{"ls "}
	all := map[string]http.HandlerFunc{"run": s.handle}
	if mark.Bool() {
		requiresIP(s.handle)(w, r)
	}
	all["run"](w, r)
}

type checkedService struct{ name string }

func (s *checkedService) handle(w http.ResponseWriter, r *http.Request) {
	mark.Shell(s.name + r.FormValue("q"))
}

func Case_14_5_MethodKept_Clean(w http.ResponseWriter, r *http.Request) {
	s := &checkedService{"ls "}
	requiresIP(s.handle)(w, r)
}
