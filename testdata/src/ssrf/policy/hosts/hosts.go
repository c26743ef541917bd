// Package hosts says which hosts may be asked.
package hosts

import (
	"errors"
	"net/url"
	"strings"
)

// Policy is a list of hosts, and of the ends of others.
type Policy struct {
	hosts    map[string]bool
	suffixes []string
	ends     []string
}

// New makes a policy.
func New(hosts []string) *Policy {
	p := &Policy{hosts: make(map[string]bool), suffixes: []string{".example.com", ".example.org"}, ends: []string{"example.com"}}
	for _, h := range hosts {
		p.hosts[strings.ToLower(h)] = true
	}
	return p
}

var errHost = errors.New("host not allowed")

// Permit is an address of which the host is one of those.
func (p *Policy) Permit(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	host := strings.ToLower(u.Hostname())
	if p.hosts[host] {
		return u, nil
	}
	for _, s := range p.suffixes {
		if strings.HasSuffix(host, s) {
			return u, nil
		}
	}
	return nil, errHost
}

// PermitEnd forgets the dot.
func (p *Policy) PermitEnd(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	for _, s := range p.ends {
		if strings.HasSuffix(u.Hostname(), s) {
			return u, nil
		}
	}
	return nil, errHost
}
