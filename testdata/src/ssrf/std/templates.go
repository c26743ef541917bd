package std

import (
	"net/http"
	"net/url"
	"os"
	"strings"
)

// A text in the place that the program's own text has for it stands where that says.

func inPath(r *http.Request) {
	id := r.FormValue("id")
	http.Get(strings.ReplaceAll("https://api.example.com/users/{id}/keys", "{id}", id))
	http.Get(strings.Replace("https://api.example.com/users/{id}", "{id}", id, 1))
	http.Get(strings.NewReplacer("{id}", id, "{of}", r.FormValue("of")).Replace("https://api.example.com/{of}/{id}"))
	http.Get(strings.ReplaceAll(os.Getenv("API")+"/users/{id}", "{id}", id))
}

func inHost(r *http.Request) {
	tenant := r.FormValue("tenant")
	http.Get(strings.ReplaceAll("https://{tenant}/users", "{tenant}", tenant))                      // want "chooses the host"
	http.Get(strings.Replace("https://api.example.com{tenant}", "{tenant}", tenant, -1))            // want "chooses the host"
	http.Get(strings.NewReplacer("{id}", "1", "{tenant}", tenant).Replace("https://{tenant}/{id}")) // want "chooses the host"
	http.Get(strings.ReplaceAll(tenant+"/users/{id}", "{id}", "1"))                                 // want "chooses the host"
	http.Get(strings.Replace("https://{host}/{host}", "{host}", tenant, 2))                         // want "chooses the host"
	http.Get(strings.ReplaceAll(strings.ReplaceAll("https://{a}/{b}", "{b}", "x"), "{a}", tenant))  // want "chooses the host"
	http.Get(strings.ReplaceAll(strings.ReplaceAll("https://h/{a}/{b}", "{b}", tenant), "{a}", "x"))
}

// A helper's template is the caller's.
func filled(template, id string) (*http.Response, error) {
	return http.Get(strings.ReplaceAll(template, "{id}", id)) // want "chooses the host"
}

func byHelper(r *http.Request) {
	filled("https://{id}.example.com/users", r.FormValue("id"))
}

func filledPath(id string) (*http.Response, error) {
	return http.Get(strings.ReplaceAll("https://api.example.com/{id}", "{id}", id))
}

func byPathHelper(r *http.Request) { filledPath(r.FormValue("id")) }

// Whoever wrote an address that is configured knows where its places are; one that is encoded for
// a path or query is not for its host.
func configured(r *http.Request) {
	hook := os.Getenv("HOOK")
	http.Get(strings.ReplaceAll(hook, "#TEXT#", url.QueryEscape(r.FormValue("text"))))
	http.Get(strings.ReplaceAll(hook, "#TEXT#", r.FormValue("text"))) // want "chooses the host"
	texts := []string{"#TEXT#", url.QueryEscape(r.FormValue("text"))}
	if r.FormValue("name") != "" {
		texts = append(texts, "#NAME#", url.PathEscape(r.FormValue("name")))
	}
	http.Get(strings.NewReplacer(texts...).Replace(hook))
	texts = append(texts, "#HOST#", r.FormValue("host"))
	http.Get(strings.NewReplacer(texts...).Replace(hook)) // want "chooses the host"
}
