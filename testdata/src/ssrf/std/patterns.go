package std

import (
	"errors"
	"net/http"
	"net/url"
	"regexp"
)

var (
	toOurs   = regexp.MustCompile(`^https://(?:eu|us)\.api\.example\.com/v\d/`)
	toOthers = regexp.MustCompile(`^https://.*\.api\.example\.com/v\d/`)
)

func byPattern(w http.ResponseWriter, r *http.Request) {
	u := r.FormValue("u")
	if toOurs.MatchString(u) {
		http.Get(u)
	}
	if toOthers.MatchString(u) {
		http.Get(u) // want "GVS531"
	}
}

var (
	ourHosts    = regexp.MustCompile(`^api\.[a-zA-Z0-9\-]{3,}\.example\.com(\.cn)?$`)
	belowOurs   = regexp.MustCompile(`(^|\.)eu\.example\.com$`)
	anyDotCom   = regexp.MustCompile(`^[a-z]+\.com$`)
	looksOurs   = regexp.MustCompile(`^api\.[a-z]+example\.com$`)
	startsLike  = regexp.MustCompile(`^api\.eu\.example\.com`)
	oursOrOther = regexp.MustCompile(`^api\.[a-z]+\.example\.com$|^[a-z.]+$`)
)

func byHostPattern(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("u")
	u, err := url.Parse(x)
	if err != nil {
		return
	}
	if ourHosts.MatchString(u.Hostname()) {
		http.Get(x)
	}
	if belowOurs.MatchString(u.Host) {
		http.Get(u.String())
	}
	if anyDotCom.MatchString(u.Hostname()) {
		http.Get(x) // want "GVS531"
	}
	if looksOurs.MatchString(u.Hostname()) {
		http.Get(x) // want "GVS531"
	}
	if startsLike.MatchString(u.Hostname()) {
		http.Get(x) // want "GVS531"
	}
	if oursOrOther.MatchString(u.Hostname()) {
		http.Get(x) // want "GVS531"
	}
	if ourHosts.MatchString(x) { // no host yet
		http.Get("https://" + x)
	}
	if belowOurs.MatchString(x) {
		http.Get(x) // want "GVS531"
	}
}

type notice struct{ Cert, Link string }

func (n *notice) check() error {
	hosts := regexp.MustCompile(`^api\.[a-z]+\.example\.com$`)
	u, err := url.Parse(n.Cert)
	if err != nil {
		return err
	}
	if !hosts.MatchString(u.Hostname()) {
		return errors.New("another host")
	}
	return nil
}

func byCheck(w http.ResponseWriter, r *http.Request) {
	n := &notice{Cert: r.FormValue("cert"), Link: r.FormValue("link")}
	if err := n.check(); err != nil {
		return
	}
	http.Get(n.Cert)
	http.Get(n.Link) // want "GVS531"
}
