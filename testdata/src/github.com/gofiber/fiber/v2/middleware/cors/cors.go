// Package cors is a stub of github.com/gofiber/fiber/v2/middleware/cors.
package cors

import "github.com/gofiber/fiber/v2"

type Config struct {
	AllowOriginsFunc func(origin string) bool
	AllowOrigins     string
	AllowCredentials bool
}

func New(config ...Config) fiber.Handler { return nil }
