// Package server has of go-micro.dev/v4/server what its documentation says.
package server

type Request interface {
	Service() string
	Method() string
	Body() interface{}
	Header() map[string]string
	Read() ([]byte, error)
}
