// Package keys has the keys under which requests keep things.
package keys

type key int

const (
	Trace key = iota
	Other
	Third
)
