// Package middleware is a stub of github.com/go-openapi/runtime/middleware.
package middleware

import "net/http"

type (
	// MatchedRoute is the route of a request.
	MatchedRoute struct{}
	// Responder answers.
	Responder interface{ WriteResponse(http.ResponseWriter) }
)
