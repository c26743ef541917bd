// Package hyrumtoken is a stub.
package hyrumtoken

func Marshal(key *[32]byte, v any) string { return "" }

func Unmarshal(key *[32]byte, s string, v any) error { return nil }
