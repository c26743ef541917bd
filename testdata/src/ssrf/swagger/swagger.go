// Package swagger has handlers of operations that go-swagger generated.
package swagger

import (
	"context"
	"net/http"

	"ssrf/swagger/operations"
	"ssrf/swagger/runtime/middleware"
)

type originKey struct{}

func fetchKey(params operations.FetchKeyParams) middleware.Responder {
	get(params.HTTPRequest.Context(), params.Query.URL.String())
	http.Get(*params.Name)                                             // want `parameter params of the handler fetchKey chooses the host`
	http.Get("https://keys.example/" + params.Query.URL.String())      // a constant host
	http.Get(params.HTTPRequest.Context().Value(originKey{}).(string)) // what the program keeps with the request
	http.Get(params.HTTPRequest.FormValue("url"))                      // want `http.Request`
	return nil
}

func get(ctx context.Context, url string) {
	req, err := http.NewRequestWithContext(ctx, "GET", url, nil) // want `parameter params of the handler fetchKey chooses the host`
	if err != nil {
		return
	}
	http.DefaultClient.Do(req)
}

func withOptions(options operations.FetchKeyOptions) {
	http.Get(options.Query.URL.String())
}
