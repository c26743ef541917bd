// Package options has a service that is made of options.
package options

// Runner runs commands.
type Runner interface{ Run(cmd string) }

// Finder finds things by what they are to have.
type Finder interface{ Find(want map[string]string) }

// Service runs and finds.
type Service struct {
	runner Runner
	finder Finder
	name   string
}

// Option sets something.
type Option func(*Service)

// WithRunner sets what runs.
func WithRunner(r Runner) Option { return func(s *Service) { s.runner = r } }

// WithName sets a name.
func WithName(n string) Option { return func(s *Service) { s.name = n } }

// New makes a service.
func New(f Finder, opts ...Option) *Service {
	s := &Service{finder: f, name: "ls"}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Run runs a command.
func (s *Service) Run(cmd string) { s.runner.Run(cmd) }

// Name is its name.
func (s *Service) Name() string { return s.name }

// Find finds what has the values.
func (s *Service) Find(want map[string]string) { s.finder.Find(want) }
