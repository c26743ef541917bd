// Package gomail is a stub of gopkg.in/gomail.v2.
package gomail

// Message is a mail.
type Message struct{}

// MessageSetting is an option of NewMessage.
type MessageSetting func(m *Message)

func NewMessage(settings ...MessageSetting) *Message            { return &Message{} }
func (m *Message) SetHeader(field string, value ...string)      {}
func (m *Message) SetAddressHeader(field, address, name string) {}
