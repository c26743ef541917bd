// Package engines makes template engines that escape nothing.
package engines

import (
	"html/template"
	"io"

	"github.com/CloudyKit/jet/v6"
	"github.com/flosch/pongo2/v6"
)

// engine wraps one, as frameworks do.
type engine struct{ escapes bool }

func (e *engine) SetAutoEscape(on bool) { e.escapes = on }

func views(l jet.Loader, on bool) *jet.Set {
	pongo2.SetAutoescape(false)                   // want "SetAutoescape ends the escaping of all templates"
	(&engine{}).SetAutoEscape(false)              // want "SetAutoEscape ends the escaping"
	return jet.NewSet(l, jet.WithSafeWriter(nil)) // want "WithSafeWriter ends"
}

func escaped(l jet.Loader, e *engine) *jet.Set {
	pongo2.SetAutoescape(true)
	pongo2.SetAutoescape(e.escapes)
	e.SetAutoEscape(true)
	return jet.NewSet(l, jet.WithSafeWriter(func(w io.Writer, b []byte) { template.HTMLEscape(w, b) }))
}
