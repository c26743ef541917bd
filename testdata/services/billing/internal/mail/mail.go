// Package mail tells customers of invoices.
package mail

import (
	"fmt"
	"net/http"
	"net/smtp"
	"net/url"
	"strings"
	"time"
)

// Sender sends mails and calls.
type Sender struct {
	server, from string
	client       http.Client
}

// New makes one.
func New(server, from string) *Sender {
	return &Sender{server: server, from: from, client: http.Client{Timeout: 5 * time.Second}}
}

// Send sends a mail with a subject of the caller's.
func (s *Sender) Send(to, subject, body string) error {
	text := "From: " + s.from + "\r\nSubject: " + subject + "\r\n\r\n" + body
	return smtp.SendMail(s.server, nil, s.from, []string{to}, []byte(text))
}

// SendClean sends a mail whose subject is one line.
func (s *Sender) SendClean(to, subject, body string) error {
	subject = strings.NewReplacer("\r", " ", "\n", " ").Replace(subject)
	text := fmt.Sprintf("From: %s\r\nSubject: %s\r\n\r\n%s", s.from, subject, body)
	return smtp.SendMail(s.server, nil, s.from, []string{to}, []byte(text))
}

// Preview fetches the picture that a customer wants on invoices.
func (s *Sender) Preview(address string) (*http.Response, error) { return s.client.Get(address) }

// PreviewOwn fetches a picture from our own server.
func (s *Sender) PreviewOwn(name string) (*http.Response, error) {
	return s.client.Get("https://static.example.com/logos/" + url.PathEscape(name))
}
