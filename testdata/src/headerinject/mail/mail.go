// Package mail sends mail.
package mail

import (
	"fmt"
	"io"
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
	smtp.SendMail(server, nil, from, to, []byte("Subject: x\r\n\r\nx")) // net/smtp refuses line breaks in addresses
	smtp.SendMail(server, nil, "web@example.com", []string{r.FormValue("to")}, []byte("x"))
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
	c.Mail(r.FormValue("from"))
	c.Rcpt(r.FormValue("to"))
	c.Rcpt("support@example.com")
}

// What is written to the writer of Data is the mail, headers and all.
func written(c *smtp.Client, r *http.Request) error {
	w, err := c.Data() // want "stands among the headers"
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "Subject: %s\r\n", r.FormValue("subject"))
	io.WriteString(w, "\r\nhello")
	return w.Close()
}

func writtenBelow(c *smtp.Client, r *http.Request) error {
	w, err := c.Data()
	if err != nil {
		return err
	}
	defer w.Close()
	fmt.Fprintf(w, "Subject: x\r\n")
	fmt.Fprintf(w, "\r\n")
	w.Write([]byte(r.FormValue("name")))
	_, err = io.Copy(w, r.Body)
	return err
}

func writtenByHelper(c *smtp.Client, r *http.Request) {
	if w, err := c.Data(); err == nil { // want "stands among the headers"
		header(w, "Subject", r.FormValue("subject"))
		w.Close()
	}
}

// deliver is given a whole message.
func deliver(c *smtp.Client, message []byte) error {
	w, err := c.Data()
	if err != nil {
		return err
	}
	if _, err = w.Write(message); err != nil {
		return err
	}
	return w.Close()
}

func delivered(c *smtp.Client, r *http.Request) {
	deliver(c, []byte("Subject: x\r\n\r\n"+r.FormValue("text")))
	deliverRaw(c, []byte("Subject: "+r.FormValue("subject")+"\r\n\r\nx"))
}

func deliverRaw(c *smtp.Client, message []byte) {
	w, _ := c.Data() // want "stands among the headers"
	w.Write(message)
	w.Close()
}

func header(w io.Writer, name, value string) { fmt.Fprintf(w, "%s: %s\r\n", name, value) }

const base = "https://example.com"

func reset(r *http.Request, token string) {
	link := fmt.Sprintf("Subject: x\r\n\r\nhttps://%s/reset?token=%s", r.Host, token)
	smtp.SendMail(server, nil, "web@example.com", []string{"a@example.com"}, []byte(link)) // want "is the host of a link"
	link = fmt.Sprintf("Subject: x\r\n\r\n%s/reset?token=%s", base, token)
	smtp.SendMail(server, nil, "web@example.com", []string{"a@example.com"}, []byte(link))
}
