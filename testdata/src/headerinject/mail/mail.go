// Package mail sends mail.
package mail

import (
	"fmt"
	"net/http"
	"net/mail"
	"net/smtp"
	"strings"
)

const server = "localhost:25"

func headers(r *http.Request) {
	from := r.FormValue("from")
	text := r.FormValue("text")
	to := []string{"support@example.com"}
	smtp.SendMail(server, nil, "web@example.com", to, []byte("From: "+from+"\r\nSubject: x\r\n\r\n"+text)) // want "stands among the headers"
	smtp.SendMail(server, nil, "web@example.com", to, []byte("Subject: x\r\n\r\n"+text))
	smtp.SendMail(server, nil, from, to, []byte("Subject: x\r\n\r\nx"))                     // want "is a header or recipient"
	smtp.SendMail(server, nil, "web@example.com", []string{r.FormValue("to")}, []byte("x")) // want "is a header or recipient"
	address, err := mail.ParseAddress(from)
	if err != nil {
		return
	}
	smtp.SendMail(server, nil, address.Address, to, []byte("From: "+address.String()+"\r\n\r\n"+text))
	if strings.ContainsAny(from, "\r\n") {
		return
	}
	smtp.SendMail(server, nil, "web@example.com", to, []byte("From: "+from+"\r\n\r\n"+text))
}

func client(c *smtp.Client, r *http.Request) {
	c.Mail(r.FormValue("from")) // want "is a header or recipient"
	c.Rcpt(r.FormValue("to"))   // want "is a header or recipient"
	c.Rcpt("support@example.com")
}

const base = "https://example.com"

func reset(r *http.Request, token string) {
	link := fmt.Sprintf("Subject: x\r\n\r\nhttps://%s/reset?token=%s", r.Host, token)
	smtp.SendMail(server, nil, "web@example.com", []string{"a@example.com"}, []byte(link)) // want "is the host of a link"
	link = fmt.Sprintf("Subject: x\r\n\r\n%s/reset?token=%s", base, token)
	smtp.SendMail(server, nil, "web@example.com", []string{"a@example.com"}, []byte(link))
}
