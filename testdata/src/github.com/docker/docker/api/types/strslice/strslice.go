// Package strslice is a stub of github.com/docker/docker/api/types/strslice.
package strslice

// StrSlice is a text or a list of texts.
type StrSlice []string
