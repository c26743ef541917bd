package middleware

import (
	"github.com/gofiber/fiber/v2/middleware/cors"
	"github.com/labstack/echo/v4/middleware"
)

func servers() {
	middleware.CORSWithConfig(middleware.CORSConfig{
		AllowOrigins:                             []string{"*"}, // want `any site is "\*"`
		AllowCredentials:                         true,
		UnsafeWildcardOriginWithAllowCredentials: true,
	})
	middleware.CORSWithConfig(middleware.CORSConfig{
		AllowOriginFunc:  func(string) (bool, error) { return true, nil }, // want "this function refuses none"
		AllowCredentials: true,
	})
	middleware.CORSWithConfig(middleware.CORSConfig{
		AllowOriginFunc:  func(o string) (bool, error) { return ours(o), nil },
		AllowCredentials: true,
	})
	middleware.CORSWithConfig(middleware.CORSConfig{AllowCredentials: true}) // want "none is named here"
	cors.New(cors.Config{
		AllowOriginsFunc: func(string) bool { return true }, // want "this function refuses none"
		AllowCredentials: true,
	})
	cors.New(cors.Config{AllowOrigins: "https://app.example.com, *", AllowCredentials: true}) // want "for every origin"
	cors.New(cors.Config{AllowOrigins: "https://app.example.com, https://admin.example.com", AllowCredentials: true})
}
