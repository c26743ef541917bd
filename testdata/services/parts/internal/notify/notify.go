// Package notify tells others of changes.
package notify

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Hooks calls other servers.
type Hooks struct {
	client *http.Client
	host   string
}

// New makes one.
func New(host string, timeout time.Duration) *Hooks {
	return &Hooks{client: &http.Client{Timeout: timeout}, host: host}
}

// Test calls the address that a client gives.
func (h *Hooks) Test(ctx context.Context, address string) (int, error) {
	return h.get(ctx, address)
}

func (h *Hooks) get(ctx context.Context, address string) (int, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, err
	}
	resp, err := h.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return resp.StatusCode, nil
}

// Changed tells our own server of a change: the client chooses what is told, not whom.
func (h *Hooks) Changed(ctx context.Context, name string) (int, error) {
	return h.get(ctx, "https://"+h.host+"/changed?name="+url.QueryEscape(name))
}

// partners are the hosts that we call.
var partners = []string{"api.acme.example", "parts.example.org"}

// Partner calls a partner at an address of the client's choice.
func (h *Hooks) Partner(ctx context.Context, address string) (int, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" || !slices.Contains(partners, u.Host) {
		return 0, fmt.Errorf("no partner: %q", address)
	}
	return h.get(ctx, u.String())
}

// Region calls the server of a region: the client's text is the first part of the host.
func (h *Hooks) Region(ctx context.Context, region string, body any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	resp, err := h.client.Post("https://"+region+".parts.example.com/in", "application/json", strings.NewReader(string(data)))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
