package mail

import (
	"bytes"
	"fmt"
	"net/http"
	"net/smtp"
	"strings"
)

func built(r *http.Request, auth smtp.Auth) error {
	var b strings.Builder
	b.WriteString("From: shop@example.com\r\n")
	b.WriteString("Subject: Order\r\n")
	b.WriteString("\r\n")
	b.WriteString(r.FormValue("comment"))
	return smtp.SendMail("mail.example.com:25", auth, "shop@example.com", []string{"shop@example.com"}, []byte(b.String()))
}

func builtAbove(r *http.Request, auth smtp.Auth) error {
	var b strings.Builder
	b.WriteString("From: shop@example.com\r\n")
	b.WriteString("Subject: " + r.FormValue("subject") + "\r\n")
	b.WriteString("\r\n")
	b.WriteString("Thanks")
	return smtp.SendMail("mail.example.com:25", auth, "shop@example.com", []string{"shop@example.com"}, []byte(b.String())) // want "stands among the headers"
}

func printed(r *http.Request, auth smtp.Auth, subject string) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "From: %s\r\n", "shop@example.com")
	fmt.Fprintf(&b, "Subject: %s\r\n", subject)
	fmt.Fprint(&b, "\r\n")
	fmt.Fprintf(&b, "%s wrote: %s", r.FormValue("name"), r.FormValue("comment"))
	return smtp.SendMail("mail.example.com:25", auth, "shop@example.com", []string{"shop@example.com"}, b.Bytes())
}

func printedAbove(r *http.Request, auth smtp.Auth) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "From: %s\r\n", "shop@example.com")
	fmt.Fprintf(&b, "Subject: %s\r\n", r.FormValue("subject"))
	fmt.Fprint(&b, "\r\n")
	return smtp.SendMail("mail.example.com:25", auth, "shop@example.com", []string{"shop@example.com"}, b.Bytes()) // want "stands among the headers"
}

func conditional(r *http.Request, auth smtp.Auth, reply string) error {
	var b strings.Builder
	b.WriteString("From: shop@example.com\r\n")
	if reply != "" {
		b.WriteString("Reply-To: " + reply + "\r\n")
	}
	b.WriteString("\r\n")
	b.WriteString(r.FormValue("comment"))
	return smtp.SendMail("mail.example.com:25", auth, "shop@example.com", []string{"shop@example.com"}, []byte(b.String()))
}

func conditionalAbove(r *http.Request, auth smtp.Auth, reply string) error {
	var b strings.Builder
	b.WriteString("From: shop@example.com\r\n")
	if reply != "" {
		b.WriteString("\r\n")
	}
	b.WriteString(r.FormValue("comment"))
	return smtp.SendMail("mail.example.com:25", auth, "shop@example.com", []string{"shop@example.com"}, []byte(b.String())) // want "stands among the headers"
}

func lines(r *http.Request, auth smtp.Auth) error {
	message := strings.Join([]string{"From: shop@example.com", "Subject: Order", "", r.FormValue("comment")}, "\r\n")
	return smtp.SendMail("mail.example.com:25", auth, "shop@example.com", []string{"shop@example.com"}, []byte(message))
}
