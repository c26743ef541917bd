package drive

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/xml"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
)

// requests makes requests in which everything that a client chooses is the text.
func requests(text string) []*http.Request {
	return []*http.Request{formRequest(text), multipartRequest(text), jsonRequest(text), xmlRequest(text)}
}

func formRequest(text string) *http.Request {
	form := url.Values{"q": {text}, "other": {text}}
	return request("application/x-www-form-urlencoded", form.Encode(), text)
}

func multipartRequest(text string) *http.Request {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	_ = w.WriteField("q", text)
	part, err := w.CreateFormFile("file", text)
	if err == nil {
		_, _ = part.Write([]byte(text))
	}
	_ = w.Close()
	return request(w.FormDataContentType(), b.String(), text)
}

func jsonRequest(text string) *http.Request {
	b, _ := json.Marshal(map[string]any{
		"name": text, "q": text, "count": 3, "on": true,
		"tags": []string{text}, "sub": map[string]any{"name": text, "tags": []string{text}}, "labels": map[string]string{"k": text},
	})
	return request("application/json", string(b), text)
}

func xmlRequest(text string) *http.Request {
	b, _ := xml.Marshal(struct {
		XMLName xml.Name `xml:"item"`
		Name    string   `xml:"name"`
		Attr    string   `xml:"attr,attr"`
		Count   int      `xml:"count"`
	}{Name: text, Attr: text, Count: 3})
	return request("application/xml", string(b), text)
}

// unchecked is in parts of every request, so that a check of another part does not show
// that this one is harmless.
const unchecked = ";QZ"

func request(contentType, body, text string) *http.Request {
	r := httptest.NewRequest("POST", "/items?q="+url.QueryEscape(text)+"&n=42&w="+url.QueryEscape(unchecked), strings.NewReader(body))
	r.URL.Path = "/items/" + text
	r.URL.Fragment = text
	r.URL.User = url.UserPassword(text, text)
	r.Host = text
	r.RequestURI = "/items/" + text
	r.RemoteAddr = "192.0.2.1:1234"
	r.Header = http.Header{
		"Content-Type": {contentType}, "X-Name": {text}, "User-Agent": {text}, "Referer": {text}, "X-Other": {unchecked},
	}
	r.AddCookie(&http.Cookie{Name: "session", Value: cookieValue(text)})
	r.SetBasicAuth(strings.ReplaceAll(text, ":", ""), text)
	r.SetPathValue("id", text)
	r.Trailer = http.Header{"X-Name": {text}}
	r.TransferEncoding = []string{text}
	r.TLS = &tls.ConnectionState{
		ServerName:       text,
		PeerCertificates: []*x509.Certificate{{Subject: pkix.Name{CommonName: text}, DNSNames: []string{text}}},
	}
	return r
}

// cookieValue keeps the characters that a cookie may have.
func cookieValue(text string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r > 0x7e || strings.ContainsRune("\";\\", r) {
			return -1
		}
		return r
	}, text)
}
