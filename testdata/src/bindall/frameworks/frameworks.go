// Package frameworks is about the listeners of web frameworks.
package frameworks

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"
)

func ginServer() {
	e := gin.Default()
	e.Run()                         // want `\(\*github.com/gin-gonic/gin.Engine\).Run listens on every.*GVS301`
	e.Run(":8080")                  // want `is ":8080".*GVS301`
	e.RunTLS("0.0.0.0:1", "c", "k") // want `GVS301`
	e.Run("127.0.0.1:8080")
	e.RunTLS("localhost:1", "c", "k")
	e.RunUnix("/run/app.sock")
	http.ListenAndServe(":8080", nil) // want `GVS301`
}

func echoServer() {
	e := echo.New()
	e.Start(":1323")                           // want `\(\*github.com/labstack/echo/v4.Echo\).Start listens.*GVS301`
	e.StartTLS("[::]:1323", "c", "k")          // want `GVS301`
	e.StartServer(&http.Server{Addr: ":1323"}) // want `GVS301`
	e.StartServer(&http.Server{Addr: "127.0.0.1:1323"})
	e.Start("localhost:1323")
}

func fiberServer() {
	app := fiber.New()
	app.Listen(":3000")                  // want `GVS301`
	app.ListenTLS("0.0.0.0:1", "c", "k") // want `GVS301`
	app.Listen("127.0.0.1:3000")
}

func others() {
	fasthttp.ListenAndServe(":80", nil)            // want `GVS301`
	(&fasthttp.Server{}).ListenAndServe("[::]:80") // want `GVS301`
	fasthttp.ListenAndServe("127.0.0.1:80", nil)
	http.ListenAndServe(":80", chi.NewRouter()) // want `GVS301`
	http.ListenAndServe("localhost:80", chi.NewRouter())
}
