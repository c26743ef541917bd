// Package addr parses addresses.
package addr

import (
	"errors"
	"fmt"
	"net/url"
)

// Ours is the parsed address, which must be one of ours.
func Ours(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "https" || u.Hostname() != "api.example.com" {
		return nil, fmt.Errorf("%s: %w", u.Host, errors.ErrUnsupported)
	}
	return u, nil
}

// Encrypted is the parsed address, which must be one with encryption.
func Encrypted(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "https" {
		return nil, fmt.Errorf("%s: %w", u.Scheme, errors.ErrUnsupported)
	}
	return u, nil
}
