package mail

import (
	"net/http"
	"net/smtp"
	"net/url"
)

// The host of a link can come from more than the address of the request.
func invite(r *http.Request, code string) {
	to := []string{"you@example.com"}
	confirm := "Confirm at https://" + r.Header.Get("X-Forwarded-Host") + "/confirm?code=" + code
	smtp.SendMail(server, nil, "web@example.com", to, []byte("Subject: x\r\n\r\n"+confirm)) // want "is the host of a link"
	follow := "Follow " + r.Header.Get("Origin") + "/invitations/" + code
	smtp.SendMail(server, nil, "web@example.com", to, []byte("Subject: x\r\n\r\n"+follow)) // want "is the host of a link"
}

func sendOther(text string) {
	smtp.SendMail(server, nil, "web@example.com", []string{"you@example.com"}, []byte("Subject: x\r\n\r\n"+text))
}

// Text behind the host, or among words, leads nowhere else.
func noHost(r *http.Request, code string) {
	name := r.FormValue("name")
	sendOther("Hello " + name + ", welcome")
	sendOther("Follow https://www.example.com/" + url.PathEscape(name) + "/invitations/" + code)
	sendOther("From " + name + " / sales: see https://www.example.com/" + code)
}

func slash(r *http.Request, code string) {
	base := r.FormValue("base")
	smtp.SendMail(server, nil, "web@example.com", []string{"you@example.com"}, []byte("Subject: x\r\n\r\nReset: "+base+"/"+code)) // want "is the host of a link"
	if base != "https://a.example.com" && base != "https://b.example.com" {
		return
	}
	smtp.SendMail(server, nil, "web@example.com", []string{"you@example.com"}, []byte("Subject: x\r\n\r\nReset: "+base+"/"+code))
}
