// Package config reads what the service is configured with.
package config

import (
	"fmt"
	"os"
	"strconv"
	"time"
)

// Config is what the service needs to know.
type Config struct {
	Addr      string
	DSN       string
	FilesDir  string
	HookHost  string
	Converter string
	Timeout   time.Duration
}

// Load reads the environment.
func Load() (*Config, error) {
	c := &Config{
		Addr:      env("PARTS_ADDR", "127.0.0.1:8080"),
		DSN:       os.Getenv("PARTS_DSN"),
		FilesDir:  env("PARTS_FILES", "/var/lib/parts"),
		HookHost:  env("PARTS_HOOKS", "hooks.example.com"),
		Converter: env("PARTS_CONVERTER", "/usr/bin/convert"),
	}
	if c.DSN == "" {
		return nil, fmt.Errorf("PARTS_DSN is not set")
	}
	seconds, err := strconv.Atoi(env("PARTS_TIMEOUT", "10"))
	if err != nil {
		return nil, fmt.Errorf("PARTS_TIMEOUT: %w", err)
	}
	c.Timeout = time.Duration(seconds) * time.Second
	return c, nil
}

func env(name, or string) string {
	if v, ok := os.LookupEnv(name); ok {
		return v
	}
	return or
}
