// Package knobs has options that are types.
package knobs

// Option changes what is made.
type Option interface{ apply(*made) }

type made struct{ name, title string }

type nameOption string

func (n nameOption) apply(m *made) { m.name = string(n) }

type titleOption string

func (t titleOption) apply(m *made) { m.title = string(t) }

// WithName sets the name.
func WithName(s string) Option { return nameOption(s) }

// WithTitle sets the title.
func WithTitle(s string) Option { return titleOption(s) }

// Name is the name of what is made.
func Name(opts ...Option) string {
	m := &made{name: "ab"}
	for _, o := range opts {
		o.apply(m)
	}
	return m.name
}
