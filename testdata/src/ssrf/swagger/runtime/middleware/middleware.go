// Package middleware stands for that of go-openapi.
package middleware

import "net/http"

type (
	// MatchedRoute is the route of a request.
	MatchedRoute struct{}
	// Responder answers.
	Responder interface{ WriteResponse(http.ResponseWriter) }
)
