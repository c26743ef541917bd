// Package bus keeps functions for others to call.
package bus

var (
	commands = map[string]func(string) error{}
	// Hook is told of each message.
	Hook func(string)
	// Default is the bus of the program.
	Default = &Bus{topics: map[string][]func(any){}}
)

// Register keeps a command under a name.
func Register(name string, f func(string) error) { commands[name] = f }

// Dispatch calls the command.
func Dispatch(name, arg string) error {
	if f, ok := commands[name]; ok {
		return f(arg)
	}
	return nil
}

// Fire calls the hook.
func Fire(s string) {
	if Hook != nil {
		Hook(s)
	}
}

// Bus tells those who listen.
type Bus struct{ topics map[string][]func(any) }

// Subscribe is called to listen.
func Subscribe(topic string, f func(any)) {
	Default.topics[topic] = append(Default.topics[topic], f)
}

// Publish tells them.
func Publish(topic string, v any) {
	for _, f := range Default.topics[topic] {
		f(v)
	}
}
