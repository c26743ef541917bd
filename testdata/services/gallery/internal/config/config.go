// Package config is what is set from outside.
package config

import "errors"

// Config is all of it.
type Config struct {
	Addr, Dir, MongoURI, ProxyHost, SessionSecret string
	Home                                          string // where to go after a login
}

// Load reads it. Nothing secret has a default.
func Load(getenv func(string) string) (Config, error) {
	def := func(name, d string) string {
		if v := getenv(name); v != "" {
			return v
		}
		return d
	}
	cfg := Config{
		Addr:          def("GALLERY_ADDR", "127.0.0.1:8084"),
		Dir:           def("GALLERY_DIR", "/var/lib/gallery"),
		MongoURI:      getenv("GALLERY_MONGO"),
		ProxyHost:     def("GALLERY_PROXY", "img.example.com"),
		SessionSecret: getenv("GALLERY_SECRET"),
		Home:          def("GALLERY_HOME", "/albums"),
	}
	if len(cfg.SessionSecret) < 32 {
		return cfg, errors.New("GALLERY_SECRET is too short")
	}
	return cfg, nil
}
