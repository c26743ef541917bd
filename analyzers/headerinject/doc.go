// Package headerinject reports headers, of HTTP and of mail, that an attacker can choose.
//
//   - GVS581: the name of a header or cookie, or the attributes of a cookie. It can set
//     the session of the browser, or let other sites read the response.
//   - GVS582: a recipient, or text among the headers of a mail. With a line break in it,
//     it adds recipients and replaces the body.
//   - GVS583: the host of a link in a mail is the one that the request named. Whoever
//     asks for somebody else's new password gets the link with the secret in it.
//   - GVS584, which is off: any other value of a header. net/http and fasthttp write a
//     line break in it as a space, so that it stays a value.
//
// Bad:
//
//	package mail
//
//	import (
//		"net/http"
//		"net/smtp"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		w.Header().Set(r.FormValue("name"), "1") // finding: is the name of the header
//		w.Header().Add("Set-Cookie", "theme="+r.FormValue("theme")) // finding: can add attributes
//		subject := "Subject: " + r.FormValue("subject") + "\r\n\r\nHello"
//		smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, []byte(subject)) // finding: among the headers
//	}
//
//	func reset(r *http.Request, token string) error {
//		text := "Subject: New password\r\n\r\nhttps://" + r.Host + "/reset?token=" + token
//		return smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, []byte(text)) // finding: is the host of a link
//	}
//
// Good:
//
//	package mail
//
//	import (
//		"mime"
//		"net/http"
//		"net/smtp"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		http.SetCookie(w, &http.Cookie{Name: "theme", Value: r.FormValue("theme")})
//		subject := "Subject: " + mime.QEncoding.Encode("utf-8", r.FormValue("subject")) + "\r\n\r\n" + r.FormValue("text")
//		smtp.SendMail("localhost:25", nil, "a@example.com", []string{"b@example.com"}, []byte(subject))
//	}
package headerinject
