// Package partner calls partners.
package partner

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Config says where they are.
type Config struct{ Base string }

// Doer is an http.Client, or what a test has instead.
type Doer interface {
	Do(*http.Request) (*http.Response, error)
}

// Client calls them.
type Client struct {
	cfg  Config
	doer Doer
}

// New makes one.
func New(cfg Config) *Client {
	return &Client{cfg: cfg, doer: &http.Client{Timeout: 3 * time.Second}}
}

// Notify tells the partner of a region of a claim.
func (c *Client) Notify(ctx context.Context, region, id string) error {
	return c.call(ctx, fmt.Sprintf("https://%s.partners.example.com/claims/%s", region, url.PathEscape(id)))
}

// Ping asks for the state of a claim at the place that all partners share.
func (c *Client) Ping(ctx context.Context, id string) error {
	return c.call(ctx, c.cfg.Base+"/state/"+url.PathEscape(id))
}

func (c *Client) call(ctx context.Context, address string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader("{}"))
	if err != nil {
		return err
	}
	resp, err := c.doer.Do(req)
	if err != nil {
		return fmt.Errorf("partner: %w", err)
	}
	return resp.Body.Close()
}
