package taint

import (
	"go/token"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Result is what the analysis of a package found.
type Result struct {
	// Flows has one entry for each sink call and kind of harm (15.3), by position.
	Flows []Flow
	// GaveUp lists the functions in which a budget was exhausted: a limit reached
	// is a result, not a secret.
	GaveUp []GaveUp
	// Failed is not empty when the engine itself failed; then Flows is incomplete.
	Failed string
}

// GaveUp is a function that was not analysed to the end.
type GaveUp struct {
	Pos  token.Pos
	Func string
	Why  string
}

// Flow is the arrival of text at a sink. For the kinds in model.Constants there
// is a Flow for every sink call that was resolved, with or without Hits; for the
// others only when an attacker's text arrives in a harmful form.
type Flow struct {
	Kind model.Kind
	// Sink names the function ("os/exec.Command") or field ("os/exec.Cmd.Path").
	Sink string
	// At is the port of the sink that does the harm, as its model has it: Arg(1) for
	// the address of net.Listen, which may have no hits.
	At model.Port
	// Pos and End are where the finding stands: the sink call, or, when the sink
	// lies in another package, the call that hands the value over.
	Pos, End token.Pos
	// Elsewhere is the place of the sink when it lies in another package.
	Elsewhere string
	// Home is, for the kinds in model.Constants, the sink as the package sees it that the
	// call leads to. It is nil when that is not of the code base under analysis, whose
	// packages report what they know themselves.
	Home *Flow
	// Hits are the ports that attacker-controlled text reaches, by port, with the
	// source that has the shortest way first.
	Hits []Hit
	// Via leads from the finding's place to the sink when a constant was handed on.
	Via []Step
	// Response is, for the kind HTML, the response that the text becomes a part of.
	Response *Response

	args []argText
}

// Hit is one source that reaches one port of a sink.
type Hit struct {
	At     model.Port // with its path: Arg(1)[2] is the third of the variadic arguments
	Source Source
	Steps  []Step // first the source, last the sink
	// After is what is known of the text before the attacker's part of it. It is
	// empty when the attacker may choose the first byte.
	After Pattern
}

// Source is where attacker-controlled text comes from.
type Source struct {
	Threat model.Threat
	What   string // "(*net/http.Request).FormValue", "os.Args"
	Pos    token.Pos
	Place  string // file:line:col, when it lies in another package
}

// Step is one step of the way (15.1).
type Step struct {
	Pos   token.Pos // in the package under analysis, else NoPos
	Place string    // file:line:col, when it lies in another package
	Text  string    // in words: "passed to run as its parameter cmd"
}

type argText struct {
	at   model.Port
	text Text
}

// Text is what is known of the text at a port of the sink call. A port that
// nothing is known of has an open Text without alternatives.
func (f *Flow) Text(at model.Port) Text {
	for _, a := range f.args {
		if a.at == at {
			return a.text
		}
	}
	return Text{Open: true}
}

// Ports lists the ports of the sink call that something is known of: the
// arguments, the elements of argument slices as Arg(1)[0], Arg(1)[1] …
func (f *Flow) Ports() []model.Port {
	ps := make([]model.Port, len(f.args))
	for i, a := range f.args {
		ps[i] = a.at
	}
	return ps
}

// Text is a set of texts that a value can be.
type Text struct {
	Alts []Pattern // sorted, none twice
	Open bool      // it can also be a text that is not among Alts
}

// Const returns the one text that t is, if it is certain.
func (t Text) Const() (string, bool) {
	if t.Open || len(t.Alts) != 1 {
		return "", false
	}
	return t.Alts[0].Const()
}

// Pattern is a text with holes in it: known parts, between which anything may
// stand. A Pattern of one part is a constant. The nil Pattern is not known at all.
type Pattern []string

// Const returns the text of a pattern without holes.
func (p Pattern) Const() (string, bool) {
	if len(p) == 1 {
		return p[0], true
	}
	return "", false
}

// Start is the part that the text certainly begins with.
func (p Pattern) Start() string {
	if len(p) == 0 {
		return ""
	}
	return p[0]
}

// MayBeOption reports whether a word that an attacker's text continues can be an option
// of the attacker's choice, when p is what stands before that text. Text of the program,
// even unknown text, is taken to prevent that, unless it is the dashes themselves.
func (p Pattern) MayBeOption() bool {
	switch len(p) {
	case 0:
		return true
	case 1:
		return p[0] == "" || p[0] == "-" || p[0] == "--"
	}
	return false
}

// String shows holes as an ellipsis.
func (p Pattern) String() string { return strings.Join(p, "…") }
