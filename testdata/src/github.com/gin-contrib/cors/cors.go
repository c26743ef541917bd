// Package cors is a stub of github.com/gin-contrib/cors.
package cors

import "github.com/gin-gonic/gin"

type Config struct {
	AllowAllOrigins            bool
	AllowOrigins               []string
	AllowOriginFunc            func(origin string) bool
	AllowOriginWithContextFunc func(c *gin.Context, origin string) bool
	AllowCredentials           bool
}

func DefaultConfig() Config { return Config{} }

func New(config Config) gin.HandlerFunc { return nil }
