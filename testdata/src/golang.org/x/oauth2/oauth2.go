// Package oauth2 stands for the real one.
package oauth2

import "context"

// Config is a client.
type Config struct {
	ClientID, ClientSecret, RedirectURL string
	Scopes                              []string
}

// AuthCodeOption is an option.
type AuthCodeOption interface{ setValue() }

type setParam struct{}

func (setParam) setValue() {}

// AccessTypeOffline is an option.
var AccessTypeOffline AuthCodeOption = setParam{}

// AuthCodeURL is where the user goes.
func (c *Config) AuthCodeURL(state string, opts ...AuthCodeOption) string { return state }

// Token is what a provider answers with.
type Token struct{ AccessToken, RefreshToken string }

// Exchange asks for a token.
func (c *Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error) {
	return &Token{}, nil
}
