package model

import (
	"slices"
	"strings"
)

// The functions of this file make the slices of a row, so that a table reads as
// one line per function.

// Sources says that text of the threat is at each port.
func Sources(t Threat, at ...Port) []Source {
	ss := make([]Source, len(at))
	for i, p := range at {
		ss[i] = Source{At: p, Threat: t}
	}
	return ss
}

// Sinks says that text at each port can do harm of the kind.
func Sinks(k Kind, at ...Port) []Sink {
	ss := make([]Sink, len(at))
	for i, p := range at {
		ss[i] = Sink{At: p, Kind: k}
	}
	return ss
}

// Move says that text at from arrives at each of to.
func Move(from Port, to ...Port) []Flow {
	fs := make([]Flow, len(to))
	for i, p := range to {
		fs[i] = Flow{From: from, To: p}
	}
	return fs
}

// Merge says that text at each of from arrives at to.
func Merge(to Port, from ...Port) []Flow {
	fs := make([]Flow, len(from))
	for i, p := range from {
		fs[i] = Flow{From: p, To: to}
	}
	return fs
}

// Own says of flows that only objects made in sight are written.
func Own(fs []Flow) []Flow {
	out := append([]Flow(nil), fs...)
	for i := range out {
		out[i].Own = true
	}
	return out
}

// Same says that to is the very value of from.
func Same(from, to Port) []Flow { return []Flow{{From: from, To: to, Same: true}} }

// Clean says that text at from arrives at to, safe for the kinds.
func Clean(safe Kinds, from, to Port) []Flow { return []Flow{{From: from, To: to, Safe: safe}} }

// Undo says that text at from arrives at to with every escape undone.
func Undo(from, to Port) []Flow { return []Flow{{From: from, To: to, Undo: Escapable}} }

// Named gives each of the functions the row.
func Named(row Func, names ...string) []Func {
	fs := make([]Func, len(names))
	for i, name := range names {
		fs[i] = row
		fs[i].Name = name
	}
	return fs
}

// Rows joins groups of rows to one table, sorted by name.
func Rows(groups ...[]Func) []Func {
	fs := slices.Concat(groups...)
	slices.SortStableFunc(fs, func(a, b Func) int { return strings.Compare(a.Name, b.Name) })
	return fs
}
