package middleware

import (
	"net/http"
	"strings"

	chi "github.com/go-chi/cors"
	"github.com/gorilla/handlers"
	"github.com/rs/cors"
)

func all() {
	cors.New(cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: true}) // want "for every origin"
	cors.New(cors.Options{AllowedOrigins: []string{"*"}})
	cors.New(cors.Options{AllowedOrigins: []string{"https://app.example.com"}, AllowCredentials: true})
	cors.New(cors.Options{AllowCredentials: true}) // want "none is named here"
	cors.New(cors.Options{AllowCredentials: false})
	cors.New(cors.Options{
		AllowedOrigins:   []string{"https://*", "http://*"}, // want `any site is "https://\*"`
		AllowCredentials: true,
	})
	cors.New(cors.Options{AllowedOrigins: []string{"https://*.example.com"}, AllowCredentials: true})
	cors.New(cors.Options{AllowedOrigins: []string{"null"}, AllowCredentials: true}) // want `any site is "null"`
}

func functions() {
	cors.New(cors.Options{
		AllowOriginFunc:  func(string) bool { return true }, // want "this function refuses none"
		AllowCredentials: true,
	})
	cors.New(cors.Options{AllowOriginFunc: func(string) bool { return true }})
	cors.New(cors.Options{AllowOriginFunc: ours, AllowCredentials: true})
	cors.New(cors.Options{AllowOriginFunc: everybody, AllowCredentials: true}) // want "this function refuses none"
	cors.New(cors.Options{
		AllowOriginFunc:  func(o string) bool { return o == "https://app.example.com" },
		AllowCredentials: true,
	})
	cors.New(cors.Options{
		AllowOriginVaryRequestFunc: func(r *http.Request, o string) (bool, []string) { return true, []string{"Origin"} }, // want "this function refuses none"
		AllowCredentials:           true,
	})
}

func halves() {
	cors.New(cors.Options{
		AllowOriginFunc:  func(o string) bool { return strings.HasSuffix(o, "example.com") }, // want `ends in "example.com", such as "evilexample.com".*GVS111`
		AllowCredentials: true,
	})
	cors.New(cors.Options{
		AllowOriginFunc:  func(o string) bool { return o == "null" || strings.HasPrefix(o, "https://example.com") }, // want `begins with "https://example.com"`
		AllowCredentials: true,
	})
	cors.New(cors.Options{
		AllowOriginFunc:  func(o string) bool { return strings.Contains(o, "example.com") }, // want `in it may read`
		AllowCredentials: true,
	})
	cors.New(cors.Options{
		AllowOriginFunc: func(o string) bool {
			return strings.HasPrefix(o, "http://localhost:") || strings.HasSuffix(o, "//example.com") || strings.HasPrefix(o, "https://") && strings.HasSuffix(o, ".example.com")
		},
		AllowCredentials: true,
	})
	cors.New(cors.Options{AllowOriginFunc: func(o string) bool { return strings.HasSuffix(o, "example.com") }})
}

func ours(o string) bool { return strings.HasSuffix(o, ".example.com") }

func everybody(o string) bool {
	if o == "" {
		return true
	}
	return true
}

func variables(dev bool) {
	options := cors.Options{AllowedOrigins: []string{"*"}} // want "for every origin"
	options.AllowCredentials = true
	cors.New(options)

	either := cors.Options{}
	if dev {
		either.AllowedOrigins = []string{"*"}
	} else {
		either.AllowedOrigins = []string{"https://app.example.com"}
		either.AllowCredentials = true
	}
	cors.New(either)

	origins := []string{"*"}
	credentials := true
	cors.New(cors.Options{AllowedOrigins: origins, AllowCredentials: credentials}) // want "for every origin"
	cors.New(cors.Options{AllowedOrigins: origins, AllowCredentials: dev})
}

func others() {
	chi.Handler(chi.Options{
		AllowOriginFunc:  func(r *http.Request, o string) bool { return true }, // want "this function refuses none"
		AllowCredentials: true,
	})
	handlers.CORS(handlers.AllowedOriginValidator(func(string) bool { return true }), handlers.AllowCredentials()) // want "this function refuses none"
	handlers.CORS(handlers.AllowedOriginValidator(ours), handlers.AllowCredentials())
	handlers.CORS(handlers.AllowedOrigins([]string{"*"}), handlers.AllowCredentials()) // want "for every origin"
	handlers.CORS(handlers.AllowedOrigins([]string{"*"}))
}
