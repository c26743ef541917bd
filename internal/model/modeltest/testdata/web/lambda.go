// Package lambda is about what functions of lambda return.
package lambda

import (
	"context"
	"html"

	"github.com/aws/aws-lambda-go/events"
)

func sink(any) {}

type (
	request  = events.APIGatewayV2HTTPRequest
	response = events.APIGatewayV2HTTPResponse
)

func page(_ context.Context, r request) (response, error) {
	x := r.QueryStringParameters["x"]
	return response{StatusCode: 200, Headers: map[string]string{"content-type": "text/html"}, Body: "<p>" + x}, nil // want html
}

func escaped(_ context.Context, r request) (response, error) {
	x := r.QueryStringParameters["x"]
	return response{StatusCode: 200, Headers: map[string]string{"content-type": "text/html"}, Body: html.EscapeString(x)}, nil
}

func lists(_ context.Context, r request) (*response, error) {
	var out response
	out.MultiValueHeaders = map[string][]string{"Location": {r.RawPath}}
	return &out, nil // want redirect
}

func ownPath(_ context.Context, r request) (*response, error) {
	return &response{StatusCode: 302, Headers: map[string]string{"Location": "/a", "X-Path": r.RawPath}}, nil
}

func text(status int, s string) (response, error) {
	return response{StatusCode: status, Body: s}, nil // want html
}

func helped(_ context.Context, r request) (response, error) {
	if r.RawPath == "/" {
		return text(404, "nothing here")
	}
	return text(404, r.RawPath)
}

func elsewhere(_ context.Context, r request) (response, error) {
	in := events.APIGatewayProxyRequest{Body: r.Body}
	sink(in.Body) // want remote
	return response{}, nil
}
