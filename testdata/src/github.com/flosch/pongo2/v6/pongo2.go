// Package pongo2 is a stub of github.com/flosch/pongo2/v6.
package pongo2

func SetAutoescape(newValue bool) {}
