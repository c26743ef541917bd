// Package gin fetches what a client names.
package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type webhook struct {
	URL  string `json:"url"`
	Name string `json:"name"`
}

// Doer sends requests.
type Doer interface {
	Do(*http.Request) (*http.Response, error)
}

func notify(doer Doer, address string) error {
	req, err := http.NewRequest(http.MethodPost, address, nil) // want "chooses the host"
	if err != nil {
		return err
	}
	_, err = doer.Do(req)
	return err
}

func handler(doer Doer) gin.HandlerFunc {
	return func(c *gin.Context) {
		var hook webhook
		if c.ShouldBindJSON(&hook) != nil {
			return
		}
		notify(doer, hook.URL)
		notify(doer, "https://hooks.example.com/"+hook.Name)
	}
}

// What a closure captured is known where its handler is registered, also in a list of handlers.
func catchAll() gin.HandlerFunc {
	fetch := func(address string) { http.Get(address) } // want "chooses the host"
	return func(c *gin.Context) { fetch(c.Query("url")) }
}

func catchOurs() gin.HandlerFunc {
	fetch := func(address string) { http.Get("https://hooks.example.com/" + address) }
	return func(c *gin.Context) { fetch(c.Query("url")) }
}

func catch(e *gin.Engine) {
	e.NoRoute(catchAll(), catchOurs())
}
