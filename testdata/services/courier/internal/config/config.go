// Package config is what is set from outside.
package config

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

// Config is all of it.
type Config struct {
	Addr       string
	Dir        string
	Spool      string
	HookHost   string
	DSN        string
	DBPassword string
	JWTKey     []byte
	MaxUpload  int32
}

// FromEnv reads it from the environment.
func FromEnv() (Config, error) {
	key := os.Getenv("COURIER_JWT_KEY")
	if len(key) < 32 {
		return Config{}, errors.New("COURIER_JWT_KEY is missing or too short")
	}
	size, err := strconv.ParseInt(or("COURIER_MAX_UPLOAD", "1048576"), 10, 32)
	if err != nil {
		return Config{}, fmt.Errorf("COURIER_MAX_UPLOAD: %w", err)
	}
	return Config{
		Addr:       or("COURIER_ADDR", "127.0.0.1:8083"),
		Dir:        or("COURIER_DIR", "/var/lib/courier"),
		Spool:      or("COURIER_SPOOL", "/var/spool/courier"),
		HookHost:   or("COURIER_HOOKS", "hooks.example.com"),
		DSN:        os.Getenv("COURIER_DSN"),
		DBPassword: os.Getenv("COURIER_DB_PASSWORD"),
		JWTKey:     []byte(key),
		MaxUpload:  int32(size),
	}, nil
}

// String tells what may be told.
func (c Config) String() string {
	return fmt.Sprintf("addr=%s dir=%s hooks=%s", c.Addr, c.Dir, c.HookHost)
}

func or(name, def string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return def
}
