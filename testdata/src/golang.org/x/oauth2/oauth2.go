// Package oauth2 stands for the real one.
package oauth2

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
