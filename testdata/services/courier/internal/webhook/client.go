// Package webhook tells other servers where parcels are.
package webhook

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"example.com/courier/internal/domain"
)

// Client calls them.
type Client struct {
	http *http.Client
	host string
}

// Option sets something.
type Option func(*Client)

// WithTimeout sets how long a call may take.
func WithTimeout(d time.Duration) Option { return func(c *Client) { c.http.Timeout = d } }

// WithHost sets our own server.
func WithHost(h string) Option { return func(c *Client) { c.host = h } }

// New makes one.
func New(opts ...Option) *Client {
	c := &Client{http: &http.Client{}}
	for _, o := range opts {
		o(c)
	}
	return c
}

// Tell tells whoever the client names.
func (c *Client) Tell(ctx context.Context, address string, p domain.Parcel) error {
	return c.send(ctx, http.MethodPost, address, p)
}

// TellOwn tells our own server: the client chooses a topic of it.
func (c *Client) TellOwn(ctx context.Context, topic string, p domain.Parcel) error {
	u := url.URL{Scheme: "https", Host: c.host, Path: "/topics/" + topic}
	return c.send(ctx, http.MethodPut, u.String(), p)
}

func (c *Client) send(ctx context.Context, method, address string, body any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, method, address, bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("webhook: %w", err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("webhook: %w", err)
	}
	defer resp.Body.Close()
	io.Copy(io.Discard, io.LimitReader(resp.Body, 1<<16))
	if resp.StatusCode >= http.StatusBadRequest {
		return fmt.Errorf("webhook: %s", resp.Status)
	}
	return nil
}
