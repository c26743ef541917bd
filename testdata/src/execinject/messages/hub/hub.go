// Package hub hands on what is sent to it, to those who keep it.
package hub

import "context"

// Message is one.
type Message struct{ Text, Note string }

// Sink keeps messages.
type Sink interface {
	Append(ctx context.Context, m Message) error
}

// Hub has sinks.
type Hub struct {
	in    chan Message
	notes chan string
	sinks []Sink
}

// New makes a hub.
func New(sinks ...Sink) *Hub {
	return &Hub{in: make(chan Message, 8), notes: make(chan string, 8), sinks: sinks}
}

// Send sends a message.
func (h *Hub) Send(m Message) { h.in <- m }

// Note sends a note, which nobody keeps.
func (h *Hub) Note(s string) { h.notes <- s }

// Run hands on what is sent.
func (h *Hub) Run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-h.notes:
		case m := <-h.in:
			for _, s := range h.sinks {
				_ = s.Append(ctx, m)
			}
		}
	}
}
